import "server-only";
import { AppError } from "@/lib/core/errors";
import { trashEntry } from "@/lib/entries/operations";
import { createFolder, deleteFolder, deleteManyMedia, deleteMedia } from "@/lib/media/operations";
import { maxBulk } from "@/lib/media/types";
import { forgetPath, writeProperties } from "../../mutations";
import { nameOf, parentOf } from "../../present/path";
import { elementsOf, find, innerXml, multistatus, parseXml, wrap } from "../../present/xml";
import { listFoldersBelow, listMedium } from "../../queries/media";
import { areaOf, findResource, innerOf, requireResource } from "../../queries/tree";
import type { Answer, Call, Resource } from "../../types";
import { DavRefusal, requireConditions, requireUnlocked } from "../guard";
import { depthOf, readXml } from "../headers";
import { propstat, responseOf } from "../properties";
import { requireWriting } from "./writing";

/** MKCOL (RFC 4918, 9.3): a folder of the library. */
export async function mkcol(call: Call): Promise<Answer> {
  if ((await readXml(call)) !== "") throw new AppError("unsupported");
  const resource = await findResource(call.path);
  if (resource) throw new DavRefusal(405);
  requireWriting(call, call.path);
  if (areaOf(call.path) !== "media") throw new AppError("forbidden");
  await requireConditions(call, resource);
  await requireUnlocked(call, call.path, { member: true });
  const parent = await findResource(parentOf(call.path));
  if (parent?.is !== "collection") throw new DavRefusal(409);
  await makeFolder(call, innerOf(call.path));
  return { status: 201 };
}

export async function makeFolder({ actor }: Call, name: string) {
  if (name !== name.trim() || nameOf(name).startsWith(".")) throw new AppError("forbidden");
  return createFolder(actor, { name });
}

/**
 * DELETE (RFC 4918, 9.6): into the trash, whence the desk brings files and entries back. What is public
 * leaves the site at the desk alone: programs delete what they could not write, or write anew.
 */
export async function remove(call: Call): Promise<Answer> {
  const resource = await requireResource(call.path);
  requireWriting(call, call.path);
  if (depthOf(call, "infinity") !== "infinity" && resource.is === "collection") {
    throw new AppError("malformed");
  }
  if (resource.is === "entry" && resource.entry.published) throw new AppError("forbidden");
  await requireConditions(call, resource);
  await requireUnlocked(call, call.path, { deep: true, member: true });
  await removeResource(call, resource);
  return { status: 204 };
}

export async function removeResource(call: Call, resource: Resource): Promise<void> {
  const { actor } = call;
  if (resource.is === "file") await deleteMedia(actor, { id: resource.file.id });
  else if (resource.is === "entry") await trashEntry(actor, { id: resource.entry.id });
  else await removeFolder(call, resource.path);
  await forgetPath(resource.path);
}

/** What is inside first, and the deepest folder: whatever fails, nothing is left out of sight. */
async function removeFolder({ actor }: Call, path: string): Promise<void> {
  if (areaOf(path) !== "media") throw new AppError("forbidden");
  for (const folder of await listFoldersBelow(innerOf(path))) {
    const inside = await listMedium(folder.name, { folderId: folder.id });
    const ids = inside.flatMap((one) => (one.is === "file" ? one.file.id : []));
    for (let at = 0; at < ids.length; at += maxBulk) {
      await deleteManyMedia(actor, { ids: ids.slice(at, at + maxBulk) });
    }
    await deleteFolder(actor, { id: folder.id });
  }
}

/** PROPPATCH (RFC 4918, 9.2): what programs note; what the site itself knows stays as it is. */
export async function proppatch(call: Call): Promise<Answer> {
  const resource = await requireResource(call.path);
  requireWriting(call, call.path);
  const root = parseXml(await readXml(call));
  if (root.namespace !== "DAV:" || root.name !== "propertyupdate") throw new AppError("malformed");
  await requireConditions(call, resource);
  await requireUnlocked(call, call.path);
  const changes = elementsOf(root).flatMap((change) => {
    const prop = change.namespace === "DAV:" ? find(change, "prop") : undefined;
    const set = change.name === "set";
    if (!prop || !(set || change.name === "remove")) return [];
    return elementsOf(prop).map((element) => ({
      namespace: element.namespace,
      name: element.name,
      value: set ? innerXml(element) : null,
    }));
  });
  const [own, others] = [
    changes.filter(({ namespace }) => namespace === "DAV:"),
    changes.filter(({ namespace }) => namespace !== "DAV:"),
  ];
  if (own.length === 0) await writeProperties(call.path, changes);
  const names = (list: typeof changes) => list.map((key) => wrap(key, ""));
  const stats =
    own.length === 0
      ? [propstat(names(others), "200 OK")]
      : [
          propstat(names(own), "403 Forbidden"),
          ...(others.length > 0 ? [propstat(names(others), "424 Failed Dependency")] : []),
        ];
  return { status: 207, body: multistatus([responseOf(resource, stats)]) };
}
