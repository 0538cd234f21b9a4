import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db, type Transaction } from "@/db/client";
import { createMediaRow, createPersonRow, createPublishedRows } from "@/db/factories";
import { settings } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { createEntry, publishEntry, saveDraft, unpublishEntry } from "@/lib/entries/operations";
import { listEntryAddresses, listEntryParts, listNews } from "./queries";

/** How many statements were sent in transactions that read by index. */
const sent = vi.hoisted(() => ({ statements: 0 }));

vi.mock("@/db/client", async (load) => {
  const client = await load<typeof import("@/db/client")>();
  const counted = (tx: Transaction) =>
    new Proxy(tx, {
      get: (target, name) => {
        if (name === "execute") sent.statements += 1;
        return Reflect.get(target, name, target);
      },
    });
  const readByIndex = <T>(work: (tx: Transaction) => Promise<T>) =>
    client.readByIndex((tx) => work(counted(tx)));
  return { ...client, readByIndex };
});

const document = { type: "doc", content: [{ type: "paragraph" }] };

async function publish(type: "post" | "page", title: string, coverId: string | null = null) {
  const made = await createEntry(system, { type, locale: "es", title });
  const fields = { slug: made.slug, coverId };
  await saveDraft(system, { id: made.id, version: made.version, title, document, fields });
  await publishEntry(system, { id: made.id });
  return made.id;
}

beforeEach(async () => {
  await db.execute(sql`truncate entries, settings cascade`);
});
afterEach(() => vi.unstubAllEnvs());

const addresses = async () => (await listEntryAddresses(0)).map(({ url }) => url);

describe("entries", () => {
  test("each public one is named with the time of its last change, and nothing else is", async () => {
    const id = await publish("post", "Uno");
    await publish("page", "Acerca");
    await createEntry(system, { type: "post", locale: "es", title: "Un borrador" });
    await unpublishEntry(system, { id: await publish("post", "Retirado") });
    expect(await addresses()).toEqual(["/blog/uno", "/acerca"]);
    await db.execute(
      sql`update entries set published_at = '2026-03-01T10:00:00.9Z' where id = ${id}`,
    );
    await db.execute(sql`alter table revisions disable trigger user`);
    await db.execute(sql`update revisions set created_at = '2026-03-02T10:00:00.9Z'`);
    await db.execute(sql`alter table revisions enable trigger user`);
    expect((await listEntryAddresses(0))[0]).toMatchObject({ modifiedAt: "2026-03-02T10:00:00Z" });
    expect(await listEntryAddresses(1)).toEqual([]);
  });

  test("one brings its pictures and its translations, but not into languages left out", async () => {
    const [cover, gone] = [await createMediaRow({ filename: "a b.png" }), await createMediaRow()];
    const id = await publish("post", "Uno", cover.id);
    await publish("post", "Dos", gone.id);
    await db.execute(sql`update media set deleted_at = now() where id = ${gone.id}`);
    const translation = await createEntry(system, {
      ...{ type: "post", locale: "en", title: "One", translationOf: id },
    });
    await saveDraft(system, {
      ...{ id: translation.id, version: translation.version, title: "One", document },
      fields: { slug: "one" },
    });
    await publishEntry(system, { id: translation.id });
    const [one, two] = await listEntryAddresses(0);
    expect(one?.pictures).toEqual([expect.stringMatching(/^\/media\/.+\/a%20b\.png$/)]);
    expect(one?.translations).toEqual([
      { locale: "en", url: "/en/blog/one" },
      { locale: "es", url: "/blog/uno" },
    ]);
    expect(two).toMatchObject({ pictures: [], translations: [{ url: "/blog/dos" }] });
    await db.insert(settings).values({ key: "site", value: { locales: ["es"] } });
    expect(await addresses()).toEqual(["/blog/uno", "/blog/dos"]);
    expect((await listEntryAddresses(0))[0]?.translations).toEqual([
      { locale: "es", url: "/blog/uno" },
    ]);
  });
});

describe("news", () => {
  test("are the posts of the last two days, the latest first", async () => {
    const [old, middle] = [await publish("post", "Viejo"), await publish("post", "Ayer")];
    await publish("post", "Hoy");
    await publish("page", "Página");
    await createEntry(system, { type: "post", locale: "es", title: "Un borrador" });
    const date = (id: string, hours: number) =>
      db.execute(sql`update entries set published_at = now() - make_interval(hours => ${hours})
        where id = ${id}`);
    await date(old, 49);
    await date(middle, 47);
    expect((await listNews()).map(({ title }) => title)).toEqual(["Hoy", "Ayer"]);
  });
});

test("however many entries there are, each file takes three queries and reads no whole table", async () => {
  // The server counts scans for each connection: with one, what it counts is what was done here.
  vi.stubEnv("DATABASE_POOL", "1");
  const [author, picture] = [await createPersonRow(), await createMediaRow()];
  const made = { authorId: author.id, pictureId: picture.id, termId: null };
  await createPublishedRows({ ...made, count: 10_020 });
  expect(await listEntryParts()).toHaveLength(6);
  const few = await count(() => listEntryAddresses(5));
  const many = await count(() => listEntryAddresses(0));
  expect(many.items).toHaveLength(2000);
  expect(few.items).toHaveLength(20);
  expect([few.statements, many.statements]).toEqual([3, 3]);
  expect(many.scans).toEqual(few.before);
  expect(many.items[0]).toMatchObject({ pictures: [expect.stringContaining(picture.id)] });
});

/** What a piece of work sends, and how often large tables are read from end to end before and by it. */
async function count<T>(work: () => Promise<T>) {
  const before = await scans();
  sent.statements = 0;
  const items = await work();
  return { items, before, statements: sent.statements, scans: await scans() };
}

async function scans() {
  await db.execute(sql`select pg_stat_force_next_flush()`);
  return db.execute(sql`select relname, seq_scan from pg_stat_user_tables
    where relname in ('entries', 'revisions', 'media_uses') order by relname`);
}
