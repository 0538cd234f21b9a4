import "server-only";
import type { Actor } from "@/lib/core/actor";
import { shrinkPicture } from "../service/cut";
import { blobSource } from "../service/source";
import { getWholePicture } from "./rows";

/** All of a picture, cut or not, as a smaller WebP for the desk; for those who may cut it. */
export async function readWholePicture(actor: Actor, raw: unknown): Promise<Buffer> {
  const { blobId, size } = await getWholePicture(actor, raw);
  return shrinkPicture(await blobSource(blobId, size).read(0, size));
}
