import { createCipheriv, createHash, randomBytes } from "node:crypto";
import type { Sql } from "postgres";

const chunk = 256 * 1024;
const together = 4;

/**
 * Puts a file of random bytes into the library, straight into the database: how large files get there
 * is told by other journeys.
 */
export async function makeLargeFile(sql: Sql, size: number) {
  const [blob] = await sql<
    { id: string }[]
  >`insert into blobs (size) values (${size}) returning id`;
  const stream = createCipheriv("aes-256-ctr", randomBytes(32), randomBytes(16));
  const hash = createHash("sha256");
  for (let at = 0; at * chunk < size; at += together) {
    const bytes = stream.update(Buffer.alloc(Math.min(together * chunk, size - at * chunk)));
    hash.update(bytes);
    const rows = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) => ({
      media_id: blob?.id ?? "",
      index: at + index,
      bytes: bytes.subarray(index * chunk, (index + 1) * chunk),
    }));
    await sql`insert into media_chunks ${sql(rows)}`;
  }
  const sha256 = hash.digest("hex");
  const [file] = await sql<{ id: string }[]>`
    insert into media (kind, filename, mime_type, size, sha256, blob_id)
    values ('file', 'large.zip', 'application/zip', ${size}, ${sha256}, ${blob?.id ?? ""})
    returning id`;
  const remove = async () => {
    await sql`delete from media where id = ${file?.id ?? ""}`;
    await sql`delete from blobs where id = ${blob?.id ?? ""}`;
  };
  return { path: `/media/${file?.id}/large.zip`, size, sha256, remove };
}
