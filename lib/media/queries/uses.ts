import "server-only";
import { sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { mediaIdInput } from "../input";
import { authorize, canUpload } from "../policy";
import type { MediaUse } from "../types";

/** Where a file is used, for the desk. */
export async function getMediaUses(actor: Actor, raw: unknown): Promise<MediaUse[]> {
  authorize(actor, canUpload(actor));
  return findUses(db, parseInput(mediaIdInput, raw, actor).id);
}

/** Where a file is used: in drafts and published texts, as a portrait, as the site's logo. */
export function findUses(executor: Executor, id: string): Promise<MediaUse[]> {
  return findUsesOf(executor, [id]);
}

/** Where one of several files is used; each place once. */
export async function findUsesOf(executor: Executor, ids: string[]): Promise<MediaUse[]> {
  const wanted = sql`array[${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}]`;
  const rows = await executor.execute<MediaUse>(sql`
    select 'entry' as "where", e.id, e.type, coalesce(nullif(d.title, ''), e.slug) as title,
      u.published and e.published_at <= now() and coalesce(e.unpublish_at > now(), true) as published
    from (select entry_id, bool_or(place = 'published') as published
        from media_uses where media_id = any(${wanted}) group by entry_id) u
      join entries e on e.id = u.entry_id
      left join drafts d on d.entry_id = e.id
    union all select 'person', p.id, null, p.name, null from people p where p.avatar_id = any(${wanted})
    union all select 'settings', null, null, s.value ->> 'name', null from settings s
      where s.key = 'site' and s.value ->> 'logoId' = any(${wanted}::text[])
    order by title limit 50`);
  return rows.map(({ ...row }) => row);
}
