import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** What time it is for every instance alike: by the database's clock, ISO 8601. */
export async function readClock(): Promise<string> {
  const [row] = await db.execute<{ at: string }>(sql`
    select to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`);
  return row?.at ?? new Date().toISOString();
}
