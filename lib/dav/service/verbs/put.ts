import "server-only";
import { AppError } from "@/lib/core/errors";
import { filenameInput } from "@/lib/media/input";
import { deleteMedia } from "@/lib/media/operations";
import { putFile } from "../../operations/files";
import { isLitter, nameOf, parentOf } from "../../present/path";
import { areaOf, findResource } from "../../queries/tree";
import type { Answer, Call, Resource } from "../../types";
import { DavRefusal, requireConditions, requireUnlocked } from "../guard";
import { type Came, examineAny, forget, receive } from "../receive";
import { putEntry } from "./put-entry";
import { requireWriting } from "./writing";

/** PUT (RFC 9110, 9.3.4): the whole of a file, or the text of an entry's draft. */
export async function put(call: Call): Promise<Answer> {
  requireWriting(call, call.path);
  if (isLitter(call.path)) return { status: 201 };
  if (call.headers["content-range"] !== undefined) throw new AppError("malformed");
  const resource = await findResource(call.path);
  if (resource?.is === "collection") throw new DavRefusal(405);
  await requireConditions(call, resource);
  await requireUnlocked(call, call.path, { member: !resource });
  if (areaOf(call.path) !== "media") return putEntry(call, resource);
  const place = await placeFor(call.path);
  const came = await receive(call.body);
  await store(call, { ...place, resource, came });
  return { status: resource ? 204 : 201 };
}

/** An empty file, for whoever reserves a name before they write. */
export async function putEmpty(call: Call): Promise<void> {
  const place = await placeFor(call.path);
  await store(call, { ...place, resource: null, came: Buffer.alloc(0) });
}

/** The folder and the name of a new file, in a folder that is there. */
export async function placeFor(
  path: string,
): Promise<{ folderId: string | null; filename: string }> {
  const name = nameOf(path);
  const parent = await findResource(parentOf(path));
  if (parent?.is !== "collection" || parent.folderId === undefined) throw new DavRefusal(409);
  if (filenameInput.safeParse(name).data !== name) throw new AppError("forbidden");
  return { folderId: parent.folderId, filename: name };
}

type Stored = {
  resource: Resource | null;
  came: Came;
  folderId: string | null;
  filename: string;
};

async function store({ actor }: Call, { resource, came, folderId, filename }: Stored) {
  try {
    const before = resource?.is === "file" ? resource.file : null;
    const examined = await examineAny(came, before?.filename ?? filename);
    // Another kind of file is another file of the library.
    const replaced = before?.kind === examined.kind;
    if (before && !replaced) await deleteMedia(actor, { id: before.id });
    await putFile(actor, {
      examined,
      came: "blobId" in came ? { blobId: came.blobId } : came,
      folderId,
      replacesId: before && replaced ? before.id : null,
    });
  } catch (error) {
    await forget(came);
    throw error;
  }
}
