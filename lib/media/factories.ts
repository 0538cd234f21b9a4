import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { db } from "@/db/client";
import { drafts, entries } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { uploadMedia } from "./operations";
import { getMediaFile, readMedia } from "./queries/file";

/** Left half red, right half blue. */
export async function uploadFlag(actor: Actor, filename = "flag.png") {
  const half = (background: string) =>
    sharp({ create: { width: 50, height: 60, channels: 3, background } })
      .png()
      .toBuffer();
  const bytes = await sharp({ create: { width: 100, height: 60, channels: 3, background: "#f00" } })
    .composite([{ input: await half("#00f"), left: 50, top: 0 }])
    .png()
    .toBuffer();
  return uploadMedia(actor, { filename, bytes });
}

/** All that readers get of a file. */
export async function bytesOf(mediaId: string): Promise<Buffer> {
  const file = await getMediaFile(mediaId);
  if (!file) throw new Error("no file");
  const pieces: Uint8Array[] = [];
  for await (const piece of readMedia(file.blobId, [{ start: 0, end: file.size - 1 }])) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** An entry that shows these files, and has never been published. */
export async function writeDraft(mediaIds: string[], coverId: string | null = null) {
  const slug = `e-${randomUUID()}`;
  const [entry] = await db
    .insert(entries)
    .values({ type: "post", locale: "es", slug, path: `blog/${slug}` })
    .returning({ id: entries.id });
  if (!entry) throw new Error("no entry");
  await db
    .insert(drafts)
    .values({ entryId: entry.id, title: slug, ...textWith(mediaIds, coverId) });
  return { id: entry.id, title: slug };
}

export function textWith(mediaIds: string[], coverId: string | null = null) {
  const images = mediaIds.map((mediaId) => ({ type: "image", attrs: { mediaId, alt: "" } }));
  const fields = { slug: "", excerpt: "", coverId, termIds: [], seoTitle: "", seoDescription: "" };
  return { fields, document: { type: "doc", content: [{ type: "figure", content: images }] } };
}
