import { describe, expect, it } from "vitest";
import { examineFile } from "./examine";
import { memorySource, type Source } from "./source";

const sound = Buffer.from(`RIFF\0\0\0\0WAVEfmt ${"\0".repeat(40)}`, "latin1");
const archive = Buffer.from(`504b0304${"00".repeat(400)}`, "hex");
const outage = new Error("The database has gone");

/** Read once more than `reads` times, it fails as a database does that goes away. */
function failing(bytes: Buffer, reads: number): Source {
  const source = memorySource(bytes);
  let left = reads;
  const count = () => {
    left -= 1;
    if (left < 0) throw outage;
  };
  return {
    size: bytes.length,
    read: async (start, end) => {
      count();
      return source.read(start, end);
    },
    pieces: async function* () {
      count();
      yield* source.pieces();
    },
  };
}

describe("examineFile", () => {
  it.each([
    ["an archive, while its type is sought", "a.zip", archive, 0],
    ["an archive, while its digest is made", "a.zip", archive, 1],
    ["sound, while its tracks are sought", "a.wav", sound, 2],
    ["a text, while its type is sought", "a.txt", Buffer.from("hola"), 0],
  ])("calls no file broken that could not be read: %s", async (_, filename, bytes, reads) => {
    await expect(examineFile(failing(bytes, reads), { filename })).rejects.toBe(outage);
  });

  it("calls sound broken that could be read and has no track", async () => {
    await expect(examineFile(memorySource(sound), { filename: "a.wav" })).rejects.toMatchObject({
      code: "invalid",
      key: "notPlayable",
    });
  });
});
