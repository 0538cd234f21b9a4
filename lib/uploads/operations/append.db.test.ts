import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { audit, blobs, mediaChunks } from "@/db/schema";
import { type Actor, stranger, system } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { bytesOf } from "@/lib/media/factories";
import { hexOf, makeText, rowOf, senderFor } from "../factories";
import { getUpload, listUnfinished } from "../queries";
import { appendUpload, beginUpload, endUpload, finishUpload } from ".";

let author: Actor;
let other: Actor;
let editor: Actor;

beforeAll(async () => {
  author = await actorOf("author");
  other = await actorOf("author");
  editor = await actorOf("editor");
});

const send = senderFor(() => author);

describe("a file in pieces", () => {
  it.each([1, 100_000, 262_144, 300_000, 1_000_000])(
    "is whole again, pieces of %i bytes",
    async (step) => {
      const bytes = makeText(step === 1 ? 20 : 1_200_001);
      const id = await send(bytes, { sha256: hexOf(bytes) }, 0, step);
      const state = await getUpload(author, { id });
      expect(state).toMatchObject({ offset: bytes.length, expiresAt: null });
      expect(state.media).toMatchObject({ filename: "a.txt", size: bytes.length, kind: "file" });
      expect((await bytesOf(state.media?.id ?? "")).equals(bytes)).toBe(true);
    },
  );

  it("tells how far it has come, to its owner alone", async () => {
    const id = await send(makeText(900_000), { metadata: "filename YS50eHQ=" }, 500_000);
    expect(await getUpload(author, { id })).toMatchObject({
      offset: 400_000,
      length: 900_000,
      metadata: "filename YS50eHQ=",
      media: null,
    });
    expect((await listUnfinished(author))[0]).toMatchObject({ id, offset: 400_000 });
    expect(await listUnfinished(other)).toEqual([]);
    for (const actor of [other, editor, system]) {
      await expect(getUpload(actor, { id })).rejects.toMatchObject({ code: "not_found" });
      await expect(endUpload(actor, { id })).rejects.toMatchObject({ code: "not_found" });
      await expect(finishUpload(actor, { id })).rejects.toMatchObject({ code: "not_found" });
      const piece = { id, offset: 400_000, bytes: Buffer.from("a") };
      await expect(appendUpload(actor, piece)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(getUpload(stranger, { id })).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(listUnfinished(stranger)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("takes a piece once, whoever sends it twice at a time", async () => {
    const bytes = makeText(600_000);
    const { id } = await beginUpload(author, { length: 900_000, filename: "a.txt" });
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => appendUpload(author, { id, offset: 0, bytes })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled").length).toBe(1);
    for (const one of tries) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
    }
    expect((await getUpload(author, { id })).offset).toBe(600_000);
  });

  it("refuses a piece that belongs elsewhere, is damaged or too long, and keeps what it has", async () => {
    const id = await send(makeText(900_000), {}, 500_000);
    const bytes = makeText(100);
    const digest = createHash("sha1").update("other").digest();
    for (const [piece, code, key] of [
      [{ offset: 0, bytes }, "conflict", "offsetMismatch"],
      [{ offset: 400_001, bytes }, "conflict", "offsetMismatch"],
      [{ offset: 400_000, bytes: makeText(500_001) }, "too_large", "offsetMismatch"],
      [
        { offset: 400_000, bytes, checksum: { algorithm: "sha1", digest } },
        "invalid",
        "checksumMismatch",
      ],
    ] as const) {
      await expect(appendUpload(author, { id, ...piece })).rejects.toMatchObject({ code, key });
    }
    expect((await getUpload(author, { id })).offset).toBe(400_000);
    const sha256 = createHash("sha256").update(bytes).digest();
    const good = { id, offset: 400_000, bytes, checksum: { algorithm: "sha256", digest: sha256 } };
    expect((await appendUpload(author, good)).offset).toBe(400_100);
  });

  it("is finished after a crash between the last piece and the library", async () => {
    const bytes = makeText(300_000);
    const id = await send(bytes, {}, 10);
    const blobId = (await rowOf(id))?.blobId ?? "";
    await db
      .update(mediaChunks)
      .set({ bytes: sql`${mediaChunks.bytes} || ${bytes.subarray(-10)}` })
      .where(sql`${mediaChunks.blobId} = ${blobId} and ${mediaChunks.index} = 1`);
    await db.update(blobs).set({ size: bytes.length }).where(eq(blobs.id, blobId));
    const [one, two] = await Promise.all([
      finishUpload(author, { id }),
      finishUpload(author, { id }),
    ]);
    expect(one.mediaId).toBe(two.mediaId);
    expect((await bytesOf(one.mediaId ?? "")).equals(bytes)).toBe(true);
    expect(await finishUpload(author, { id })).toEqual({ id, mediaId: one.mediaId });
    const rows = await db
      .select()
      .from(audit)
      .where(eq(audit.subjectId, one.mediaId ?? ""));
    expect(rows).toMatchObject([{ operation: "media.upload" }]);
  });

  it("keeps a cleaned picture and nothing of the one that came", async () => {
    const dirty = await sharp({
      create: { width: 60, height: 40, channels: 3, background: "#246" },
    })
      .withExifMerge({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "40/1 24/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const id = await send(dirty, { filename: "a.jpg", sha256: hexOf(dirty) }, 0, 1000);
    const { media: view } = await getUpload(author, { id });
    expect(view).toMatchObject({ width: 40, height: 60 });
    const kept = await bytesOf(view?.id ?? "");
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    const orphans = await db.execute(sql`select id from blobs where id not in
      (select blob_id from media union select blob_id from uploads where blob_id is not null)`);
    expect(orphans.length).toBe(0);
  });
});
