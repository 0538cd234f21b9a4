import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { trashDays } from "./types";

/**
 * Removes files and what they were a month after they went, uploads that nobody carries on, and all
 * bytes that then belong to nothing.
 */
export async function sweepMedia(): Promise<void> {
  await db.execute(sql`delete from media
    where deleted_at < now() - make_interval(days => ${trashDays}::int)`);
  await db.execute(sql`delete from media_versions
    where created_at < now() - make_interval(days => ${trashDays}::int)`);
  await db.execute(sql`delete from uploads where expires_at < now()`);
  // Younger ones may still be on their way to a file.
  await db.execute(sql`delete from blobs b where b.created_at < now() - interval '1 day'
    and not exists (select from media where blob_id = b.id)
    and not exists (select from media where whole_blob_id = b.id)
    and not exists (select from media_versions where blob_id = b.id)
    and not exists (select from media_versions where whole_blob_id = b.id)
    and not exists (select from uploads where blob_id = b.id)`);
}
