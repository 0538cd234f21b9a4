import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { media, mediaChunks, uploads } from "@/db/schema";
import { type Actor, stranger, system } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { bytesOf } from "@/lib/media/factories";
import { sweepMedia } from "@/lib/media/jobs";
import { deleteMedia, uploadMedia } from "@/lib/media/operations";
import { getMediaFile } from "@/lib/media/queries/file";
import { makeText, rowOf, senderFor } from "../factories";
import { getUpload } from "../queries";
import { appendUpload, beginUpload, endUpload } from ".";

let author: Actor;
let other: Actor;

beforeAll(async () => {
  author = await actorOf("author");
  other = await actorOf("author");
});

const send = senderFor(() => author);

describe("what is refused", () => {
  it.each([
    ["nothing", { length: 0 }, "invalid"],
    ["half a byte", { length: 1.5 }, "invalid"],
    ["more than 5 GB", { length: 5 * 1024 ** 3 + 1 }, "too_large"],
    ["no name", { filename: "/" }, "invalid"],
    ["a digest that is none", { sha256: "x" }, "invalid"],
    ["an unknown file to replace", { replacesId: randomUUID() }, "not_found"],
    ["an unknown field", { personId: randomUUID() }, "invalid"],
  ])("%s", async (_, input, code) => {
    const begun = beginUpload(author, { length: 9, filename: "a.txt", ...input });
    await expect(begun).rejects.toMatchObject({ code });
  });

  it("strangers, and the site itself, which has no uploads to resume", async () => {
    const input = { length: 9, filename: "a.txt" };
    await expect(beginUpload(stranger, input)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(beginUpload(system, input)).rejects.toMatchObject({ code: "forbidden" });
  });

  it.each([
    ["a file that is not what its sender read", { sha256: "0".repeat(64) }, "digestMismatch"],
    ["a text that claims to be a picture", { filename: "a.png" }, "notAPicture"],
    ["what the library does not take", { filename: "a.exe" }, "unsupported"],
  ])("%s goes, with all its bytes", async (_, input, key) => {
    const before = await db.$count(media);
    const bytes = makeText(500_000);
    const id = await send(bytes, input, 100_000);
    const blobId = (await rowOf(id))?.blobId ?? "";
    const last = { id, offset: 400_000, bytes: bytes.subarray(400_000) };
    await expect(appendUpload(author, last)).rejects.toMatchObject({ key });
    await expect(getUpload(author, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await db.$count(mediaChunks, eq(mediaChunks.blobId, blobId))).toBe(0);
    expect(await db.$count(media)).toBe(before);
  });
});

describe("in place of another file", () => {
  const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}\n%%EOF`);

  it("keeps id and name, and is for those who may change that file", async () => {
    const { id: replacesId } = await uploadMedia(author, {
      filename: "tarifas.pdf",
      bytes: pdf("1"),
    });
    const next = pdf("2");
    const id = await send(next, { filename: "nuevas.pdf", replacesId });
    expect((await getUpload(author, { id })).media).toMatchObject({
      id: replacesId,
      filename: "tarifas.pdf",
    });
    expect((await bytesOf(replacesId)).equals(next)).toBe(true);
    const input = { length: 9, filename: "a.pdf", replacesId };
    await expect(beginUpload(other, input)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("must be of its kind", async () => {
    const { id: replacesId } = await uploadMedia(author, { filename: "a.pdf", bytes: pdf("1") });
    const png = await sharp({ create: { width: 6, height: 4, channels: 3, background: "#246" } })
      .png()
      .toBuffer();
    await expect(send(png, { filename: "a.png", replacesId })).rejects.toMatchObject({
      key: "otherKind",
    });
    expect((await bytesOf(replacesId)).equals(pdf("1"))).toBe(true);
  });
});

describe("what ends", () => {
  it("goes when its owner says so, and the file in the library stays", async () => {
    const begun = await send(makeText(900_000), {}, 500_000);
    const blobId = (await rowOf(begun))?.blobId ?? "";
    await endUpload(author, { id: begun });
    expect(await db.$count(mediaChunks, eq(mediaChunks.blobId, blobId))).toBe(0);
    await expect(endUpload(author, { id: begun })).rejects.toMatchObject({ code: "not_found" });

    const done = await send(makeText(1000));
    const file = (await getUpload(author, { id: done })).media;
    await endUpload(author, { id: done });
    expect(await getMediaFile(file?.id ?? "")).not.toBeNull();
  });

  it("is swept away in time: uploads, their bytes, and those of files gone for good", async () => {
    const left = await send(makeText(900_000), {}, 500_000);
    const done = await send(makeText(1000));
    const kept = await getUpload(author, { id: done });
    const gone = await getUpload(author, { id: await send(makeText(1000)) });
    await deleteMedia(author, { id: gone.media?.id });
    const blobId = (await rowOf(left))?.blobId ?? "";

    await sweepMedia();
    expect((await getUpload(author, { id: left })).offset).toBe(400_000);

    await db.update(uploads).set({ expiresAt: sql`now() - interval '1 second'` });
    await db
      .update(media)
      .set({ deletedAt: sql`now() - interval '31 days'` })
      .where(eq(media.id, gone.media?.id ?? ""));
    await expect(getUpload(author, { id: left })).rejects.toMatchObject({ key: "uploadExpired" });
    await db.execute(sql`update blobs set created_at = now() - interval '25 hours'`);
    await sweepMedia();
    expect(await db.$count(uploads)).toBe(0);
    expect(await db.$count(mediaChunks, eq(mediaChunks.blobId, blobId))).toBe(0);
    expect(await getMediaFile(kept.media?.id ?? "")).not.toBeNull();
    const lost =
      await db.execute(sql`select id from blobs where id not in (select blob_id from media
      union select blob_id from media_versions)`);
    expect(lost.length).toBe(0);
    expect(await db.$count(media, eq(media.id, gone.media?.id ?? ""))).toBe(0);
  });
});
