import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { withDeadline } from "@/lib/core/deadline";

/** As scripts/admin/sql-role.mjs marks the roles that it makes. */
const mark = "Reads what Cauce has published";

/**
 * Ends the connections of roles made for reading that have worked, or kept a transaction open, for
 * more than `seconds`: a session may switch off the time limits that it begins with.
 */
export async function stopLongReads(seconds = 60): Promise<number> {
  const stopped = await withDeadline(
    db.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and shobj_description(usesysid, 'pg_authid') = ${mark}
        and pg_has_role(current_user, usesysid, 'member')
        and state <> 'idle' and xact_start < now() - make_interval(secs => ${seconds})`),
  );
  return stopped.length;
}
