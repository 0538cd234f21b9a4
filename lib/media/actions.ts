"use server";
import { unstable_rethrow } from "next/navigation";
import { action } from "@/lib/auth/doors";
import { currentActor } from "@/lib/auth/queries";
import { faultOf } from "@/lib/core/action";
import type { Actor } from "@/lib/core/actor";
import { withDeadline } from "@/lib/core/deadline";
import { problemOf, type Result } from "@/lib/core/result";
import { getDownloads } from "@/lib/counts/queries";
import type { Downloads } from "@/lib/counts/types";
import {
  createFolder,
  cropMedia,
  deleteFolder,
  deleteManyMedia,
  deleteMedia,
  moveMedia,
  renameFolder,
  restoreManyMedia,
  restoreMedia,
  restoreMediaVersion,
  updateMedia,
} from "./operations";
import { listMedia } from "./queries/list";
import { listMediaVersions } from "./queries/rows";
import { getMediaUses } from "./queries/uses";
import type { LibraryPage, MediaUse, MediaVersion } from "./types";

export const updateMediaAction = action(updateMedia);
export const deleteMediaAction = action(deleteMedia);
export const restoreMediaAction = action(restoreMedia);
export const cropMediaAction = action(cropMedia);
export const restoreMediaVersionAction = action(restoreMediaVersion);
export const moveMediaAction = action(moveMedia);
export const deleteManyMediaAction = action(deleteManyMedia);
export const restoreManyMediaAction = action(restoreManyMedia);
export const createFolderAction = action(createFolder);
export const renameFolderAction = action(renameFolder);
export const deleteFolderAction = action(deleteFolder);

/** A page of the library for a dialog that is open already. */
export async function listMediaAction(input: {
  q?: string;
  kind?: string;
  alt?: string;
  after?: string;
}): Promise<Result<LibraryPage>> {
  return read((actor) => listMedia(actor, input));
}

export async function listMediaUsesAction(id: string): Promise<Result<MediaUse[]>> {
  return read((actor) => getMediaUses(actor, { id }));
}

export async function listMediaVersionsAction(id: string): Promise<Result<MediaVersion[]>> {
  return read((actor) => listMediaVersions(actor, { id }));
}

export async function getDownloadsAction(id: string): Promise<Result<Downloads>> {
  return read((actor) => getDownloads(actor, { id }));
}

async function read<T>(query: (actor: Actor) => Promise<T>): Promise<Result<T>> {
  const actor = await currentActor();
  try {
    return { ok: true, value: await withDeadline(query(actor)) };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, problem: problemOf(error, actor.locale) ?? faultOf(error, actor) };
  }
}
