import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { counts, settings } from "@/db/schema";
import { type Actor, hasRole, roles } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { defaultSettings } from "@/lib/settings/types";
import type { DayCount, Downloads } from "./types";

/** As many days as a plot shows. */
const mostDays = 366;
const subjectInput = z.strictObject({ id: z.uuid() });

/**
 * Readers by channel and day, the oldest first, of the last `days` days of the site, today among
 * them; of one subject or of the whole site. Forms of a page are one channel here. Days and channels without readers have no row.
 */
export async function listReaders(
  actor: Actor,
  { subject, days = 30 }: { subject?: string; days?: number } = {},
): Promise<DayCount[]> {
  authorize(actor);
  const since = Math.min(Math.max(1, Math.trunc(days)), mostDays) - 1;
  const rows = await db.execute<DayCount>(sql`
    select to_char(day, 'YYYY-MM-DD') as day, split_part(channel, '/', 1) as channel, sum(count)::float8 as count
    from ${counts} where day >= ${today} - ${since}::int
      and ${subject === undefined ? sql`true` : sql`subject = ${subject}`}
    group by 1, 2 order by 1, 2 limit 20000`);
  return rows.map(({ ...row }) => row);
}

/** How often a file was fetched: ever, and in the last thirty days. */
export async function getDownloads(actor: Actor, raw: unknown): Promise<Downloads> {
  authorize(actor);
  const { id } = parseInput(subjectInput, raw, actor);
  const [row] = await db.execute<{ ever: number; lately: number }>(sql`
    select coalesce(sum(count), 0)::float8 as ever,
      coalesce(sum(count) filter (where day > ${today} - 30), 0)::float8 as lately
    from ${counts} where subject = ${id}`);
  return { ever: row?.ever ?? 0, lately: row?.lately ?? 0 };
}

/** Whoever signs in sees how much is read. */
function authorize(actor: Actor): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  if (!hasRole(actor, ...roles)) throw new AppError("forbidden");
}

const today = sql`(now() at time zone coalesce(
  (select value ->> 'timeZone' from ${settings} where key = 'site'), ${defaultSettings.timeZone}))::date`;
