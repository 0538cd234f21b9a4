import { z } from "zod";
import { idsInput } from "@/lib/core/cursor";
import { maxBulk, mediaKinds, mediaSizes, mediaSorts } from "./types";

const percent = z.number().int().min(0).max(100);
const alt = z.string().trim().max(1000);
const bidiControls = "\u200e\u200f\u202a-\u202e\u2066-\u2069";
const forbidden = new RegExp(`[\\p{Cc}\\p{Cs}${bidiControls}/\\\\:*?"<>|]`, "gu");

/** What a browser or program calls a file, made fit for an address and every file system. */
export const filenameInput = z.string().transform(cleanFilename).pipe(z.string().min(1));

export const altInput = z.strictObject({ es: alt, en: alt }).partial();

export const mediaIdInput = z.strictObject({ id: z.uuid() });

export const uploadMediaInput = z.strictObject({
  filename: filenameInput,
  alt: altInput.default({}),
  folderId: z.uuid().nullable().default(null),
  /** The whole file. */
  bytes: z.instanceof(Uint8Array),
  /** The type that the sender claims; a claim that contradicts the bytes is refused. */
  declaredType: z.string().max(255).optional(),
});

export const updateMediaInput = z.strictObject({
  id: z.uuid(),
  filename: filenameInput.optional(),
  alt: altInput.optional(),
  caption: altInput.optional(),
  /** What must stay in sight where a picture is cut. */
  focal: z.strictObject({ x: percent, y: percent }).optional(),
  folderId: z.uuid().nullable().optional(),
});

const pixels = z.number().int().min(0).max(100_000);

export const cropMediaInput = z.strictObject({
  id: z.uuid(),
  /** In pixels of the whole picture; null shows all of it again. */
  crop: z
    .strictObject({ left: pixels, top: pixels, width: pixels.min(1), height: pixels.min(1) })
    .nullable(),
});

export const mediaVersionInput = z.strictObject({ id: z.uuid(), versionId: z.uuid() });

const ids = z.array(z.uuid()).min(1).max(maxBulk);
export const mediaIdsInput = z.strictObject({ ids });
export const moveMediaInput = z.strictObject({ ids, folderId: z.uuid().nullable() });
export const deleteManyInput = z.strictObject({ ids, force: z.boolean().default(false) });

const folderName = z.string().trim().min(1).max(80);
export const createFolderInput = z.strictObject({ name: folderName });
export const renameFolderInput = z.strictObject({ id: z.uuid(), name: folderName });

export const deleteMediaInput = z.strictObject({
  id: z.uuid(),
  /** Delete although something uses it. */
  force: z.union([z.boolean(), z.stringbool()]).default(false),
});

export const listMediaInput = z.strictObject({
  ids: idsInput,
  q: z.string().trim().max(100).default(""),
  kind: z.enum(mediaKinds).or(z.literal("")).optional(),
  /** Of a folder, or "none" for files in no folder. */
  folder: z
    .uuid()
    .or(z.enum(["none", ""]))
    .optional(),
  size: z.enum(mediaSizes).or(z.literal("")).optional(),
  use: z.enum(["unused", ""]).optional(),
  /** Pictures without words in that language, or in one of them. */
  alt: z.enum(["any", "es", "en", ""]).optional(),
  sort: z.enum(mediaSorts).default("newest"),
  /** `next` or `previous` of another page. */
  after: z.string().max(1000).optional(),
  before: z.string().max(1000).optional(),
});

function cleanFilename(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(forbidden, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return shorten(clean);
}

/** At most 120 characters, the extension kept; never half of a surrogate pair. */
function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= 120) return letters.join("");
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return (
    letters
      .slice(0, 120 - extension.length)
      .join("")
      .trimEnd() + extension
  );
}
