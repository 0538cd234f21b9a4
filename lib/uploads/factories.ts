import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { appendUpload, beginUpload } from "./operations";

export const hexOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

export const makeText = (size: number) =>
  Buffer.from(randomBytes(size).toString("hex").slice(0, size));

export const rowOf = async (id: string) =>
  (await db.select().from(uploads).where(eq(uploads.id, id)))[0];

/** For tests: begins as `actor`, sends all but the last `keep` bytes in pieces of `step`. */
export const senderFor = (actor: () => Actor) =>
  async function send(
    bytes: Buffer,
    input: Record<string, unknown> = {},
    keep = 0,
    step = 400_000,
  ): Promise<string> {
    const begun = { length: bytes.length, filename: "a.txt", ...input };
    const { id } = await beginUpload(actor(), begun);
    for (let at = 0; at < bytes.length - keep; at += step) {
      const end = Math.min(at + step, bytes.length - keep);
      await appendUpload(actor(), { id, offset: at, bytes: bytes.subarray(at, end) });
    }
    return id;
  };
