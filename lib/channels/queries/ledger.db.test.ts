import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries, deliveryAttempts, events } from "@/db/schema";
import { stranger, system } from "@/lib/core/actor";
import { actorOf, refusal } from "@/lib/core/testing/actors";
import { updateSettings } from "@/lib/settings/operations";
import { defaultSettings } from "@/lib/settings/types";
import { countDeliveries } from "./counts";
import { getDelivery } from "./one";

type New = Partial<typeof deliveries.$inferInsert>;

let eventId: string;

beforeEach(async () => {
  await db.execute(sql`truncate audit, events, people, settings cascade`);
  const [event] = await db.insert(events).values({ name: "webhook.test" }).returning();
  eventId = event?.id ?? "";
});

async function add(values: New) {
  const whole = { eventId, channel: "webhooks", state: "delivered" as const };
  const recipient = crypto.randomUUID();
  const [row] = await db
    .insert(deliveries)
    .values({ ...whole, recipient, ...values })
    .returning();
  return row?.id ?? "";
}

test("a delivery comes with its tries, the latest first; only administrators read what was said", async () => {
  const id = await add({ state: "pending", nextTryAt: new Date(), lastResponse: "no" });
  const part = { headers: { a: "b" }, body: "words" };
  for (const status of [500, 503]) {
    await db.insert(deliveryAttempts).values({
      ...{ deliveryId: id, durationMs: 7, status, error: `HTTP ${status}` },
      ...{ request: part, response: part },
    });
  }
  const admin = await getDelivery(await actorOf("admin"), { id });
  expect(admin).toMatchObject({
    ...{ id, event: "webhook.test", canRetry: true, canStop: true, isSent: true },
    lastResponse: "no",
    tries: [{ status: 503, error: "HTTP 503", request: part, response: part }, { status: 500 }],
  });
  const author = await getDelivery(await actorOf("author"), { id });
  expect(author).toMatchObject({ canRetry: false, canStop: false, lastResponse: null });
  expect(author?.tries).toMatchObject([{ status: 503, request: null }, { response: null }]);
  expect(JSON.stringify(author)).not.toContain("words");
  expect(await getDelivery(system, { id: crypto.randomUUID() })).toBeNull();
  expect((await refusal(getDelivery(system, { id: "x" }))).code).toBe("invalid");
  expect((await refusal(getDelivery(stranger, { id }))).code).toBe("unauthenticated");
});

test("each channel has thirty days, told in the time zone of the site", async () => {
  await updateSettings(system, { ...defaultSettings, timeZone: "Pacific/Kiritimati" });
  const today = sql`date_trunc('day', now() at time zone 'Pacific/Kiritimati') at time zone 'Pacific/Kiritimati'`;
  await add({ createdAt: sql`${today}` as unknown as Date });
  await add({ createdAt: sql`${today} - interval '1 s'` as unknown as Date, state: "failed" });
  await add({ createdAt: sql`${today} - interval '29 days'` as unknown as Date });
  await add({ createdAt: sql`${today} - interval '30 days'` as unknown as Date });
  const counts = await countDeliveries(system, ["webhooks", "web"]);
  expect(counts.web).toHaveLength(30);
  expect(counts.web?.every(({ delivered }) => delivered === 0)).toBe(true);
  const days = counts.webhooks ?? [];
  expect(days).toHaveLength(30);
  expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
  expect(days.at(-1)).toMatchObject({ delivered: 1, undelivered: 0 });
  expect(days.at(-2)).toMatchObject({ delivered: 0, undelivered: 1 });
  expect(days[0]).toMatchObject({ delivered: 1 });
  expect(days.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(2);
  expect((await refusal(countDeliveries(stranger, ["web"]))).code).toBe("unauthenticated");
});
