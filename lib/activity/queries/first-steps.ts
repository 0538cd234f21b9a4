import "server-only";
import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { audit, entries } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { getDeskState, getSettingsForDesk } from "@/lib/settings/queries";
import type { Checklist } from "../types";

/** How far the first day has come, for administrators. What the seed did does not count. */
export async function getChecklist(actor: Actor): Promise<Checklist> {
  const [state, settings] = await Promise.all([getDeskState(actor), getSettingsForDesk(actor)]);
  const [seen] = await db.execute<Record<"name" | "write" | "publish" | "invite", boolean>>(sql`
    select ${did("settings.update")} as name,
      ${did("entries.create", eq(entries.type, "post"))} as write,
      ${did("entries.publish")} as publish,
      ${did("people.create")} as invite`);
  return {
    done: {
      name: seen?.name ?? false,
      look: settings.logoId !== null || settings.accent !== null,
      write: seen?.write ?? false,
      publish: seen?.publish ?? false,
      invite: seen?.invite ?? false,
      channels: state.channelsSeenAt !== null,
    },
    hidden: state.checklistHiddenAt !== null,
  };
}

/** Has a person ever done this? */
function did(operation: string, onEntry?: SQL): SQL {
  const rows = db.select({ id: audit.id }).from(audit).$dynamic();
  if (onEntry) rows.innerJoin(entries, eq(entries.id, audit.subjectId));
  return sql`exists ${rows.where(and(eq(audit.operation, operation), isNotNull(audit.actorId), onEntry))}`;
}
