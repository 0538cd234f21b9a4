import "server-only";
import { AppError } from "@/lib/core/errors";
import { renameFolder } from "@/lib/media/operations";
import { carryProperties } from "../../mutations";
import { copyFile, moveFile } from "../../operations/files";
import { isBelow, parentOf } from "../../present/path";
import { listFoldersBelow, listMedium } from "../../queries/media";
import { areaOf, findResource, innerOf, requireResource } from "../../queries/tree";
import type { Answer, Call, Resource } from "../../types";
import { DavRefusal, requireConditions, requireUnlocked } from "../guard";
import { depthOf, destinationOf } from "../headers";
import { makeFolder, removeResource } from "./change";
import { placeFor } from "./put";
import { requireWriting } from "./writing";

/** COPY and MOVE (RFC 4918, 9.8 and 9.9), within the library. */
export async function relocate(call: Call): Promise<Answer> {
  const moves = call.method === "MOVE";
  const to = destinationOf(call);
  const resource = await requireResource(call.path);
  for (const path of moves ? [call.path, to] : [to]) requireWriting(call, path);
  if (areaOf(call.path) !== "media" || areaOf(to) !== "media") throw new AppError("forbidden");
  if (to === call.path || isBelow(to, call.path) || isBelow(call.path, to)) {
    throw new AppError("forbidden");
  }
  const there = await findResource(to);
  if (there && (call.headers.overwrite ?? "T").trim().toUpperCase() === "F") {
    throw new DavRefusal(412);
  }
  await requireConditions(call, resource);
  const parent = await findResource(parentOf(to));
  if (parent?.is !== "collection") throw new DavRefusal(409);
  if (moves) await requireUnlocked(call, call.path, { deep: true, member: true });
  await requireUnlocked(call, to, { deep: true, member: !there });
  if (there) await removeResource(call, there);
  await (moves ? move : copy)(call, resource, to);
  await carryProperties(call.path, to, !moves);
  return { status: there ? 204 : 201 };
}

async function move({ actor }: Call, resource: Resource, to: string): Promise<void> {
  if (resource.is === "file") {
    await moveFile(actor, { id: resource.file.id, ...(await placeFor(to)) });
    return;
  }
  const [from, target] = [innerOf(resource.path), innerOf(to)];
  for (const { id, name } of await listFoldersBelow(from)) {
    await renameFolder(actor, { id, name: target + name.slice(from.length) });
  }
}

async function copy(call: Call, resource: Resource, to: string): Promise<void> {
  if (resource.is === "file") {
    await copyFile(call.actor, { id: resource.file.id, ...(await placeFor(to)) });
    return;
  }
  const deep = depthOf(call, "infinity") === "infinity";
  const [from, target] = [innerOf(resource.path), innerOf(to)];
  const folders = deep ? (await listFoldersBelow(from)).reverse() : [];
  if (!folders.some(({ name }) => name === from)) await makeFolder(call, target);
  for (const folder of folders) {
    const made = await makeFolder(call, target + folder.name.slice(from.length));
    const inside = await listMedium(folder.name, { folderId: folder.id });
    for (const one of inside) {
      if (one.is !== "file") continue;
      const { id, filename } = one.file;
      await copyFile(call.actor, { id, filename, folderId: made.id });
    }
  }
}
