import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { audit, media, mediaChunks } from "@/db/schema";
import { type Actor, stranger } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { getMediaFile, readMedia } from "../queries/file";
import { uploadMedia } from ".";

const tinyVideo = Buffer.from(
  "AAAAIGZ0eXBpc29tAAACAGlzb21pc28yYXZjMW1wNDEAAAMMbW9vdgAAAGxtdmhkAAAAAAAAAAAAAAAAAAAD6AAAA+gAAQAAAQAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAAAlt0cmFrAAAAXHRraGQAAAADAAAAAAAAAAAAAAABAAAAAAAAA+gAAAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAACAAAAAQAAAAAAAkZWR0cwAAABxlbHN0AAAAAAAAAAEAAAPoAAAAAAABAAAAAAHTbWRpYQAAACBtZGhkAAAAAAAAAAAAAAAAAABAAAAAQABVxAAAAAAALWhkbHIAAAAAAAAAAHZpZGUAAAAAAAAAAAAAAABWaWRlb0hhbmRsZXIAAAABfm1pbmYAAAAUdm1oZAAAAAEAAAAAAAAAAAAAACRkaW5mAAAAHGRyZWYAAAAAAAAAAQAAAAx1cmwgAAAAAQAAAT5zdGJsAAAAvnN0c2QAAAAAAAAAAQAAAK5hdmMxAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAACAAEABIAAAASAAAAAAAAAABDExhdmMgbGlieDI2NAAAAAAAAAAAAAAAAAAAAAAAAAAAGP//AAAANGF2Y0MBZAAK/+EAF2dkAAqs2UuwEQAAAwABAAADAAQPEiWWAQAGaOvjyyLA/fj4AAAAABBwYXNwAAAAAQAAAAEAAAAUYnRydAAAAAAAAAFAAAABQAAAABhzdHRzAAAAAAAAAAEAAAACAAAgAAAAABRzdHNzAAAAAAAAAAEAAAABAAAAHHN0c2MAAAAAAAAAAQAAAAEAAAACAAAAAQAAABxzdHN6AAAAAAAAAAAAAAACAAAAHAAAAAwAAAAUc3RjbwAAAAAAAAABAAADPAAAAD11ZHRhAAAANW1ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAG1kaXJhcHBsAAAAAAAAAAAAAAAACGlsc3QAAAAIZnJlZQAAADBtZGF0AAAAGGWIhAAU//7s2n4FNj3X58U0N7WUtbcr4QAAAAhBmiFsQS/+vA==",
  "base64",
);

let author: Actor;
let contributor: Actor;
let png: Buffer;

beforeAll(async () => {
  [author, contributor] = await Promise.all([actorOf("author"), actorOf("contributor")]);
  png = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
});

const upload = (actor: Actor = author, input: Record<string, unknown> = {}) =>
  uploadMedia(actor, { filename: "sea.png", bytes: png, ...input });

async function blobOf(id: string): Promise<string> {
  const [row] = await db.select({ id: media.blobId }).from(media).where(eq(media.id, id));
  if (!row) throw new Error("no such file");
  return row.id;
}

async function readAll(id: string, start: number, end: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readMedia(await blobOf(id), [{ start, end }])) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("uploadMedia", () => {
  it("keeps a picture with its measures, its words, its hash and an audit row", async () => {
    const view = await upload(author, { alt: { es: " Mar ", en: "Sea" } });
    expect(view).toMatchObject({
      kind: "image",
      filename: "sea.png",
      url: expect.stringMatching(`^/media/${view.id}-[0-9a-f]{12}/sea.png$`),
      mimeType: "image/png",
      width: 60,
      height: 40,
      duration: null,
      alt: "Sea",
    });
    expect(view.placeholder).toBeTruthy();
    const file = await getMediaFile(view.id);
    const bytes = await readAll(view.id, 0, view.size - 1);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(file?.sha256);
    const rows = await db.select().from(audit).where(eq(audit.subjectId, view.id));
    expect(rows).toMatchObject([
      { operation: "media.upload", actorId: author.kind === "person" && author.id },
    ]);
  });

  it("lays a long file down in pieces and reads any stretch of it", async () => {
    const noise = await sharp(
      Buffer.from(Array.from({ length: 900 * 900 * 3 }, (_, i) => (i * i * 31) >> 5)),
      {
        raw: { width: 900, height: 900, channels: 3 },
      },
    )
      .png({ compressionLevel: 0 })
      .toBuffer();
    const view = await upload(author, { bytes: noise });
    expect(await db.$count(mediaChunks, eq(mediaChunks.blobId, await blobOf(view.id)))).toBe(
      Math.ceil(view.size / 262_144),
    );
    const whole = await readAll(view.id, 0, view.size - 1);
    expect(whole.length).toBe(view.size);
    for (const [start, end] of [
      [0, 0],
      [262_143, 262_144],
      [262_144, 524_287],
      [100_000, 1_700_000],
      [view.size - 1, view.size - 1],
    ] as const) {
      expect((await readAll(view.id, start, end)).equals(whole.subarray(start, end + 1))).toBe(
        true,
      );
    }
  });

  it("measures a video", async () => {
    const view = await upload(author, { filename: "a.mp4", bytes: tinyVideo });
    expect(view).toMatchObject({
      kind: "video",
      mimeType: "video/mp4",
      width: 32,
      height: 16,
      duration: 1,
    });
  });

  it("gives the name the ending of what it is", async () => {
    expect((await upload(author, { filename: "../x/mar.html" })).filename).toBe("mar.png");
    expect((await upload(author, { filename: "mar.2026" })).filename).toBe("mar.2026.png");
  });

  it("is open to everybody who signed in, and to nobody else", async () => {
    await expect(upload(contributor)).resolves.toMatchObject({ kind: "image" });
    await expect(upload(stranger)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it.each([
    ["no picture", () => Buffer.from("hola"), "a.png", "invalid", "notAPicture"],
    ["half a picture", () => png.subarray(0, 60), "a.png", "invalid", "notAPicture"],
    [
      "SVG with a script",
      () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
      "a.svg",
      "unsupported",
      "unsupported",
    ],
    ["HTML", () => Buffer.from("<!doctype html><p>"), "a.html", "unsupported", "unsupported"],
    ["half a video", () => tinyVideo.subarray(0, 40), "a.mp4", "invalid", "notPlayable"],
    ["nothing", () => Buffer.alloc(0), "a.png", "invalid", "emptyFile"],
    ["too much", () => Buffer.alloc(51 * 1024 * 1024), "a.zip", "too_large", "fileTooLarge"],
  ])("refuses %s, and writes nothing", async (_, bytes, filename, code, key) => {
    const before = await db.$count(media);
    await expect(upload(author, { bytes: bytes(), filename })).rejects.toMatchObject({ code, key });
    expect(await db.$count(media)).toBe(before);
  });

  it.each([
    ["no name", { filename: " / " }],
    ["an unknown field", { size: 1 }],
    ["words without end", { alt: { es: "x".repeat(1001) } }],
    ["words in an unknown language", { alt: { xx: "x" } }],
    ["text for bytes", { bytes: "hola" }],
  ])("refuses %s", async (_, input) => {
    await expect(upload(author, input)).rejects.toMatchObject({ code: "invalid" });
  });
});
