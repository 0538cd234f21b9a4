import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { expect, it } from "vitest";
import { placeholderUrl } from "./placeholder";

const hashOf = (w: number, h: number, [r, g, b, a]: number[]) =>
  Buffer.from(
    rgbaToThumbHash(
      w,
      h,
      Uint8Array.from({ length: w * h * 4 }, (_, i) => [r, g, b, a][i % 4] ?? 0),
    ),
  ).toString("base64");

it.each([
  [60, 40, 8, 5],
  [40, 60, 5, 8],
  [50, 50, 8, 8],
  [100, 4, 8, 1],
])("draws %i × %i in %i × %i dots of its colour", async (w, h, width, height) => {
  const url = placeholderUrl(hashOf(w, h, [200, 100, 50, 255])) ?? "";
  expect(url.length).toBeLessThan(600);
  const { data, info } = await sharp(Buffer.from(url.split(",")[1] ?? "", "base64"))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(Math.abs(info.width - width) + Math.abs(info.height - height)).toBeLessThan(3);
  expect(Math.abs((data[0] ?? 0) - 200)).toBeLessThan(12);
});

it("draws nothing behind what is seen through, and nothing of nothing", () => {
  expect(placeholderUrl(hashOf(10, 10, [200, 100, 50, 0]))).toBeNull();
  expect(placeholderUrl(null)).toBeNull();
  expect(placeholderUrl("AAA=")).toBeNull();
});
