import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readPicture } from "./picture";

const noise = Buffer.from(Array.from({ length: 48 * 32 * 3 }, (_, i) => (i * 97 + (i >> 4)) % 251));
const raw = () => sharp(noise, { raw: { width: 48, height: 32, channels: 3 } });
const place = {
  IFD0: { Artist: "Somebody", ImageDescription: "At home" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "40/1 25/1 0/1" },
};
const pixels = (bytes: Buffer) => sharp(bytes).ensureAlpha().raw().toBuffer();

const encoders = {
  "image/jpeg": () => raw().jpeg(),
  "image/png": () => raw().png(),
  "image/webp": () => raw().webp(),
  "image/avif": () => raw().avif({ quality: 60 }),
} as const;
type Type = keyof typeof encoders;
const lossless = ["image/jpeg", "image/png", "image/webp"] as const;

describe("readPicture", () => {
  it.each(Object.keys(encoders) as Type[])("%s loses author and place", async (type) => {
    const taken = await encoders[type]().withExif(place).withXmp("<x:xmpmeta/>").toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const picture = await readPicture(taken, type);
    const { exif, xmp, width, height } = await sharp(picture.bytes).metadata();
    expect({ exif, xmp, width, height }).toEqual({
      exif: undefined,
      xmp: undefined,
      width: 48,
      height: 32,
    });
    expect(picture.bytes.includes("Somebody")).toBe(false);
  });

  it.each(lossless)("%s keeps every pixel and its colour profile", async (type) => {
    const taken = await encoders[type]().withExif(place).withIccProfile("p3").toBuffer();
    const { bytes } = await readPicture(taken, type);
    expect((await sharp(bytes).metadata()).icc).toBeDefined();
    expect((await pixels(bytes)).equals(await pixels(taken))).toBe(true);
  });

  it("keeps a progressive JPEG with restarts whole, and drops what hangs behind its end", async () => {
    const taken = await raw().jpeg({ progressive: true, mozjpeg: true }).toBuffer();
    const { bytes } = await readPicture(
      Buffer.concat([taken, Buffer.from("PK<script>alert(1)</script>")]),
      "image/jpeg",
    );
    expect(bytes.includes("<script>")).toBe(false);
    expect((await pixels(bytes)).equals(await pixels(taken))).toBe(true);
  });

  it("keeps an animation", async () => {
    const frames = await sharp(Buffer.concat([noise, noise.toReversed()]), {
      raw: { width: 48, height: 64, channels: 3, pageHeight: 32 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .withExif(place)
      .toBuffer();
    const { bytes, height } = await readPicture(frames, "image/webp");
    expect(height).toBe(32);
    expect((await sharp(bytes).metadata()).pages).toBe(2);
  });

  it.each([6, 8])("turns a JPEG of orientation %i upright", async (orientation) => {
    const taken = await raw().jpeg().withMetadata({ orientation }).toBuffer();
    const picture = await readPicture(taken, "image/jpeg");
    expect([picture.width, picture.height]).toEqual([32, 48]);
    expect((await sharp(picture.bytes).metadata()).orientation).toBeUndefined();
  });

  it("makes a placeholder of a few bytes", async () => {
    const { placeholder } = await readPicture(await raw().png().toBuffer(), "image/png");
    expect(Buffer.from(placeholder, "base64").length).toBeLessThan(40);
  });

  it.each([
    ["half a JPEG", async () => (await raw().jpeg().toBuffer()).subarray(0, 400), "image/jpeg"],
    ["half a PNG", async () => (await raw().png().toBuffer()).subarray(0, 900), "image/png"],
    ["half a WebP", async () => (await raw().webp().toBuffer()).subarray(0, 200), "image/webp"],
    ["a head alone", async () => Buffer.from("ffd8ffe000104a464946", "hex"), "image/jpeg"],
    ["a GIF of nothing", async () => Buffer.from("GIF89a"), "image/gif"],
  ])("refuses %s", async (_, make, type) => {
    await expect(readPicture(await make(), type)).rejects.toMatchObject({
      code: "invalid",
      key: "notAPicture",
    });
  });

  it("a GIF loses its comments and XMP, and keeps its frames and their times", async () => {
    const taken = await sharp(Buffer.concat([noise, noise.toReversed()]), {
      raw: { width: 48, height: 64, channels: 3, pageHeight: 32 },
    })
      .gif({ loop: 3, delay: [100, 250] })
      .toBuffer();
    const xmp = Buffer.concat([
      Buffer.from("21ff0b584d502044617461584d50", "hex"),
      Buffer.from("<x:xmpmeta>GPSLatitude 40</x:xmpmeta>"),
      Buffer.from([1, ...Array.from({ length: 256 }, (_, n) => 255 - n), 0]),
    ]);
    const comment = Buffer.from("\x21\xfe\x08Somebody\0", "latin1");
    const start = 13 + 3 * 2 ** (((taken[10] ?? 0) & 7) + 1);
    const dirty = Buffer.concat([taken.subarray(0, start), comment, xmp, taken.subarray(start)]);
    expect((await sharp(dirty).metadata()).pages).toBe(2);
    const { bytes } = await readPicture(dirty, "image/gif");
    expect(bytes.equals(taken)).toBe(true);
    expect(await sharp(bytes).metadata()).toMatchObject({ pages: 2, loop: 3, delay: [100, 250] });
  });
});
