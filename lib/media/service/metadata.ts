import "server-only";

/**
 * The same picture without what says who took it where and when, and without anything after its
 * end; no pixel changes. Null where the structure cannot be followed.
 */
export function stripMetadata(bytes: Buffer, mimeType: string): Buffer | null {
  if (mimeType === "image/jpeg") return stripJpeg(bytes);
  if (mimeType === "image/webp") return stripWebp(bytes);
  if (mimeType === "image/gif") return stripGif(bytes);
  return stripPng(bytes);
}

/** JPEG (ITU-T T.81, B.1): keeps JFIF, the colour profile, Adobe's colour transform and the picture. */
function stripJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    else {
      const end = marker === 0xda ? scanEnd(bytes, at) : at + 2 + bytes.readUInt16BE(at + 2);
      if (keepsSegment(bytes, at, marker)) kept.push(bytes.subarray(at, end));
      at = end;
    }
  }
  const ended = bytes[at] === 0xff && bytes[at + 1] === 0xd9;
  return ended ? Buffer.concat([...kept, bytes.subarray(at, at + 2)]) : null;
}

function keepsSegment(bytes: Buffer, at: number, marker: number): boolean {
  if (marker === 0xe0) return bytes.toString("latin1", at + 4, at + 8) === "JFIF";
  if (marker === 0xe2) return bytes.toString("latin1", at + 4, at + 15) === "ICC_PROFILE";
  return marker === 0xee || !((marker > 0xe0 && marker <= 0xef) || marker === 0xfe);
}

/** Coded data ends at a marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Buffer, start: number): number {
  let at = start + 2 + bytes.readUInt16BE(start + 2);
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

const pngChunks = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT".split(
    " ",
  ),
);

/** PNG, third edition, 5: chunks of length, type, contents and checksum. */
function stripPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    if (pngChunks.has(type)) kept.push(bytes.subarray(at, end));
    if (type === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const webpChunks = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** WebP (RFC 9649, 2): RIFF chunks, padded to even lengths. */
function stripWebp(bytes: Buffer): Buffer | null {
  const limit = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  const kept: Buffer[] = [];
  let at = 12;
  while (at + 8 <= limit) {
    const type = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > limit + 1) return null;
    if (webpChunks.has(type))
      kept.push(type === "VP8X" ? plainHeader(bytes, at, end) : padded(bytes, at, end));
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

/** The flags for Exif and XMP go with them. */
function plainHeader(bytes: Buffer, at: number, end: number): Buffer {
  const header = Buffer.from(bytes.subarray(at, end));
  header[8] = (header[8] ?? 0) & ~0x0c;
  return header;
}

const gifApplications = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);

/** GIF89a, 20 to 26: keeps frames, their times and how often they repeat; no comments, no XMP. */
function stripGif(bytes: Buffer): Buffer | null {
  let at = 13 + colourTable(bytes[10]);
  const kept: Buffer[] = [bytes.subarray(0, at)];
  while (at < bytes.length && bytes[at] !== 0x3b) {
    const extension = bytes[at] === 0x21;
    if (!extension && bytes[at] !== 0x2c) return null;
    const head = extension ? 2 : 11 + colourTable(bytes[at + 9]);
    const end = blocksEnd(bytes, at + head);
    if (end === null) return null;
    if (!extension || keepsExtension(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return at < bytes.length ? Buffer.concat([...kept, bytes.subarray(at, at + 1)]) : null;
}

function colourTable(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Behind blocks that say how long they are, of which the last is empty. */
function blocksEnd(bytes: Buffer, start: number): number | null {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at < bytes.length ? at + 1 : null;
}

function keepsExtension(bytes: Buffer, at: number): boolean {
  if (bytes[at + 1] !== 0xff) return bytes[at + 1] !== 0xfe;
  return gifApplications.has(bytes.toString("latin1", at + 3, at + 14));
}

function padded(bytes: Buffer, at: number, end: number): Buffer {
  const chunk = bytes.subarray(at, end);
  return chunk.length < end - at ? Buffer.concat([chunk, Buffer.alloc(1)]) : chunk;
}
