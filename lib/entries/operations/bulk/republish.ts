import "server-only";
import { and, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries, revisions } from "@/db/schema";
import { purgeEach } from "@/lib/core/purge";
import { recordMany } from "@/lib/events/mutations";
import { canPublish } from "../../policy";
import { entriesTag, entryTag } from "../../tags";
import type { Verb } from "./types";

/**
 * Puts back on the site what was taken off it, as it was there, until the ends that it had; and what was
 * to come out, with the text and the date that were cancelled.
 */
export const republish: Verb<"republish"> = {
  refuse: (actor, entry, { at }) => {
    if (entry.status === "trashed") return "not_found";
    if (!canPublish(actor, entry)) return "forbidden";
    const was = entry.status === "unpublished" && entry.publishedRevisionId !== null;
    return was || (entry.status === "draft" && at[entry.id]) ? null : "notPublic";
  },
  run: async (context, fit, { until, at }, refusals) => {
    const wanted = fit.map((entry) => ({
      ...{ id: entry.id, type: entry.type },
      start: entry.status === "draft" ? (at[entry.id] ?? null) : null,
      end: until[entry.id] ?? null,
    }));
    const back = await putBack(context.tx, wanted);
    for (const { id } of fit) if (!back.has(id)) refusals.set(id, "notPublic");
    const done = wanted.filter(({ id }) => back.has(id));
    await purgeEach(
      context.tx,
      done.flatMap(({ id, type, start, end }) =>
        [start, end].flatMap((date) =>
          date ? [entryTag(id), entriesTag(type)].map((tag) => ({ tag, at: new Date(date) })) : [],
        ),
      ),
    );
    await recordMany(context, [
      ...done.map(({ id, start }) => ({
        ...{
          name: "entry.published" as const,
          subjectId: id,
          dueAt: start ? new Date(start) : null,
        },
      })),
      ...done.flatMap(({ id, end }) =>
        end ? [{ name: "entry.unpublished" as const, subjectId: id, dueAt: new Date(end) }] : [],
      ),
    ]);
    return [...back];
  },
};

type Wanted = { id: string; start: string | null; end: string | null };

/** What was to come out is the text that was published last. */
async function putBack(tx: Transaction, wanted: Wanted[]): Promise<Set<string>> {
  const dates = JSON.stringify(Object.fromEntries(wanted.map(({ id, ...dates }) => [id, dates])));
  const date = (name: "start" | "end") =>
    sql`(${dates}::jsonb -> ${entries.id}::text ->> ${name}::text)::timestamptz`;
  const revision = sql`coalesce(${entries.publishedRevisionId}, (select last.id from ${revisions} last
    where last.entry_id = ${entries.id} and last.kind = 'published' order by last.number desc limit 1))`;
  const rows = await tx
    .update(entries)
    .set({
      publishedAt: sql`case when ${date("start")} is null then ${entries.publishedAt}
        else greatest(${date("start")}, now()) end`,
      publishedRevisionId: revision,
      unpublishAt: date("end"),
      updatedAt: sql`now()`,
    })
    .where(
      and(
        inArray(
          entries.id,
          wanted.map(({ id }) => id),
        ),
        sql`${revision} is not null`,
      ),
    )
    .returning({ id: entries.id });
  return new Set(rows.map(({ id }) => id));
}
