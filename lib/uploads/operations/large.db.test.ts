import { createHash, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createPersonRow } from "@/db/factories";
import type { Actor } from "@/lib/core/actor";
import { getMediaFile, readMedia } from "@/lib/media/queries/file";
import { getUpload } from "../queries";
import { appendUpload, beginUpload } from ".";

const step = 4 * 1024 * 1024;
const pieces = 50;

/** An archive of 200 MiB, made piece by piece. */
function pieceAt(n: number): Buffer {
  const piece = Buffer.alloc(step, `piece ${n} `);
  if (n === 0) piece.write("504b03040a000000000000000000", 0, "hex");
  return piece;
}

it("takes and gives 200 MB in the memory of a few pieces", async () => {
  const { id: personId, name, role } = await createPersonRow({ role: "author" });
  const actor: Actor = {
    kind: "person",
    id: personId,
    name,
    role,
    locale: "en",
    sessionId: randomUUID(),
  };
  const hash = createHash("sha256");
  for (let n = 0; n < pieces; n++) hash.update(pieceAt(n));
  const sha256 = hash.digest("hex");
  const begun = { length: pieces * step, filename: "a.zip", sha256 };
  const { id } = await beginUpload(actor, begun);

  const before = process.memoryUsage().rss;
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const watch = setInterval(look, 20);
  for (let n = 0; n < pieces; n++) {
    await appendUpload(actor, { id, offset: n * step, bytes: pieceAt(n) });
    look();
  }
  const { media } = await getUpload(actor, { id });
  const file = await getMediaFile(media?.id ?? "");
  const read = createHash("sha256");
  const all = [{ start: 0, end: pieces * step - 1 }];
  for await (const piece of readMedia(file?.blobId ?? "", all)) read.update(piece);
  clearInterval(watch);

  expect(media).toMatchObject({ kind: "file", size: pieces * step });
  expect([file?.sha256, read.digest("hex")]).toEqual([sha256, sha256]);
  expect(most - before).toBeLessThan(160 * 1024 * 1024);
}, 180_000);

it("has room for 5 GB", async () => {
  const { id, name, role } = await createPersonRow({ role: "contributor" });
  const actor: Actor = { kind: "person", id, name, role, locale: "en", sessionId: randomUUID() };
  const vast = { length: 5 * 1024 ** 3, filename: "a.mp4" };
  await expect(beginUpload(actor, vast)).resolves.toMatchObject({ id: expect.any(String) });
});
