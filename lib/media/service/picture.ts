import "server-only";
import type { Metadata, Sharp, SharpOptions } from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { AppError } from "@/lib/core/errors";
import { stripMetadata } from "./metadata";

export type Picture = { bytes: Buffer; width: number; height: number; placeholder: string };

export const maxPixels = 100_000_000;
const options: SharpOptions = { failOn: "error", limitInputPixels: maxPixels };

/**
 * Makes a picture fit to be published: decoded once to the end, upright, without the place where it
 * was taken. Pixels are written anew only where they must be turned, or (AVIF) cannot be cleaned.
 */
export async function readPicture(bytes: Buffer, mimeType: string): Promise<Picture> {
  const { default: sharp } = await import("sharp");
  try {
    const found = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (found.width * found.height > maxPixels) {
      throw new AppError("invalid", { field: "file", key: "pictureTooLarge" });
    }
    const clean = await cleanPicture(sharp(bytes, options), bytes, mimeType, found);
    const { width, height } = await sharp(clean, options).metadata();
    return { bytes: clean, width, height, placeholder: await thumbHash(sharp(clean, options)) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("invalid", { field: "file", key: "notAPicture", cause });
  }
}

async function cleanPicture(picture: Sharp, bytes: Buffer, mimeType: string, found: Metadata) {
  if (mimeType === "image/gif") return stripMetadata(bytes, mimeType) ?? bytes;
  const upright = (found.orientation ?? 1) === 1;
  if (mimeType === "image/avif") {
    return upright && !found.exif && !found.xmp ? bytes : rewrite(picture, mimeType);
  }
  const stripped = upright ? stripMetadata(bytes, mimeType) : null;
  return stripped ?? rewrite(picture, mimeType);
}

function rewrite(picture: Sharp, mimeType: string): Promise<Buffer> {
  const turned = picture.autoOrient().keepIccProfile();
  if (mimeType === "image/jpeg") {
    return turned.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer();
  }
  if (mimeType === "image/webp") return turned.webp({ quality: 92 }).toBuffer();
  if (mimeType === "image/avif") return turned.avif({ quality: 80 }).toBuffer();
  return turned.png({ compressionLevel: 9 }).toBuffer();
}

/** Shrinking reads every row, so a picture that breaks off is found out here. */
async function thumbHash(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize(100, 100, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
}
