import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cutPicture } from "./cut";

const [width, height] = [60, 40];

/** The left third white, the rest of a colour of its own in each frame. */
function moving(frames: number) {
  const pixels = Array.from({ length: frames }, (_, frame) =>
    Array.from({ length: width * height }, (_, n) =>
      n % width < 20 ? [255, 255, 255] : [frame * 90, 30, 200 - frame * 60],
    ),
  ).flat(2);
  const raw = { width, height: height * frames, channels: 3 as const, pageHeight: height };
  return sharp(Buffer.from(pixels), { raw });
}

const times = { loop: 2, delay: [100, 200, 300] };
const encoders = {
  "image/gif": () => moving(3).gif(times),
  "image/webp": () => moving(3).webp({ ...times, lossless: true }),
};

async function colourAt(bytes: Buffer, page: number, x: number) {
  const { data, info } = await sharp(bytes, { page })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([30, 20]);
  return [...data.subarray(x * 3, x * 3 + 3)];
}

describe("cutPicture", () => {
  it.each(["image/gif", "image/webp"] as const)("cuts each frame of a moving %s", async (type) => {
    const cut = await cutPicture(
      await encoders[type]().toBuffer(),
      { left: 10, top: 5, width: 30, height: 20 },
      type,
    );
    expect([cut.width, cut.height]).toEqual([30, 20]);
    expect(await sharp(cut.bytes).metadata()).toMatchObject({ pages: 3, ...times });
    for (const page of [0, 1, 2]) {
      for (const part of (await colourAt(cut.bytes, page, 2)).values()) {
        expect(part).toBeGreaterThan(245);
      }
      const [red = 0, , blue = 0] = await colourAt(cut.bytes, page, 25);
      expect(Math.abs(red - page * 90)).toBeLessThan(12);
      expect(Math.abs(blue - (200 - page * 60))).toBeLessThan(12);
    }
  });

  it("cuts one that stands still", async () => {
    const still = await moving(1).gif().toBuffer();
    const crop = { left: 30, top: 0, width: 30, height: 40 };
    const { bytes } = await cutPicture(still, crop, "image/gif");
    const { format, width, height, pages = 1 } = await sharp(bytes).metadata();
    expect({ format, width, height, pages }).toEqual({
      format: "gif",
      width: 30,
      height: 40,
      pages: 1,
    });
  });

  it("refuses more frames than memory has room for", async () => {
    const head = Buffer.from("474946383961102710278000000000000000ff", "hex");
    const frame = Buffer.from("2c0000000010271027000202440100", "hex");
    const long = Buffer.concat([head, frame, frame, Buffer.from([0x3b])]);
    const cut = cutPicture(long, { left: 0, top: 0, width: 9, height: 9 }, "image/gif");
    await expect(cut).rejects.toMatchObject({ key: "tooMuchToCut" });
  });
});
