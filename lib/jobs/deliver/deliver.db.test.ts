import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { deliveries, deliveryAttempts, events } from "@/db/schema";
import type { Message, PullChannel, PushChannel, Sent } from "@/lib/channels/definition";
import { retryDelivery, stopDelivery } from "@/lib/channels/operations";
import { system } from "@/lib/core/actor";
import { actorOf, refusal } from "@/lib/core/testing/actors";
import { createEntry, publishEntry, trashEntry, unpublishEntry } from "@/lib/entries/operations";
import { drainJobs } from "../worker";
import { retryDelays } from "./note";

const letters = vi.hoisted(() => ({
  people: [] as string[],
  got: [] as Message[],
  send: async (_message: Message): Promise<Sent> => ({ outcome: "delivered" }),
}));

vi.mock("@/lib/channels/registry", () => {
  const words = { labels: { es: "", en: "" }, summary: { es: "", en: "" } };
  const shared = { ...words, settings: z.object({}), accepts: () => true };
  const page: PullChannel = {
    ...{ ...shared, kind: "pull", key: "page" },
    addresses: async ({ entry }) => [{ recipient: "", address: entry.url }],
  };
  const letter: PushChannel = {
    ...{ ...shared, kind: "push", key: "letter" },
    recipients: async (_, after) =>
      letters.people
        .filter((name) => name > after)
        .slice(0, 100)
        .map((recipient) => ({ recipient, address: `to:${recipient}` })),
    send: (message) => {
      letters.got.push(message);
      return letters.send(message);
    },
  };
  return { channels: [page, letter] };
});

const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, n) => `p${String(n).padStart(4, "0")}`);

beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, people cascade`);
  letters.people = ["ana", "luis"];
  letters.got = [];
  letters.send = async () => ({ outcome: "delivered", status: 204 });
});

async function publish() {
  const { id } = await createEntry(system, { type: "post", locale: "es", title: "Crecida" });
  await publishEntry(system, { id });
  return id;
}

const letterRows = () =>
  db
    .select()
    .from(deliveries)
    .where(eq(deliveries.channel, "letter"))
    .orderBy(deliveries.recipient);

async function onlyLetter() {
  const [row, ...more] = await letterRows();
  if (!row || more.length > 0) throw new Error(`${more.length + 1} letters`);
  return row;
}

/** As though its next try had come. */
const makeDue = () =>
  db.execute(sql`update deliveries set next_try_at = now() where state = 'pending'`);

test("each recipient of each event has one row, sent once; a page has one as soon as it is current", async () => {
  const id = await publish();
  await drainJobs();
  await drainJobs();
  expect(await letterRows()).toMatchObject([
    { recipient: "ana", state: "delivered", attempts: 1, address: "to:ana", entryId: id },
    { recipient: "luis", state: "delivered", attempts: 1, nextTryAt: null },
  ]);
  expect(letters.got).toHaveLength(2);
  expect(new Set(letters.got.map((message) => message.id)).size).toBe(2);
  expect(letters.got[0]).toMatchObject({
    event: { name: "entry.published" },
    publication: { entry: { id, type: "post", title: "Crecida" } },
  });
  const pages = await db.select().from(deliveries).where(eq(deliveries.channel, "page"));
  expect(pages).toMatchObject([{ state: "delivered", deliveredAt: expect.any(Date) }]);
});

test("many recipients are listed by pages, and several workers at once send each one letter", async () => {
  letters.people = peopleOf(350);
  await publish();
  await Promise.all([drainJobs(), drainJobs(), drainJobs()]);
  await drainJobs();
  const rows = await letterRows();
  expect(rows).toHaveLength(350);
  expect(rows.every(({ state, attempts }) => state === "delivered" && attempts === 1)).toBe(true);
  expect(letters.got).toHaveLength(350);
});

test("a worker that died while listing or sending leaves nothing twice and nothing behind", async () => {
  await publish();
  await drainJobs();
  const before = letters.got.map(({ id, recipient }) => `${recipient} ${id}`).sort();
  await db.execute(sql`update jobs set finished_at = null where kind = 'deliver'`);
  await db.execute(sql`update deliveries set state = 'pending', next_try_at = now() - interval '1 s'
    where recipient = 'ana'`);
  await drainJobs();
  expect(await letterRows()).toMatchObject([
    { recipient: "ana", state: "delivered", attempts: 2 },
    { recipient: "luis", state: "delivered", attempts: 1 },
  ]);
  expect(letters.got.map(({ id, recipient }) => `${recipient} ${id}`).sort()).toEqual(
    [before[0], ...before].sort(),
  );
});

test("while one worker tries, no other does; after half a minute it counts as dead", async () => {
  letters.people = ["ana"];
  let seconds = 0;
  letters.send = async () => {
    await drainJobs();
    const [row] = await db.execute<{ left: number }>(sql`
      select extract(epoch from next_try_at - now())::float as left from deliveries
      where channel = 'letter'`);
    seconds = row?.left ?? 0;
    return { outcome: "delivered" };
  };
  await publish();
  await drainJobs();
  expect(letters.got).toHaveLength(1);
  expect(seconds).toBeGreaterThan(20);
  expect(seconds).toBeLessThanOrEqual(30);
});

test("what fails is tried again after growing delays, for 24 hours, and then given up", async () => {
  expect(retryDelays.reduce((sum, delay) => sum + delay, 0)).toBe(24 * 3600);
  expect([...retryDelays].sort((a, b) => a - b)).toEqual(retryDelays);
  letters.people = ["ana"];
  letters.send = async () => ({
    ...{ outcome: "failed", error: "HTTP 500", status: 500 },
    request: { headers: { "x-a": "1" }, body: "asked" },
    response: { headers: {}, body: `no\0${"x".repeat(9000)}` },
  });
  await publish();
  await drainJobs();
  for (const [n, delay] of retryDelays.entries()) {
    const row = await onlyLetter();
    expect(row).toMatchObject({ state: "pending", attempts: n + 1, lastError: "HTTP 500" });
    expect(row.lastResponse).toHaveLength(500);
    const ahead = ((row.nextTryAt?.getTime() ?? 0) - Date.now()) / 1000;
    expect(ahead).toBeGreaterThan(delay - 20);
    expect(ahead).toBeLessThanOrEqual(delay);
    await makeDue();
    await drainJobs();
  }
  const given = await onlyLetter();
  expect(given).toMatchObject({ state: "failed", nextTryAt: null, attempts: 10 });
  const tries = await db.select().from(deliveryAttempts);
  expect(tries).toHaveLength(10);
  expect(tries[0]).toMatchObject({
    ...{ status: 500, error: "HTTP 500", deliveryId: given.id },
    request: { headers: { "x-a": "1" }, body: "asked" },
  });
  expect(tries[0]?.response?.body).toHaveLength(8000);
});

test("who asks to be left alone is, and who refuses for good is not asked again", async () => {
  letters.people = ["ana"];
  letters.send = async () => ({ outcome: "failed", status: 429, retryAfter: 500 });
  await publish();
  await drainJobs();
  const ahead = ((await onlyLetter()).nextTryAt?.getTime() ?? 0) - Date.now();
  expect(ahead / 1000).toBeGreaterThan(440);
  letters.send = async () => ({ outcome: "refused", status: 410, error: "HTTP 410" });
  await makeDue();
  await drainJobs();
  expect(await onlyLetter()).toMatchObject({ state: "failed", attempts: 2, nextTryAt: null });
});

test("a fault in the channel counts as a try, and tells no more than its number", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  letters.people = ["ana"];
  letters.send = async () => {
    throw new Error("with a secret");
  };
  await publish();
  await drainJobs();
  const row = await onlyLetter();
  expect(row).toMatchObject({ state: "pending", attempts: 1 });
  expect(row.lastError).toMatch(/^Unexpected fault \S+$/);
});

test("whoever does not answer is spared the other letters for a while, and holds up nobody else", async () => {
  letters.people = ["ana", "luis"];
  letters.send = async ({ recipient }) =>
    recipient === "ana" ? { outcome: "failed", error: "no answer" } : { outcome: "delivered" };
  for (let n = 0; n < 20; n += 1) await publish();
  await drainJobs();
  expect(letters.got.filter(({ recipient }) => recipient === "luis")).toHaveLength(20);
  expect(letters.got.filter(({ recipient }) => recipient === "ana").length).toBeLessThan(20);
});

test.each([
  ["taken off the site", (id: string) => unpublishEntry(system, { id })],
  ["in the trash", (id: string) => trashEntry(system, { id })],
])("of an entry %s only that is told, whatever still waited", async (_, withdraw) => {
  letters.people = ["ana"];
  letters.send = async () => ({ outcome: "failed", status: 500 });
  const id = await publish();
  await drainJobs();
  await withdraw(id);
  letters.send = async () => ({ outcome: "delivered", status: 204 });
  await makeDue();
  await drainJobs();
  const rows = await db
    .select({ name: events.name, state: deliveries.state })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(eq(deliveries.channel, "letter"))
    .orderBy(events.id);
  expect(rows).toEqual([
    { name: "entry.published", state: "stopped" },
    { name: "entry.unpublished", state: "delivered" },
  ]);
});

test("a date that was changed before it came is no second publication", async () => {
  const { id } = await createEntry(system, { type: "post", locale: "es", title: "Crecida" });
  await publishEntry(system, { id, at: new Date(Date.now() + 3_600_000).toISOString() });
  await publishEntry(system, { id });
  // Its day comes, with everything as long ago as the clock of a test can make it.
  await db.execute(sql`update events set due_at = now() - interval '1 minute',
    created_at = now() - interval '1 hour' where due_at > now()`);
  await drainJobs();
  expect(new Set(letters.got.map(({ event }) => event.id)).size).toBe(1);
});

test("people send again and call off; contributors do not, and pages are not sent", async () => {
  letters.people = ["ana"];
  letters.send = async () => ({ outcome: "failed", status: 500 });
  await publish();
  await drainJobs();
  const { id } = await onlyLetter();
  const editor = await actorOf("editor");
  await stopDelivery(editor, { id });
  await makeDue();
  await drainJobs();
  expect(await onlyLetter()).toMatchObject({ state: "stopped", attempts: 1, nextTryAt: null });
  expect(await refusal(stopDelivery(editor, { id }))).toMatchObject({ key: "nothingToStop" });

  letters.send = async () => ({ outcome: "delivered" });
  for (const attempts of [1, 1]) {
    await retryDelivery(editor, { id });
    expect(await onlyLetter()).toMatchObject({ state: "pending", attempts: 0 });
    await drainJobs();
    expect(await onlyLetter()).toMatchObject({ state: "delivered", attempts });
  }
  expect(new Set(letters.got.map((message) => message.id)).size).toBe(1);

  const author = await actorOf("author");
  for (const change of [retryDelivery, stopDelivery]) {
    expect(await refusal(change(author, { id }))).toMatchObject({ code: "forbidden" });
    expect(await refusal(change(editor, { id: crypto.randomUUID() }))).toMatchObject({
      code: "not_found",
    });
    expect(await refusal(change(editor, { id: "x" }))).toMatchObject({ code: "invalid" });
  }
  const [page] = await db.select().from(deliveries).where(eq(deliveries.channel, "page"));
  expect(await refusal(retryDelivery(editor, { id: page?.id }))).toMatchObject({
    key: "nothingToSend",
  });
});
