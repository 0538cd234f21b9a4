import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { connect } from "@/db/embedded/connection.mjs";
import { migrate } from "@/db/migrate.mjs";
import { createTestDatabase, dropTestDatabase } from "./postgres";

test("each file has an empty migrated database of its own", async () => {
  const [row] = await db.execute(sql`select count(*)::int as people from people`);
  expect(row).toEqual({ people: 0 });
});

test("time zone and server are the ones that tests want", async () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-345);
  const [row] = await db.execute(
    sql`select current_setting('server_version_num')::int / 10000 as major`,
  );
  expect(row).toEqual({ major: 18 });
});

test("eight migrators at once leave one whole database", async () => {
  const address = await createTestDatabase();
  const sql = await connect(address);
  await sql.unsafe("drop schema published, public, drizzle cascade; create schema public");
  await Promise.all(Array.from({ length: 8 }, () => migrate(address)));
  const [row] = await sql`select count(*)::int as people from people`;
  expect(row).toEqual({ people: 0 });
  await sql.end();
  await dropTestDatabase(address);
});
