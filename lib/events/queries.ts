import "server-only";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries, events } from "@/db/schema";
import type { Told } from "./types";

/** What became of the site's pages in the last `seconds`, as the ledger has it: of what is or was public. */
export async function listTold(seconds: number): Promise<Told[]> {
  const rows = await db
    .select({
      id: events.id,
      name: events.name,
      entryId: deliveries.entryId,
      at: events.dueAt,
    })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(
      and(
        eq(deliveries.channel, "web"),
        gt(deliveries.createdAt, sql`now() - make_interval(secs => ${seconds})`),
      ),
    )
    .orderBy(asc(deliveries.createdAt))
    .limit(1000);
  return rows.map(({ name, at, ...row }) => ({
    ...row,
    name: name as Told["name"],
    at: at.toISOString(),
  }));
}
