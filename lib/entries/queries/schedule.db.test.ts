import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { entries, jobs, purges } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { getFeed } from "@/lib/feeds/queries";
import { listEntryAddresses } from "@/lib/sitemaps/queries";
import { createEntry, publishEntry, saveDraft } from "../operations";
import { statusOf } from "../present";
import { resolveAddress } from "./address";
import { isPublic } from "./conditions";
import { getOutline } from "./outline";
import { getEntryByPath, listEntryCards } from "./public";
import { searchEntries } from "./search";

const hour = 3_600_000;

async function schedule(type: "post" | "page", parentId: string | null = null) {
  const made = await createEntry(system, { type, locale: "es", title: `Riada ${type}`, parentId });
  const document = { type: "doc", content: [{ type: "paragraph" }] };
  const draft = { title: `Riada ${type}`, fields: {}, document };
  await saveDraft(system, { id: made.id, version: made.version, ...draft });
  const [at, unpublishAt] = [hour, 2 * hour].map((ms) => new Date(Date.now() + ms).toISOString());
  await publishEntry(system, { id: made.id, at, unpublishAt });
  return made.id;
}

/** Time passes for an entry: everything about it that bears a date is moved towards the past. */
const pass = (id: string, ms: number) =>
  db.execute(sql`update entries set
    published_at = published_at - make_interval(secs => ${ms / 1000}),
    unpublish_at = unpublish_at - make_interval(secs => ${ms / 1000}) where id = ${id}`);

async function whereFound(path: string) {
  const found = (items: { url: string }[]) => items.some(({ url }) => url === `/${path}`);
  const [address, entry, list, sitemap, search, outline, feed] = await Promise.all([
    resolveAddress("es", path),
    getEntryByPath("es", path),
    listEntryCards({ type: "post", locale: "es" }),
    listEntryAddresses(0),
    searchEntries("es", "riada"),
    getOutline("es", path),
    getFeed("es", { kind: "site" }),
  ]);
  return {
    address: address.address.kind === "found",
    page: entry !== null,
    sitemap: found(sitemap),
    search: found(search.items),
    ...(path.startsWith("blog/")
      ? { list: found(list.items), feed: JSON.stringify(feed).includes(path) }
      : { outline: found(outline) }),
  };
}

const all = (found: object) => new Set(Object.values(found));

test.each([
  ["post", "blog/riada-post"],
  ["page", "curso/riada-page"],
] as const)(
  "a scheduled %s is public from its second to its end, with no job at all",
  async (type, path) => {
    const course = await createEntry(system, { type: "page", locale: "es", title: "Curso" });
    if (type === "page") await publishEntry(system, { id: course.id });
    const id = await schedule(type, type === "page" ? course.id : null);
    const ahead = await db
      .select()
      .from(purges)
      .where(eq(purges.tag, `entry:${id}`));
    const waits = ahead.map(({ at }) => Math.round((at.getTime() - Date.now()) / hour)).sort();
    expect(waits).toEqual(expect.arrayContaining([1, 2]));

    expect(all(await whereFound(path))).toEqual(new Set([false]));
    await pass(id, hour - 60_000);
    expect(all(await whereFound(path))).toEqual(new Set([false]));
    await pass(id, 60_000);
    expect(all(await whereFound(path))).toEqual(new Set([true]));
    await pass(id, hour - 60_000);
    expect(all(await whereFound(path))).toEqual(new Set([true]));
    await pass(id, 60_000);
    expect(all(await whereFound(path))).toEqual(new Set([false]));
    expect(await db.$count(jobs)).toBe(0);
    await db.delete(entries).where(eq(entries.id, id));
    await db.delete(entries).where(eq(entries.id, course.id));
  },
);

test("it is there at the very moment of its start, and gone at that of its end", async () => {
  const { id } = await createEntry(system, { type: "post", locale: "es", title: "Al segundo" });
  await publishEntry(system, { id });
  /** Within a transaction the clock of the database stands still. */
  const isThere = (start: string, end: string | null) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`update entries set published_at = now() + ${start}::interval,
        unpublish_at = now() + ${end}::interval where id = ${id}`);
      return (await tx.$count(entries, and(eq(entries.id, id), isPublic()))) === 1;
    });
  expect(await isThere("0", null)).toBe(true);
  expect(await isThere("1 microsecond", null)).toBe(false);
  expect(await isThere("-1 hour", "0")).toBe(false);
  expect(await isThere("-1 hour", "1 microsecond")).toBe(true);

  const now = new Date();
  const dates = { publishedAt: now, unpublishAt: null, deletedAt: null };
  expect(statusOf(dates, now)).toBe("published");
  const before = new Date(now.getTime() - 1000);
  expect(statusOf({ ...dates, publishedAt: before, unpublishAt: now }, now)).toBe("unpublished");
});
