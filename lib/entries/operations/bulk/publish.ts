import "server-only";
import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { drafts, entries, entrySearch, entryTerms, revisions, terms } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { plainText } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { recordMany } from "@/lib/events/mutations";
import { closeReviews } from "../../mutations/reviews";
import { canPublish } from "../../policy";
import { moveToWanted } from "./addresses";
import type { Loaded, Verb } from "./types";

/** Makes the drafts public now, as they stand. */
export const publish: Verb<"publish"> = {
  refuse: (actor, entry) => {
    if (entry.status === "trashed") return "not_found";
    if (!canPublish(actor, entry)) return "forbidden";
    if (!entry.title) return "titleRequired";
    return entry.status === "published" && !entry.changed ? "nothingNew" : null;
  },
  run: async (context, chosen, _act, refusals) => {
    const { actor, tx } = context;
    const fit = await moveToWanted(context, chosen, refusals);
    if (fit.length === 0) return [];
    const kept = await keepRevisions(tx, fit, personId(actor));
    for (const { id, slug, slugWanted } of fit) {
      if (kept.includes(id)) continue;
      // Its address must not change without its text: all of it is undone, to be tried again.
      if (slugWanted && slugWanted !== slug) throw new AppError("conflict");
      refusals.set(id, "conflict");
    }
    if (kept.length === 0) return [];
    await tx.execute(sql`
      update ${entries} set published_revision_id = r.id, updated_at = now(),
        published_at = case when published_at <= now() then published_at else now() end,
        unpublish_at = case when unpublish_at > now() then unpublish_at end
      from (select distinct on (entry_id) id, entry_id from ${revisions}
        where entry_id in ${kept} order by entry_id, number desc) as r
      where ${entries.id} = r.entry_id`);
    await indexMany(tx, kept);
    await closeReviews(context, kept, { outcome: "approved" });
    const known = (entry: Loaded) => entry.publishedAt !== null && entry.status !== "scheduled";
    await recordMany(
      context,
      fit
        .filter(({ id }) => kept.includes(id))
        .map((entry) => ({
          name: known(entry) ? ("entry.corrected" as const) : ("entry.published" as const),
          subjectId: entry.id,
        })),
    );
    return kept;
  },
};

/** Somebody at work may take the number of a revision meanwhile: that entry is left as it is. */
async function keepRevisions(tx: Transaction, fit: Loaded[], createdBy: string | null) {
  const ids = fit.map(({ id }) => id);
  const rows = await tx.execute<{ id: string }>(sql`
    insert into ${revisions} (entry_id, number, kind, title, fields, document, created_by)
    select d.entry_id, coalesce((select max(number) from revisions r
        where r.entry_id = d.entry_id), 0) + 1, 'published', d.title, d.fields, d.document,
      ${createdBy}::uuid
    from ${drafts} d where d.entry_id in ${ids}
    on conflict (entry_id, number) do nothing returning entry_id as id`);
  return rows.map(({ id }) => id);
}

/** What lists and search know of the published texts. */
async function indexMany(tx: Transaction, ids: string[]) {
  const texts = await tx
    .select({
      entryId: entries.id,
      locale: entries.locale,
      title: drafts.title,
      fields: drafts.fields,
      document: drafts.document,
    })
    .from(entries)
    .innerJoin(drafts, sql`${drafts.entryId} = ${entries.id}`)
    .where(inArray(entries.id, ids));
  await tx
    .insert(entrySearch)
    .values(
      texts.map(({ fields, document, ...row }) => ({
        ...row,
        excerpt: fields.excerpt,
        body: plainText(document as Document),
      })),
    )
    .onConflictDoUpdate({
      target: entrySearch.entryId,
      set: {
        locale: sql`excluded.locale`,
        title: sql`excluded.title`,
        excerpt: sql`excluded.excerpt`,
        body: sql`excluded.body`,
      },
    });
  await tx.delete(entryTerms).where(inArray(entryTerms.entryId, ids));
  await tx.execute(sql`
    insert into ${entryTerms} (entry_id, term_id)
    select distinct d.entry_id, t.id from ${drafts} d
      cross join jsonb_array_elements_text(d.fields -> 'termIds') as named(id)
      join ${terms} t on t.id::text = named.id
    where d.entry_id in ${ids}`);
}
