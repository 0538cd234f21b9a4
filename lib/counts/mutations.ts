// Without "server-only", which Next refuses below pages/; the database driver keeps it off the browser.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { counts, settings } from "@/db/schema";
import { withDeadline } from "@/lib/core/deadline";
import type { Part } from "@/lib/core/delivery/plan";
import { isDatabaseAway } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { defaultSettings } from "@/lib/settings/types";
import { isBeginning, isReader } from "./policy";
import type { SentHeaders } from "./types";

type Tally = { waiting: Map<string, number>; timer?: NodeJS.Timeout | undefined };

/** One for the whole process, whatever Next bundles apart. */
const holder = globalThis as { cauceTally?: Tally };
/** A crash loses what came in within this, in milliseconds. */
const pause = 1000;
/** What waits while the database is away; beyond, new subjects are lost. */
const mostWaiting = 10_000;

/** Notes that somebody read `subject` by `channel`. It returns at once and never throws. */
export function countRead(channel: string, subject: string, headers: SentHeaders): void {
  if (isReader(headers)) add(JSON.stringify([channel, subject]), 1);
}

type Asked = { method: string; headers: Headers };

/**
 * The same for a page, a feed, or another form of a page. A page that was drawn ahead of the click says
 * by a HEAD of its own that it is read now.
 */
export function countAnswer({ method, headers }: Asked, form: string, subject: string): void {
  if (method === "HEAD" && !headers.has("cauce-read")) return;
  if (form === "html") countRead("web", subject, headers);
  else if (form === "feed") countRead("feeds", subject, headers);
  else if (isBeginning(headers)) countRead(`forms/${form}`, subject, headers);
}

type Download = {
  channel: string;
  subject: string;
  request: { method?: string | undefined; headers: SentHeaders };
  delivery: { status: number; parts: Part[] };
};

/** The same for bytes: of a file that is fetched in several pieces only that with its beginning. */
export function countDownload({ channel, subject, request, delivery }: Download): void {
  const { status, parts } = delivery;
  const begins = parts.some((part) => "start" in part && part.start === 0);
  if (request.method === "GET" && (status === 200 || status === 206) && begins) {
    countRead(channel, subject, request.headers);
  }
}

function add(key: string, count: number): void {
  holder.cauceTally ??= { waiting: new Map() };
  const { waiting } = holder.cauceTally;
  if (!waiting.has(key) && waiting.size >= mostWaiting) return;
  waiting.set(key, (waiting.get(key) ?? 0) + count);
  holder.cauceTally.timer ??= setTimeout(writeCounts, pause).unref();
}

/** Writes down what waits, in one statement; what comes while the database is away waits on. */
export async function writeCounts(): Promise<void> {
  const tally = holder.cauceTally;
  if (!tally) return;
  clearTimeout(tally.timer);
  holder.cauceTally = undefined;
  // In one order everywhere, so that two processes never wait for each other.
  const rows = [...tally.waiting].sort(([a], [b]) => (a < b ? -1 : 1));
  try {
    await withDeadline(insert(rows));
  } catch (error) {
    if (!isDatabaseAway(error)) return void logError("counts", error);
    for (const [key, count] of rows) add(key, count);
  }
}

/** The day is the site's, by the database's clock. */
async function insert(rows: [key: string, count: number][]): Promise<void> {
  const values = JSON.stringify(rows.map(([key, count]) => [...JSON.parse(key), count]));
  await db.execute(sql`
    insert into ${counts} (day, channel, subject, count)
    select (now() at time zone coalesce(
        (select value ->> 'timeZone' from ${settings} where key = 'site'),
        ${defaultSettings.timeZone}))::date,
      row ->> 0, row ->> 1, (row ->> 2)::bigint
    from jsonb_array_elements(${values}::jsonb) as row
    on conflict (day, channel, subject) do update set count = ${counts}.count + excluded.count`);
}
