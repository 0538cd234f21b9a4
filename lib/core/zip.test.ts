import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { zip } from "./zip";

const files = [
  { name: "mimetype", bytes: Buffer.from("application/epub+zip"), stored: true },
  { name: "media/año.md", bytes: Buffer.from("Agua clara\n".repeat(500)) },
  { name: "empty", bytes: Buffer.alloc(0) },
];

test("the same files are the same bytes, and stored ones lie in them as they are", () => {
  const bytes = zip(files);
  expect(bytes.equals(zip(files))).toBe(true);
  expect(bytes.subarray(30, 58).toString()).toBe("mimetypeapplication/epub+zip");
  expect(bytes.length).toBeLessThan(600);
});

test("whoever reads by the directory finds all of it whole", () => {
  const bytes = zip(files);
  // The directory, as its end tells where it is.
  const at = bytes.readUInt32LE(bytes.length - 6);
  expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
  const second = at + 46 + 8;
  const local = bytes.readUInt32LE(second + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26);
  const body = bytes.subarray(start, start + bytes.readUInt32LE(second + 20));
  expect(inflateRawSync(body).equals(files[1]?.bytes ?? Buffer.alloc(0))).toBe(true);
});
