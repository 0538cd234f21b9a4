import "server-only";
import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries, terms } from "@/db/schema";
import { appendTerms } from "@/lib/drafts/mutations/append-terms";
import { canEdit } from "../../policy";
import type { Loaded, Refusals, Verb } from "./types";

/** As many terms as a draft may carry. */
const most = 30;

/** Adds terms to drafts and takes others away; each entry gets those of its own language. */
export const tag: Verb<"tag"> = {
  refuse: (actor, entry) => {
    if (entry.status === "trashed") return "not_found";
    return canEdit(actor, entry) ? null : "forbidden";
  },
  run: async (context, fit, { add, remove }, refusals) => {
    const { tx } = context;
    const called = await loadNames(tx, [...add, ...remove]);
    const wanted = fit.flatMap((entry) => {
      const ids = termsOf(entry, { add, remove, called }, refusals);
      return ids ? [[entry.id, ids] as const] : [];
    });
    if (wanted.length === 0) return [];
    await appendTerms(context, new Map(wanted));
    const ids = wanted.map(([id]) => id);
    await tx.update(entries).set({ updatedAt: sql`now()` }).where(inArray(entries.id, ids));
    return ids;
  },
};

type Wish = { add: string[]; remove: string[]; called: Map<string, Map<string, string>> };

function termsOf(entry: Loaded, { add, remove, called }: Wish, refusals: Refusals) {
  const here = (ids: string[]) => ids.map((id) => called.get(id)?.get(entry.locale));
  const added = here(add);
  const gone = new Set(here(remove));
  if (added.includes(undefined)) return refuse("termElsewhere");
  const kept = entry.termIds.filter((id) => !gone.has(id));
  const next = [...new Set([...kept, ...added.flatMap((id) => id ?? [])])];
  if (next.length > most) return refuse("tooManyTerms");
  const same =
    next.length === entry.termIds.length && next.every((id, n) => id === entry.termIds[n]);
  return same ? refuse("sameTerms") : next;

  function refuse(reason: "termElsewhere" | "tooManyTerms" | "sameTerms") {
    refusals.set(entry.id, reason);
    return null;
  }
}

/** For each term what it is called in each language. */
async function loadNames(tx: Transaction, ids: string[]) {
  const groups = tx
    .select({ group: terms.translationGroup })
    .from(terms)
    .where(inArray(terms.id, ids));
  const rows = await tx
    .select({ id: terms.id, group: terms.translationGroup, locale: terms.locale })
    .from(terms)
    .where(and(inArray(terms.translationGroup, groups), isNull(terms.deletedAt)));
  const byGroup = new Map<string, Map<string, string>>();
  for (const { id, group, locale } of rows) {
    byGroup.set(group, (byGroup.get(group) ?? new Map()).set(locale, id));
  }
  return new Map(rows.map(({ id, group }) => [id, byGroup.get(group) ?? new Map()]));
}
