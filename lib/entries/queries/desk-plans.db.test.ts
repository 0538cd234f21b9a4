import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { createEntryRows, createPersonRow } from "@/db/factories";
import { terms } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { listStatuses } from "../types";
import { listEntriesForDesk, listMatchingIds } from "./desk-list";
import { getEntryTree } from "./desk-tree";

let editor: Actor;
let narrowings: [string, object][];

beforeAll(async () => {
  // The server counts scans for each connection: with one, what it counts is what was done here.
  vi.stubEnv("DATABASE_POOL", "1");
  const people = [];
  for (let n = 0; n < 5; n += 1) people.push((await createPersonRow()).id);
  const [id = ""] = people;
  editor = { kind: "person", id, name: "E", role: "editor", locale: "es", sessionId: id };
  const tags = await db
    .insert(terms)
    .values(
      Array.from({ length: 20 }, (_, n) => ({
        kind: "tag" as const,
        locale: "es",
        slug: `t-${n}`,
        name: `T ${n}`,
      })),
    )
    .returning({ id: terms.id });
  const termIds = tags.map((tag) => tag.id);
  await createEntryRows({ count: 10_000, authorIds: people, termIds });
  const day = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10);
  narrowings = [
    ["nothing", {}],
    ["a page in the middle", { page: 150 }],
    ["a search", { q: "cronica n-77" }],
    ["a search of one letter", { q: "7" }],
    ["a search with a typing error", { q: "crnoica" }],
    ["a search in vain", { q: "zzzzqq" }],
    ["a language", { locale: "en" }],
    ["an author", { author: people[3] }],
    ["a tag", { term: termIds[7] }],
    ["a week of changes", { from: day(5), to: day(2) }],
    ["a week of publications", { dated: "published", from: day(5), to: day(2) }],
    ["a week of beginnings", { dated: "created", from: day(5), to: day(2) }],
    ["all at once", { q: "cron", locale: "es", author: people[1], term: termIds[2], from: day(6) }],
  ];
});

afterAll(() => vi.unstubAllEnvs());

test.each([null, ...listStatuses])("no whole table is read for a list of %s", async (status) => {
  for (const sort of ["updated", "published", "title"]) {
    for (const [name, filter] of narrowings) {
      const before = await scans();
      const start = performance.now();
      await listEntriesForDesk(editor, { type: "post", status, sort, ...filter });
      const ms = performance.now() - start;
      if (process.env.SHOW_TIMES) process.stdout.write(`${status} ${sort} ${name} ${ms | 0} ms\n`);
      expect(await scans(), `${name}, by ${sort}`).toEqual(before);
    }
  }
});

test("nor for choosing all that match, nor for a page of the tree", async () => {
  await createEntryRows({ count: 3000, type: "page", authorIds: [personId(editor) ?? ""] });
  for (const work of [
    ...narrowings.map(
      ([, filter]) =>
        () =>
          listMatchingIds(editor, { type: "post", ...filter }),
    ),
    () => getEntryTree(editor, { type: "page", locale: "es", page: 20 }),
  ]) {
    const before = await scans();
    await work();
    expect(await scans()).toEqual(before);
  }
});

/** How often the tables of a list were read from end to end, as the server counts it. */
async function scans() {
  await db.execute(sql`select pg_stat_force_next_flush()`);
  return db.execute(sql`select relname, seq_scan from pg_stat_user_tables
    where relname in ('entries', 'drafts') order by relname`);
}
