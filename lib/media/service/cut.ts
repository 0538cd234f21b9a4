import "server-only";
import { AppError } from "@/lib/core/errors";
import type { Crop } from "../types";
import { maxPixels, type Picture, readPicture } from "./picture";

const encodings = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"];

/** Films and files that are no pictures stay whole. */
export function isCuttable({ kind, mimeType }: { kind: string; mimeType: string }): boolean {
  return kind === "image" && encodings.includes(mimeType);
}

/** A part of a picture as a picture of the same format; one that moves is cut in each of its frames. */
export async function cutPicture(bytes: Buffer, crop: Crop, mimeType: string): Promise<Picture> {
  const { default: sharp } = await import("sharp");
  const whole = sharp(bytes, {
    failOn: "error",
    animated: moves(mimeType),
    limitInputPixels: false,
  });
  // All frames are in memory at once, one below the other.
  const { width, height } = await whole.metadata();
  if (width * height > maxPixels)
    throw new AppError("invalid", { field: "crop", key: "tooMuchToCut" });
  const part = whole.extract(crop).keepIccProfile();
  const encoded = {
    "image/jpeg": () => part.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }),
    "image/png": () => part.png({ compressionLevel: 9 }),
    "image/webp": () => part.webp({ quality: 92 }),
    "image/avif": () => part.avif({ quality: 80 }),
    "image/gif": () => part.gif(),
  }[mimeType as "image/jpeg"]();
  return readPicture(await encoded.toBuffer(), mimeType);
}

function moves(mimeType: string): boolean {
  return mimeType === "image/gif" || mimeType === "image/webp";
}

/** All of a picture, small enough to be looked at. */
export async function shrinkPicture(bytes: Buffer): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(bytes)
    .resize(1600, 1600, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
}
