import "server-only";
import sharp from "sharp";
import type { EntryDocument } from "../types";
import { shownBy } from "./archive";
import { type LoadedFile, loadFiles } from "./files";

/** Pictures of a book: so many bytes of originals are read, and so many pixels wide they become. */
const mostPictures = 48 * 1024 * 1024;
const mostWide = 1400;

export type DrawnPicture = {
  id: string;
  mimeType: "image/png" | "image/jpeg";
  bytes: Buffer;
  width: number;
  height: number;
};

/** The pictures of pages as JPEG or PNG, in order. What does not fit or cannot be read is left out. */
export async function drawPictures(pages: EntryDocument[]) {
  const shown = pages.flatMap(shownBy).filter(({ kind }) => kind === "image");
  const files = await loadFiles(shown, mostPictures);
  const pictures = (await Promise.all(files.map(drawPicture))).flat();
  const dates = pages.map(({ modifiedAt }) => Date.parse(modifiedAt));
  const updatedAt = new Date(Math.max(...dates, ...files.map((file) => file.updatedAt.getTime())));
  return { pictures, updatedAt };
}

/** Every reader of books knows JPEG and PNG; not each knows WebP and AVIF. */
async function drawPicture({ media, bytes }: LoadedFile): Promise<DrawnPicture[]> {
  if (!bytes) return [];
  const image = sharp(bytes).rotate().resize({ width: mostWide, withoutEnlargement: true });
  try {
    const { hasAlpha } = await sharp(bytes).metadata();
    const drawn = hasAlpha ? image.png() : image.jpeg({ quality: 82 });
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    const mimeType = hasAlpha ? "image/png" : "image/jpeg";
    return [{ id: media.id, mimeType, bytes: data, width: info.width, height: info.height }];
  } catch {
    return [];
  }
}
