import sharp from "sharp";

/** A picture that no other test has: its colour follows from `seed`. */
export function makePicture(seed: string): Promise<Buffer> {
  const hash = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 0xffffff, 7);
  const background = `#${hash.toString(16).padStart(6, "0")}`;
  return sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
}
