import "server-only";
import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { recordMany } from "@/lib/events/mutations";
import { canEdit, canPublish } from "../../policy";
import type { Loaded, Refusals, Verb } from "./types";

const mayRemove = (actor: Actor, entry: Loaded) =>
  entry.publishedAt ? canPublish(actor, entry) : canEdit(actor, entry);

/** Puts entries into the trash; pages only together with all that lies below them. */
export const trash: Verb<"trash"> = {
  refuse: (actor, entry) => {
    if (entry.status === "trashed") return "not_found";
    return mayRemove(actor, entry) ? null : "forbidden";
  },
  run: async (context, fit, _act, refusals) => {
    const { tx } = context;
    const going = await withoutParentsOfOthers(tx, fit, refusals);
    const ids = going.map(({ id }) => id);
    if (ids.length === 0) return [];
    await tx.update(entries).set({ deletedAt: sql`now()` }).where(inArray(entries.id, ids));
    await recordMany(
      context,
      going
        .filter(({ publishedAt }) => publishedAt)
        .map(({ id }) => ({ name: "entry.unpublished" as const, subjectId: id })),
    );
    return ids;
  },
};

/** Whoever stays keeps its parent here, and that one its own. */
async function withoutParentsOfOthers(tx: Transaction, fit: Loaded[], refusals: Refusals) {
  const below = await tx
    .select({ id: entries.id, parentId: entries.parentId })
    .from(entries)
    .where(
      and(
        inArray(
          entries.parentId,
          fit.map(({ id }) => id),
        ),
        isNull(entries.deletedAt),
      ),
    );
  const going = new Map(fit.map((entry) => [entry.id, entry]));
  for (let before = -1; before !== going.size; ) {
    before = going.size;
    for (const { id, parentId } of below) {
      if (parentId && !going.has(id) && going.delete(parentId))
        refusals.set(parentId, "hasChildren");
    }
  }
  return [...going.values()];
}

/** Takes entries out of the trash; what was public is public again. */
export const restore: Verb<"restore"> = {
  refuse: (actor, entry) => {
    if (entry.status !== "trashed") return "not_found";
    return mayRemove(actor, entry) ? null : "forbidden";
  },
  run: async (context, fit, _act, refusals) => {
    const { tx } = context;
    const ids = fit.map(({ id }) => id);
    const blocked = await tx.execute<{ id: string; why: "slugTaken" | "translationExists" }>(sql`
      select distinct on (gone.id) gone.id,
        case when other.path = gone.path then 'slugTaken' else 'translationExists' end as why
      from ${entries} gone join ${entries} other on other.id <> gone.id
        and other.locale = gone.locale
        and (other.path = gone.path or other.translation_group = gone.translation_group)
        and (other.deleted_at is null or (other.id in ${ids} and other.id < gone.id))
      where gone.id in ${ids}`);
    for (const { id, why } of blocked) refusals.set(id, why);
    const back = await withoutOrphans(
      tx,
      fit.filter(({ id }) => !refusals.has(id)),
      refusals,
    );
    if (back.length === 0) return [];
    await tx
      .update(entries)
      .set({ deletedAt: null })
      .where(
        inArray(
          entries.id,
          back.map(({ id }) => id),
        ),
      );
    await recordMany(
      context,
      back
        .filter(({ publishedAt }) => publishedAt)
        .map(({ id }) => ({ name: "entry.published" as const, subjectId: id })),
    );
    return back.map(({ id }) => id);
  },
};

/** A page comes back only where its parent is, or with it. */
async function withoutOrphans(tx: Transaction, fit: Loaded[], refusals: Refusals) {
  const parents = fit.flatMap(({ parentId }) => parentId ?? []);
  if (parents.length === 0) return fit;
  const here = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(inArray(entries.id, parents), isNull(entries.deletedAt)));
  const there = new Set(here.map(({ id }) => id));
  const back = new Map(fit.map((entry) => [entry.id, entry]));
  for (let before = -1; before !== back.size; ) {
    before = back.size;
    for (const { id, parentId } of back.values()) {
      if (!parentId || there.has(parentId) || back.has(parentId)) continue;
      back.delete(id);
      refusals.set(id, "parentTrashed");
    }
  }
  return [...back.values()];
}
