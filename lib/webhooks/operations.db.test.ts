import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { audit, deliveries, deliveryAttempts, notices, webhooks } from "@/db/schema";
import { retryDelivery } from "@/lib/channels/operations";
import { listDeliveries } from "@/lib/channels/queries/list";
import { stranger, system } from "@/lib/core/actor";
import { actorOf, type Person, refusal } from "@/lib/core/testing/actors";
import { createEntry, publishEntry, unpublishEntry } from "@/lib/entries/operations";
import { drainJobs } from "@/lib/jobs/worker";
import { listNotices } from "@/lib/notices/queries";
import {
  createWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
} from "./operations";
import { getWebhook, listWebhooks } from "./queries";

type Received = { path: string; headers: IncomingHttpHeaders; body: string };
let receiver: Server;
let origin: string;
let received: Received[];
/** What the receiver answers. */
let answer: { status: number; headers?: Record<string, string>; body?: string };

let admin: Person;
const every = ["entry.published", "entry.corrected", "entry.unpublished"];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ path: request.url ?? "", headers: request.headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const place = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  process.env.OUTGOING_ALLOW = place;
  origin = `http://${place}`;
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, people, webhooks cascade`);
  received = [];
  answer = { status: 204 };
  admin = await actorOf("admin", "Marta");
});

const make = (more = {}) =>
  createWebhook(admin, { name: "Boletín", url: `${origin}/in`, events: every, ...more });

async function publish(title = "Crecida") {
  const { id } = await createEntry(system, { type: "post", locale: "es", title });
  await publishEntry(system, { id });
  await drainJobs();
  return id;
}

const verified = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as {
    type: string;
    timestamp: string;
    data: Record<string, Record<string, unknown>>;
  };

/** The only one, of several things that could be. */
function one<T>(list: T[]): T {
  const [first, ...more] = list;
  if (first === undefined || more.length > 0) throw new Error(`${list.length} of them`);
  return first;
}

const makeDue = () =>
  db.execute(sql`update deliveries set next_try_at = now() where state = 'pending'`);

describe("what is sent", () => {
  test("is signed as Standard Webhooks wants it, and tells of the publication", async () => {
    const { id, secret } = await make();
    const entryId = await publish();
    const message = one(received);
    expect(message).toMatchObject({ path: "/in", headers: { "content-type": "application/json" } });
    const { type, timestamp, data } = verified(secret, message);
    expect(type).toBe("entry.published");
    expect(Date.now() - Date.parse(timestamp)).toBeLessThan(60_000);
    expect(data.entry).toMatchObject({
      ...{ id: entryId, type: "post", locale: "es", title: "Crecida" },
      url: expect.stringMatching(/^http.*crecida/),
    });
    const { items } = await listDeliveries(admin, { recipient: id });
    expect(items).toMatchObject([{ state: "delivered", channel: "webhooks", address: origin }]);
    expect(message.headers["webhook-id"]).toBe(items[0]?.id);
    expect(() => verified(secret, { ...message, body: `${message.body} ` })).toThrow();
  });

  test("goes to each webhook that asked for this event, once", async () => {
    await make({ url: `${origin}/all` });
    await make({ url: `${origin}/withdrawn`, events: ["entry.unpublished"] });
    await make({ url: `${origin}/corrected`, events: ["entry.corrected"] });
    const id = await publish();
    await publishEntry(system, { id });
    await drainJobs();
    await unpublishEntry(system, { id });
    await drainJobs();
    const told = received.map(({ path, body }) => `${path} ${JSON.parse(body).type}`);
    expect(told.sort()).toEqual([
      "/all entry.corrected",
      "/all entry.published",
      "/all entry.unpublished",
      "/corrected entry.corrected",
      "/withdrawn entry.unpublished",
    ]);
    expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(5);
  });

  test("of what was withdrawn names the place and no words", async () => {
    await make({ events: ["entry.unpublished"] });
    const id = await publish("Palabras retiradas");
    await unpublishEntry(system, { id });
    await drainJobs();
    const { body } = one(received);
    expect(JSON.parse(body).data.entry).toEqual({
      ...{ id, type: "post", locale: "es" },
      url: expect.stringContaining("palabras-retiradas"),
    });
    expect(body).not.toContain("Palabras");
  });

  test("is nothing while an entry is a draft, scheduled or in the trash", async () => {
    await make();
    const { id } = await createEntry(system, { type: "post", locale: "es", title: "Borrador" });
    await publishEntry(system, { id, at: new Date(Date.now() + 3_600_000).toISOString() });
    await drainJobs();
    await unpublishEntry(system, { id });
    await drainJobs();
    expect(received).toEqual([]);
  });

  test("is the same message at each try, by the same id, and again when somebody asks for it", async () => {
    const { id: webhook, secret } = await make();
    answer = { status: 503, body: "Vuelve\u0000 luego", headers: { "retry-after": "120" } };
    await publish();
    const row = one(await db.select().from(deliveries).where(eq(deliveries.recipient, webhook)));
    expect(row).toMatchObject({ state: "pending", attempts: 1, lastError: "HTTP 503" });
    expect((row.nextTryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(110_000);
    answer = { status: 200 };
    await makeDue();
    await drainJobs();
    await retryDelivery(admin, { id: row.id });
    await drainJobs();
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual(Array(3).fill(row.id));
    for (const message of received) verified(secret, message);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    const tries = await db.select().from(deliveryAttempts).orderBy(deliveryAttempts.id);
    expect(tries.map(({ status }) => status)).toEqual([503, 200, 200]);
    expect(tries[0]).toMatchObject({
      request: { body: received[0]?.body, headers: { "webhook-id": row.id } },
      response: { body: "Vuelve\uFFFD luego", headers: { "retry-after": "120" } },
    });
  });

  test("does not go where the address leads that is private", async () => {
    const { id } = await make();
    answer = { status: 307, headers: { location: "http://169.254.169.254/latest/meta-data" } };
    await publish();
    const row = one(await db.select().from(deliveries).where(eq(deliveries.recipient, id)));
    expect(row.lastError).toBe("The address does not belong to the public internet");
    answer = { status: 302, headers: { location: `${origin}/elsewhere` } };
    await makeDue();
    await drainJobs();
    expect(received.map(({ path }) => path)).toEqual(["/in", "/in"]);
  });
});

describe("a secret", () => {
  test("is told when it is made, and at no other time", async () => {
    const { id, secret } = await make();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await updateWebhook(admin, { id, name: "Otro" });
    await publish();
    const { items } = await listDeliveries(admin, {});
    const told = [
      ...[await listWebhooks(admin), await getWebhook(admin, { id }), items],
      ...[await db.select().from(audit), await db.select().from(deliveryAttempts)],
    ];
    expect(JSON.stringify(told)).toContain("Otro");
    expect(JSON.stringify(told)).not.toContain(secret.slice(6));
  });

  test("is changed with a day in which both sign", async () => {
    const { id, secret: old } = await make();
    const { secret, previousSecretUntil } = await rotateWebhookSecret(admin, { id });
    expect(secret).not.toBe(old);
    const left = Date.parse(previousSecretUntil ?? "") - Date.now();
    expect(left / 3_600_000).toBeCloseTo(24, 1);
    await publish();
    verified(secret, one(received));
    verified(old, one(received));

    await db.update(webhooks).set({ previousSecretUntil: sql`now() - interval '1 s'` });
    expect(await getWebhook(admin, { id })).toMatchObject({ previousSecretUntil: null });
    received = [];
    await publish();
    verified(secret, one(received));
    expect(() => verified(old, one(received))).toThrow();
  });
});

describe("a webhook that does not work", () => {
  const stateOf = async (id: string) => (await getWebhook(admin, { id })) ?? {};

  test("is failing from the first failure to the next success", async () => {
    const { id } = await make();
    answer = { status: 500 };
    await publish();
    const { failingSince } = (await getWebhook(admin, { id })) ?? {};
    expect(failingSince).toBeTruthy();
    await publish();
    expect(await stateOf(id)).toMatchObject({ failingSince, disabledAt: null });
    answer = { status: 200 };
    await makeDue();
    await drainJobs();
    expect(await stateOf(id)).toMatchObject({ failingSince: null, disabledAt: null });
  });

  test("after a day is disabled once, what waits is called off, and administrators are told", async () => {
    const { id } = await make();
    await actorOf("editor");
    answer = { status: 500 };
    await publish();
    await publish();
    await db.update(webhooks).set({ failingSince: sql`now() - interval '25 hours'` });
    await makeDue();
    await drainJobs();
    expect(await stateOf(id)).toMatchObject({
      disabledAt: expect.any(String),
      disabledFor: "failing",
    });
    expect(await db.$count(deliveries, eq(deliveries.state, "pending"))).toBe(0);
    expect(await db.select().from(notices)).toHaveLength(1);
    expect((await listNotices(admin)).items).toMatchObject([
      {
        kind: "webhook.disabled",
        about: { title: "Boletín", href: `/admin/channels/webhooks/${id}` },
      },
    ]);
    const before = received.length;
    await publish();
    expect(received).toHaveLength(before);
    answer = { status: 200 };
    await updateWebhook(admin, { id, disabled: false });
    expect(await stateOf(id)).toMatchObject({ ...{ disabledAt: null, failingSince: null } });
    await publish();
    expect(received).toHaveLength(before + 1);
  });

  test("says 410 and is left alone at once", async () => {
    const { id } = await make();
    answer = { status: 410 };
    await publish();
    expect(await stateOf(id)).toMatchObject({ disabledFor: "gone" });
    const row = one(await db.select().from(deliveries).where(eq(deliveries.recipient, id)));
    expect(row).toMatchObject({ state: "failed", attempts: 1, lastError: "HTTP 410" });
    await deleteWebhook(admin, { id });
    expect((await listNotices(admin)).items).toMatchObject([
      { about: { title: "Boletín", href: null } },
    ]);
  });
});

describe("administrators", () => {
  test("change one, switch it off and on, test it and delete it", async () => {
    const { id } = await make();
    const changed = { name: "Aviso", url: `${origin}/other`, events: ["entry.corrected"] };
    expect(await updateWebhook(admin, { id, ...changed })).toMatchObject({ id, ...changed });
    await updateWebhook(admin, { id, disabled: true });
    expect(await refusal(testWebhook(admin, { id }))).toMatchObject({ key: "webhookDisabled" });
    await updateWebhook(admin, { id, disabled: false });

    const { delivery } = await testWebhook(admin, { id });
    await drainJobs();
    const sent = one(received);
    expect(sent).toMatchObject({ path: "/other", headers: { "webhook-id": delivery } });
    expect(JSON.parse(sent.body)).toMatchObject({ type: "webhook.test", data: {} });
    expect((await listDeliveries(admin, { recipient: id })).items).toMatchObject([
      { id: delivery, event: "webhook.test", state: "delivered", title: null },
    ]);

    answer = { status: 500 };
    await testWebhook(admin, { id });
    await drainJobs();
    await deleteWebhook(admin, { id });
    expect(await getWebhook(admin, { id })).toBeNull();
    const states = (await listDeliveries(admin, { recipient: id })).items.map((row) => row.state);
    expect(states).toEqual(["stopped", "delivered"]);
    const names = (await db.select().from(audit)).map(({ operation }) => operation);
    expect(names).toEqual(expect.arrayContaining(["webhooks.create", "webhooks.delete"]));
  });

  test("make fifty and no more, however many ask at once", async () => {
    await db.execute(sql`insert into webhooks (name, url, events, secret)
      select 'x', ${origin}, '{entry.published}', 'whsec_AA==' from generate_series(1, 48)`);
    const made = await Promise.allSettled([make(), make(), make(), make()]);
    const refused = made.filter((result) => result.status === "rejected");
    expect(refused.map(({ reason }) => reason.key)).toEqual(["webhooksFull", "webhooksFull"]);
    await publish();
    expect(await listWebhooks(admin)).toHaveLength(50);
  });

  test.each([
    [{ name: " " }, "name"],
    [{ name: "x".repeat(101) }, "name"],
    [{ events: [] }, "events"],
    [{ events: ["entry.read"] }, "events.0"],
    [{ url: "ftp://example.org/" }, "url"],
    [{ url: "example.org" }, "url"],
    [{ url: "https://me:secret@example.org/" }, "url"],
    [{ url: "http://127.0.0.1/" }, "url"],
    [{ url: "http://[::ffff:10.0.0.1]/" }, "url"],
    [{ url: "http://localhost:3000/" }, "url"],
    [{ url: "http://2130706433/" }, "url"],
    [{ url: `https://example.org/${"x".repeat(2000)}` }, "url"],
    [{ secret: "whsec_mine" }, ""],
  ])("are told beside the field what is wrong: %#", async (wrong, path) => {
    const { id } = await make();
    for (const ask of [make, (more: object) => updateWebhook(admin, { id, ...more })]) {
      const error = await refusal(ask(wrong));
      expect(error.code).toBe("invalid");
      expect([error.field, ...error.issues.map((issue) => issue.path)]).toContain(path);
    }
  });

  test("are the only ones", async () => {
    const { id } = await make();
    const whole = { name: "x", url: `${origin}/x`, events: every };
    const others = [await actorOf("editor"), await actorOf("author"), stranger];
    for (const actor of others) {
      const code = actor.kind === "stranger" ? "unauthenticated" : "forbidden";
      const asked = [
        () => createWebhook(actor, whole),
        () => updateWebhook(actor, { id, name: "x" }),
        () => rotateWebhookSecret(actor, { id }),
        () => testWebhook(actor, { id }),
        () => deleteWebhook(actor, { id }),
        () => listWebhooks(actor),
        () => getWebhook(actor, { id }),
      ];
      for (const ask of asked) expect((await refusal(ask())).code).toBe(code);
    }
    expect(await getWebhook(admin, { id: crypto.randomUUID() })).toBeNull();
    for (const change of [updateWebhook, deleteWebhook, rotateWebhookSecret, testWebhook]) {
      const gone = await refusal(change(admin, { id: crypto.randomUUID() }));
      expect(gone.code).toBe("not_found");
      expect((await refusal(change(admin, { id: "x" }))).code).toBe("invalid");
    }
  });
});
