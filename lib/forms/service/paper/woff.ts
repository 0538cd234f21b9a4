import "server-only";
import { inflateSync } from "node:zlib";

/**
 * A WOFF font as the plain one within it. fontkit reads WOFF too, but beyond the end of a table whose last
 * glyph is empty, as it is in fonts cut to a few alphabets.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") return woff;
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * 16, 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (let at = 0; at < count; at++) {
    const from = 44 + at * 20;
    const [start, packed, length] = [4, 8, 12].map((n) => woff.readUInt32BE(from + n)) as Three;
    const bytes = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    const record = 12 + at * 16;
    woff.copy(head, record, from, from + 4);
    woff.copy(head, record + 4, from + 16, from + 20);
    head.writeUInt32BE(offset, record + 8);
    head.writeUInt32BE(length, record + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    offset += length + padding.length;
  }
  return Buffer.concat([...parts, Buffer.alloc(16)]);
}

type Three = [number, number, number];
