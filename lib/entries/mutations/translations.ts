import "server-only";
import { sql } from "drizzle-orm";
import { drafts, translations } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import type { Context } from "@/lib/core/operation";

/** SQL of what a translator has to follow: title, standfirst and text, in 32 letters. */
export const digestOf = (draft: string) => {
  const d = sql.raw(draft);
  return sql`md5(concat_ws(e'\n', ${d}.title, ${d}.fields ->> 'excerpt', ${d}.document::text))`;
};

type Translation = { entryId: string; sourceId: string };

/** Notes that a translation says what its original says now. */
export async function markTranslation({ actor, tx }: Context, { entryId, sourceId }: Translation) {
  await tx.execute(sql`
    insert into ${translations} (entry_id, source_id, version, digest, checked_by)
    select ${entryId}::uuid, d.entry_id, d.version, ${digestOf("d")}, ${personId(actor)}::uuid
    from ${drafts} d where d.entry_id = ${sourceId}
    on conflict (entry_id) do update set source_id = excluded.source_id,
      version = excluded.version, digest = excluded.digest, checked_by = excluded.checked_by,
      checked_at = now()`);
}
