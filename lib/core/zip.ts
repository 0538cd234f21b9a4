import { deflateRawSync } from "node:zlib";

export type ZipFile = { name: string; bytes: Uint8Array; stored?: boolean };

/**
 * Files as one ZIP (PKWARE APPNOTE 6.3): the same files give the same bytes, names are UTF-8, and what is
 * `stored`, such as pictures, is not compressed again. For less than 4 GiB in memory.
 */
export function zip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, stored } of files) {
    const encoded = Buffer.from(name);
    const body = stored ? Buffer.from(bytes) : deflateRawSync(bytes, { level: 9 });
    const facts = factsOf({ bytes, body, stored: stored ?? false, encoded });
    const local = Buffer.concat([signature(0x04034b50), facts, encoded]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x02014b50), number(20, 2), facts, central, encoded]));
    parts.push(local, body);
    offset += local.length + body.length;
  }
  const list = Buffer.concat(directory);
  const count = number(files.length, 2);
  const end = [signature(0x06054b50), number(0, 4), count, count];
  return Buffer.concat([
    ...parts,
    list,
    ...end,
    number(list.length, 4),
    number(offset, 4),
    number(0, 2),
  ]);
}

type Facts = { bytes: Uint8Array; body: Buffer; stored: boolean; encoded: Buffer };

/** What a file's own head and the directory say alike; the time is 1980, the first that there is. */
function factsOf({ bytes, body, stored, encoded }: Facts): Buffer {
  return Buffer.concat([
    number(20, 2),
    number(0x0800, 2),
    number(stored ? 0 : 8, 2),
    number(0, 2),
    number(0x21, 2),
    number(crc32(bytes), 4),
    number(body.length, 4),
    number(bytes.length, 4),
    number(encoded.length, 2),
    number(0, 2),
  ]);
}

function number(value: number, size: 2 | 4): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
}

const signature = (value: number) => number(value, 4);

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Node has it only from 20.15 on. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
