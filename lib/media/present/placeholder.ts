import { rgbaToDataURL, thumbHashToRGBA } from "thumbhash";

/** Eight dots across are enough for what a browser blurs anyway, in some 400 characters. */
const dots = 8;

/**
 * A picture of a few dots, as a data: address, to stand where a picture will. Null for pictures that
 * are seen through, since it would be seen behind them.
 */
export function placeholderUrl(placeholder: string | null): string | null {
  const hash = bytesOf(placeholder ?? "");
  if (hash.length < 5 || isTransparent(hash)) return null;
  const { w, h, rgba } = thumbHashToRGBA(hash);
  const step = Math.max(w, h) / dots;
  const [width, height] = [Math.max(1, Math.round(w / step)), Math.max(1, Math.round(h / step))];
  const small = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from =
        (Math.floor(((y + 0.5) * h) / height) * w + Math.floor(((x + 0.5) * w) / width)) * 4;
      small.set(rgba.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return rgbaToDataURL(width, height, small);
}

/** Not by `Buffer`: it would come along to browsers. */
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));

/** The format's flag for an alpha channel. */
function isTransparent(hash: Uint8Array): boolean {
  return ((hash[2] ?? 0) & 0x80) !== 0;
}
