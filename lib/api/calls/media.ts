import "server-only";
import { z } from "zod";
import { listMediaInput, mediaIdInput } from "@/lib/media/input";
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
  uploadMedia,
} from "@/lib/media/operations";
import { getLibraryItem, listMedia } from "@/lib/media/queries/list";
import { listFolders, listMediaVersions } from "@/lib/media/queries/rows";
import { getMediaUses } from "@/lib/media/queries/uses";
import { change, read } from "../definition";
import * as schema from "../schemas/media";
import { changed } from "../schemas/shapes";

const getMedia = read({
  key: "media.get",
  path: "/media/{id}",
  input: mediaIdInput,
  output: schema.mediaItem,
  ask: getLibraryItem,
});

export const mediaCalls = [
  read({
    key: "media.list",
    path: "/media",
    input: listMediaInput,
    output: schema.mediaList,
    ask: listMedia,
  }),
  change(uploadMedia, {
    method: "POST",
    path: "/media",
    output: schema.file,
    status: 201,
    location: ({ id }) => `/media/${id}`,
    bytes: true,
  }),
  getMedia,
  change(updateMedia, {
    method: "PATCH",
    path: "/media/{id}",
    output: changed,
    subject: getMedia,
  }),
  change(deleteMedia, {
    method: "DELETE",
    path: "/media/{id}",
    output: changed,
    subject: getMedia,
  }),
  change(restoreMedia, {
    method: "DELETE",
    path: "/media/{id}/trash",
    output: changed,
  }),
  change(cropMedia, {
    method: "PUT",
    path: "/media/{id}/crop",
    output: changed,
    subject: getMedia,
  }),
  read({
    key: "media.versions",
    path: "/media/{id}/versions",
    input: mediaIdInput,
    output: schema.mediaVersions,
    ask: async (actor, raw) => ({ items: await listMediaVersions(actor, raw) }),
  }),
  change(restoreMediaVersion, {
    method: "PUT",
    path: "/media/{id}/versions/{versionId}/restoration",
    output: changed,
  }),
  read({
    key: "media.uses",
    path: "/media/{id}/uses",
    input: mediaIdInput,
    output: schema.mediaUses,
    ask: async (actor, raw) => ({ items: await getMediaUses(actor, raw) }),
  }),
  change(moveMedia, {
    method: "POST",
    path: "/media/moves",
    output: schema.moved,
  }),
  change(deleteManyMedia, {
    method: "POST",
    path: "/media/deletions",
    output: schema.ids,
  }),
  change(restoreManyMedia, {
    method: "POST",
    path: "/media/restorations",
    output: schema.ids,
  }),
  read({
    key: "folders.list",
    path: "/folders",
    input: z.strictObject({}),
    output: schema.folderList,
    ask: async (actor) => ({ items: await listFolders(actor) }),
  }),
  change(createFolder, {
    method: "POST",
    path: "/folders",
    output: schema.folderItem,
    status: 201,
  }),
  change(renameFolder, {
    method: "PATCH",
    path: "/folders/{id}",
    output: schema.folderItem,
  }),
  change(deleteFolder, {
    method: "DELETE",
    path: "/folders/{id}",
    output: schema.folderItem,
  }),
];
