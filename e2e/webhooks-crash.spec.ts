import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIResponse, Page } from "@playwright/test";
import postgres from "postgres";
import { Webhook } from "standardwebhooks";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite } from "./pages/own-site";
import { type Message, type Receiver, startReceiver } from "./pages/receiver";

const publications = 200;
const secret = `whsec_${Buffer.from("a secret of thirty-two bytes, so").toString("base64")}`;

test("killed at random among 200 publications, the site tells three webhooks of each, by one id", async ({
  page,
}) => {
  test.setTimeout(1_200_000);
  const home = mkdtempSync(join(tmpdir(), "cauce-webhooks-"));
  const port = await freePort();
  const receivers = await Promise.all([always, always, reluctant()].map(startReceiver));
  process.env.OUTGOING_ALLOW = receivers.map(({ place }) => place).join(",");
  let site = await startOwnSite(home, port);
  try {
    await page.goto(site.link);
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    const webhooks = await addWebhooks(site, receivers);

    const crashes = [randomInt(15, 60), randomInt(75, 120), randomInt(135, 185)];
    test.info().annotations.push({ type: "killed after", description: crashes.join(", ") });
    let up: Promise<unknown> = Promise.resolve();
    let begun = 0;
    let acknowledged = 0;
    const publishSome = async () => {
      while (begun < publications) {
        begun += 1;
        await publishOne(page, site.url, () => up);
        acknowledged += 1;
        if (acknowledged !== crashes[0]) continue;
        crashes.shift();
        site.crash();
        up = startOwnSite(home, port).then((again) => {
          site = again;
        });
      }
    };
    await Promise.all([publishSome(), publishSome(), publishSome(), publishSome()]);
    expect([acknowledged, crashes]).toEqual([publications, []]);

    const sql = postgres(await site.databaseUrl(), { max: 2, prepare: false });
    // What was being sent when it was killed is due again after half a minute.
    const left = async () => {
      await callCron(site.url);
      const [row] = await sql<{ left: number }[]>`
        select ((select count(*) from events where dispatched_at is null)
          + (select count(*) from jobs where kind = 'deliver' and finished_at is null)
          + (select count(*) from deliveries where state <> 'delivered'))::int as left`;
      return row?.left;
    };
    await expect.poll(left, { timeout: 300_000, intervals: [500] }).toBe(0);

    const ledger = await sql<{ id: string; recipient: string; event: string }[]>`
      select d.id, d.recipient, d.event_id as event from deliveries d
      where d.channel = 'webhooks' and d.state = 'delivered'`;
    const events = await sql<{ id: string }[]>`select id from events where name like 'entry.%'`;
    await sql.end({ timeout: 5 });
    expect(events.length).toBeGreaterThanOrEqual(publications);
    for (const [n, { got }] of receivers.entries()) {
      const rows = ledger.filter(({ recipient }) => recipient === webhooks[n]);
      expect(new Set(rows.map(({ event }) => event))).toEqual(new Set(events.map(({ id }) => id)));
      expect(rows).toHaveLength(events.length);
      for (const message of got) verify(message);
      expect(new Set(got.map(idOf))).toEqual(new Set(rows.map(({ id }) => id)));
    }
  } finally {
    await site.stop();
    for (const { close } of receivers) close();
    rmSync(home, { recursive: true, force: true });
  }
});

const idOf = ({ headers }: Message) => String(headers["webhook-id"]);
const verify = ({ headers, body }: Message) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

const always = () => 204;

/** Refuses every fortieth message once. */
function reluctant(): (message: Message) => number {
  const known = new Set<string>();
  return (message) => {
    const isNew = !known.has(idOf(message));
    known.add(idOf(message));
    return isNew && known.size % 40 === 0 ? 503 : 200;
  };
}

/** Their ids, in the order of the receivers. */
async function addWebhooks(site: OwnSite, receivers: Receiver[]): Promise<string[]> {
  const sql = postgres(await site.databaseUrl(), { max: 1, prepare: false });
  const ids: string[] = [];
  for (const { url } of receivers) {
    const [row] = await sql<{ id: string }[]>`
      insert into webhooks (name, url, secret, events)
      values (${url}, ${url}, ${secret}, '{entry.published,entry.corrected,entry.unpublished}')
      returning id`;
    ids.push(row?.id ?? "");
  }
  await sql.end({ timeout: 5 });
  return ids;
}

/** Asks until it is acknowledged; while the site is down it waits until it is up. */
async function publishOne(page: Page, url: string, up: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + 300_000;
  const insist = async (method: string, path: string, data: object) => {
    for (;;) {
      if (Date.now() > until) throw new Error("Nobody answers");
      await up();
      const response = await page.request
        .fetch(`${url}/api/v1/entries${path}`, { method, headers: { origin: url }, data })
        .catch(() => null);
      if (response?.ok()) return response;
      if (response && response.status() < 500) throw new Error(await told(response));
    }
  };
  const made = await insist("POST", "", { type: "post", locale: "es", title: "Crecida" });
  const { id } = await made.json();
  await insist("PUT", `/${id}/publication`, {});
}

const told = async (response: APIResponse) => `${response.status()} ${await response.text()}`;

async function callCron(url: string): Promise<void> {
  const authorization = `Bearer ${process.env.CRON_SECRET}`;
  await fetch(`${url}/api/cron`, { headers: { authorization } });
}
