import { z } from "zod";
import { mediaKinds } from "@/lib/media/types";
import { dateTime, id, listOf, words } from "./shapes";

const size = z.number().describe("Bytes.");
const pixels = z.int().nullable();
const folder = z.object({ id, name: z.string() });

/** A file as whoever uploaded it gets it. */
export const file = z
  .object({
    id,
    kind: z.enum(mediaKinds),
    url: z.string().describe("The address of just these bytes, below the site's."),
    filename: z.string(),
    mimeType: z.string(),
    size,
    width: pixels,
    height: pixels,
    duration: z.number().nullable().describe("Seconds."),
    alt: z.string(),
    placeholder: z.string().nullable().describe("ThumbHash in base64."),
    focal: z.object({ x: z.int(), y: z.int() }).describe("Per cent."),
  })
  .meta({ id: "File" });

export const mediaItem = file
  .extend({
    lastingUrl: z.string().describe("The address that stays when the file is replaced."),
    alts: words,
    captions: words,
    folder: folder.nullable(),
    uses: z.int(),
    crop: z.object({ left: z.int(), top: z.int(), width: z.int(), height: z.int() }).nullable(),
    whole: z.object({ width: z.int(), height: z.int() }),
    createdAt: dateTime,
    createdBy: z.string().nullable(),
    sha256: z.string(),
    editable: z.boolean(),
  })
  .meta({ id: "Media" });

export const mediaList = listOf(mediaItem).meta({ id: "MediaList" });

const version = z
  .object({ id, filename: z.string(), size, width: pixels, height: pixels, until: dateTime })
  .meta({ id: "MediaVersion" });
export const mediaVersions = z.object({ items: z.array(version) }).meta({ id: "MediaVersions" });

const use = z
  .object({
    where: z.enum(["entry", "person", "settings"]),
    id: id.nullable().optional(),
    type: z.string().nullable().optional(),
    title: z.string().nullable(),
    published: z.boolean().nullable().optional(),
  })
  .meta({ id: "MediaUse" });
export const mediaUses = z.object({ items: z.array(use) }).meta({ id: "MediaUses" });

export const folderItem = folder.meta({ id: "Folder" });
export const folderList = z.object({ items: z.array(folderItem) }).meta({ id: "FolderList" });
export const ids = z.object({ ids: z.array(id) }).meta({ id: "Ids" });
export const moved = z
  .object({ moved: z.array(z.object({ id, folderId: id.nullable() })) })
  .meta({ id: "MovedMedia" });
