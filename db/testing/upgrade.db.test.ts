import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as run } from "drizzle-orm/postgres-js/migrator";
import { expect, test } from "vitest";
import { connect } from "@/db/embedded/connection.mjs";
import { migrate } from "@/db/migrate.mjs";
import { createTestDatabase, dropTestDatabase } from "./postgres";

test("files from before blobs keep their bytes, their words and their places", async () => {
  const address = await createTestDatabase();
  const sql = await connect(address);
  const one = async (text: string) => (await sql.unsafe(text))[0]?.id;
  await sql.unsafe("drop schema published, public, drizzle cascade; create schema public");
  await migrateUntil("media_library", address);
  const file = await one(`insert into media (kind, filename, mime_type, size, sha256, alt)
    values ('image', 'Ñu.png', 'image/png', 3, '00', '{"es": "Río"}') returning id`);
  await sql.unsafe(`insert into media_chunks values ('${file}', 0, 'abc')`);
  const entry = await one(`insert into entries (type, locale, slug, path)
    values ('post', 'es', 'a', 'a') returning id`);
  await sql.unsafe(`insert into drafts (entry_id, fields, document)
    values ('${entry}', '{"coverId": "${file}"}', '{}')`);

  await migrate(address);

  const files = await sql`select filename, blob_id = id as same, uses, search from media`;
  expect([...files]).toEqual([{ filename: "Ñu.png", same: true, uses: 1, search: "nu.png rio" }]);
  const [chunk] = await sql`select b.size::int, c.bytes from blobs b join media_chunks c
    on c.media_id = b.id`;
  expect(chunk).toEqual({ size: 3, bytes: Buffer.from("abc") });
  await sql.end();
  await dropTestDatabase(address);
});

/** Migrates to the state before the migration of that name. */
async function migrateUntil(name: string, address: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cauce-migrations-"));
  cpSync("db/migrations", folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const end = entries.findIndex(({ tag }: { tag: string }) => tag.endsWith(name));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, end) }));
  const sql = await connect(address);
  await run(drizzle(sql), { migrationsFolder: folder });
  await sql.end();
  rmSync(folder, { recursive: true });
}
