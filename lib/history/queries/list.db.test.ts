import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { entries, revisions } from "@/db/schema";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { createEntry, saveDraft } from "@/lib/entries/operations";
import { text } from "@/lib/entries/operations/testing/write";
import { thinRevisions } from "../mutations";
import { listRevisions, selectRevisions } from "./list";

let author: Person;
let id: string;

describe("after ten thousand revisions", () => {
  beforeEach(async () => {
    await db.delete(entries);
    author = await actorOf("author");
    const input = { type: "post", locale: "es", title: "Uno" };
    const { version, ...made } = await createEntry(author, input);
    id = made.id;
    const document = text("Texto ".repeat(400));
    await saveDraft(author, { id, version, title: "Uno", fields: {}, document });
    await db.execute(sql`
      insert into revisions (entry_id, number, kind, title, fields, document, created_at)
      select ${id}, n, case when n % 1000 = 0 then 'published' when n % 500 = 0 then 'named'
          else 'automatic' end,
        'Versión ' || n, fields, document, now() - (10001 - n) * interval '24 minutes'
      from drafts, generate_series(1, 10000) as n where entry_id = ${id}`);
    await db.execute(sql`analyze revisions`);
  });

  test("a page of the list reads only its own rows, by the index", async () => {
    const first = await listRevisions(author, { id });
    expect(first.items).toHaveLength(30);
    expect(first.items[0]?.number).toBe(10_000);
    expect(first.next).toBe(9971);
    const last = await listRevisions(author, { id, before: "31" });
    expect(last).toMatchObject({ next: null });
    expect(last.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 30 }, (_, n) => 30 - n),
    );
    for (const before of [null, 5000, 31]) {
      const query = selectRevisions(id, before).getSQL();
      const rows = await db.execute<{ "QUERY PLAN": string }>(sql`explain (analyze) ${query}`);
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).not.toContain("Seq Scan on revisions");
      const read = /using revisions_number_key on revisions .*actual .*rows=(\d+)/.exec(plan)?.[1];
      expect(Number(read)).toBeLessThanOrEqual(31);
    }
  });

  test("ageing thins them once, and leaves what was published or named", async () => {
    const important = and(eq(revisions.entryId, id), sql`${revisions.kind} <> 'automatic'`);
    const before = await db.$count(revisions, important);
    const gone = await thinRevisions(db);
    expect(gone).toBeGreaterThan(9000);
    expect(await thinRevisions(db)).toBe(0);
    expect(await db.$count(revisions, important)).toBe(before);
    const spans = await db.execute<{ span: string; most: number }>(sql`
      select span, max(n)::int as most from (
        select span, date_trunc(span, created_at, 'UTC') as at, count(*) as n from (
          select created_at, case when created_at > now() - interval '7 days' then 'hour'
            when created_at > now() - interval '90 days' then 'day' else 'week' end as span
          from revisions where kind = 'automatic' and created_at < now() - interval '1 day') as aged
        group by span, at) as counted group by span order by span`);
    expect([...spans]).toEqual([
      { span: "day", most: 1 },
      { span: "hour", most: 1 },
      { span: "week", most: 1 },
    ]);
    const [day] = await db.execute<{ n: number }>(sql`select count(*)::int as n from revisions
      where kind = 'automatic' and created_at >= now() - interval '1 day'`);
    expect(day?.n).toBeGreaterThan(50);
  });
});
