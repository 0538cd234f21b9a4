import sharp from "sharp";
import { expect, it } from "vitest";
import { readPicture } from "./picture";

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#246" } })
    .png({ compressionLevel: 1 })
    .toBuffer();

it("takes a picture of 100 megapixels", async () => {
  const picture = await readPicture(await flat(10_000, 10_000), "image/png");
  expect([picture.width, picture.height]).toEqual([10_000, 10_000]);
  expect(picture.placeholder).toBeTruthy();
}, 60_000);

it("refuses one row more, and says how much is too much", async () => {
  const read = readPicture(await flat(10_000, 10_001), "image/png");
  await expect(read).rejects.toMatchObject({ code: "invalid", key: "pictureTooLarge" });
}, 60_000);
