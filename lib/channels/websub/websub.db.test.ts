import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { env } from "@/lib/core/env";
import { createEntry, publishEntry, unpublishEntry } from "@/lib/entries/operations";
import { drainJobs } from "@/lib/jobs/worker";
import { updateSettings } from "@/lib/settings/operations";
import { defaultSettings } from "@/lib/settings/types";

let hub: Server;
let url: string;
let told: { type: string | undefined; fields: URLSearchParams }[];
let status: number;

beforeAll(async () => {
  hub = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    told.push({ type: request.headers["content-type"], fields: new URLSearchParams(body) });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  const place = `127.0.0.1:${(hub.address() as AddressInfo).port}`;
  process.env.OUTGOING_ALLOW = place;
  url = `http://${place}/hub`;
});
afterAll(() => {
  hub.closeAllConnections();
  hub.close();
});
beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, settings cascade`);
  told = [];
  status = 202;
});

const setHub = (address: string | null) =>
  updateSettings(system, { ...defaultSettings, name: "Cauce", hub: address });

async function create(type: "post" | "page") {
  return (await createEntry(system, { type, locale: "es", title: "Crecida" })).id;
}

const rows = () => db.select().from(deliveries).where(eq(deliveries.channel, "websub"));
const feeds = ["atom.xml", "feed.json", "feed.xml"];

test("the hub is told of each feed at each publication, correction and withdrawal", async () => {
  await setHub(url);
  const id = await create("post");
  for (const change of [publishEntry, publishEntry, unpublishEntry]) {
    told = [];
    await change(system, { id });
    await drainJobs();
    const topics = told.map(({ fields }) => fields.get("hub.url"));
    expect(topics.sort()).toEqual(feeds.map((file) => `${env().SITE_URL}/${file}`));
    for (const { type, fields } of told) {
      expect(type).toBe("application/x-www-form-urlencoded");
      expect(fields.get("hub.mode")).toBe("publish");
      expect(fields.get("hub.topic")).toBe(fields.get("hub.url"));
    }
  }
  expect((await rows()).map(({ state }) => state)).toEqual(Array(9).fill("delivered"));
});

test("a hub that refuses is told again later; without one nobody is told", async () => {
  await setHub(url);
  status = 503;
  const id = await create("post");
  await publishEntry(system, { id });
  await drainJobs();
  expect(await rows()).toHaveLength(3);
  expect((await rows())[0]).toMatchObject({ state: "pending", lastError: "HTTP 503" });
  await setHub(null);
  await db.execute(sql`update deliveries set next_try_at = now() where state = 'pending'`);
  await publishEntry(system, { id });
  await drainJobs();
  expect((await rows()).map(({ state }) => state)).toEqual(Array(3).fill("stopped"));
  expect(told).toHaveLength(3);
});

test("pages that are in no feed are not told of, and a private hub is not asked", async () => {
  await setHub(url);
  await publishEntry(system, { id: await create("page") });
  await setHub("http://127.0.0.1:1/hub");
  await publishEntry(system, { id: await create("post") });
  await drainJobs();
  expect(told).toEqual([]);
  expect(await rows()).toHaveLength(3);
  expect((await rows())[0]?.lastError).toBe("The address does not belong to the public internet");
});
