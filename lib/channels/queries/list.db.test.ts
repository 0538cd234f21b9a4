import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { deliveries, events, jobs } from "@/db/schema";
import { type Actor, type Role, stranger } from "@/lib/core/actor";
import { createEntry, publishEntry } from "@/lib/entries/operations";
import { getChannelStates, listDeliveries } from "./list";

async function actorOf(role: Role): Promise<Actor> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

let admin: Actor;
let entryId: string;
let eventId: string;

/** One publication: the page delivered, the feeds tried twice, the mail given up. */
beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, people cascade`);
  admin = await actorOf("admin");
  entryId = (await createEntry(admin, { type: "post", locale: "es", title: "Crecida" })).id;
  await publishEntry(admin, { id: entryId });
  const [event] = await db.select().from(events);
  eventId = event?.id ?? "";
  await deliver("web", "https://example.org/blog/crecida");
  await queue("feeds", { attempts: 2, lastError: "the reader hung up" });
  await queue("mail", { attempts: 12, lastError: "no such host", failedAt: new Date() });
  await queue("web", { attempts: 1, finishedAt: new Date() });
});

/** In the order of writing, which ids of one and the same millisecond do not keep. */
let written = 0;
const nextId = () => `01900000-0000-7000-8000-${String(++written).padStart(12, "0")}`;

const deliver = (channel: string, address: string, recipient = "") =>
  db.insert(deliveries).values({
    ...{ id: nextId(), eventId, entryId, channel, address, recipient },
    ...{ state: "delivered", attempts: 1, deliveredAt: new Date() },
  });

const queue = (channel: string, values: Partial<typeof jobs.$inferInsert>) =>
  db.insert(jobs).values({
    ...{
      id: nextId(),
      kind: "deliver",
      key: `${eventId}:${channel}`,
      payload: { eventId, channel },
    },
    ...values,
  });

test("the ledger holds what was delivered, what waits and what was given up", async () => {
  const { items, total } = await listDeliveries(admin, {});
  expect(total).toBe(3);
  const entryHref = `/admin/entries/post/${entryId}`;
  expect(items).toMatchObject([
    { channel: "mail", state: "failed", attempts: 12, nextAt: null, lastError: "no such host" },
    { channel: "feeds", state: "pending", attempts: 2, lastError: "the reader hung up" },
    {
      ...{ channel: "web", state: "delivered", attempts: 1, lastError: null },
      ...{ title: "Crecida", entryHref, event: "entry.published" },
      address: "https://example.org/blog/crecida",
    },
  ]);
  expect(items[1]?.nextAt).toMatch(/^\d{4}-.*Z$/);
  expect(items[1]?.entryHref).toBe(entryHref);
});

test.each([
  [{ channel: "web" }, ["web"]],
  [{ state: "failed" }, ["mail"]],
  [{ state: "pending" }, ["feeds"]],
  [{ channel: "feeds", state: "delivered" }, []],
  [{ channel: "no such" }, ["mail", "feeds", "web"]],
  [{ state: "lost", page: "minus one" }, ["mail", "feeds", "web"]],
])("filtered by %j", async (filter, channels) => {
  const { items, total } = await listDeliveries(admin, filter);
  expect(items.map(({ channel }) => channel)).toEqual(channels);
  expect(total).toBe(channels.length);
});

test("its pages hold fifty, each once", async () => {
  for (let n = 0; n < 60; n += 1) await deliver("web", "https://example.org/", `reader-${n}`);
  const pages = await Promise.all([1, 2, 3].map((page) => listDeliveries(admin, { page })));
  expect(pages.map(({ items }) => items.length)).toEqual([50, 13, 0]);
  expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(63);
  expect(pages[0]?.pages).toBe(2);
});

test("each channel tells how it is doing", async () => {
  const states = await getChannelStates(admin, ["web", "feeds", "mail", "torrents"]);
  expect(states).toEqual({
    web: { waiting: 0, failed: 0, lastAt: expect.stringMatching(/Z$/) },
    feeds: { waiting: 1, failed: 0, lastAt: null },
    mail: { waiting: 0, failed: 1, lastAt: null },
    torrents: { waiting: 0, failed: 0, lastAt: null },
  });
  expect(await getChannelStates(admin, [])).toEqual({});
});

test("everybody at the desk reads it, only administrators what programs said; strangers nothing", async () => {
  const { items } = await listDeliveries(await actorOf("contributor"), {});
  expect(items).toHaveLength(3);
  expect(items.every(({ lastError }) => lastError === null)).toBe(true);
  const refused = { code: "unauthenticated" };
  await expect(listDeliveries(stranger, {})).rejects.toMatchObject(refused);
  await expect(getChannelStates(stranger, ["web"])).rejects.toMatchObject(refused);
});
