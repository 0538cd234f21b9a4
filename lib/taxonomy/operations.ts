import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { terms } from "@/db/schema";
import { contentKeys } from "@/lib/content/registry";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { entriesTag } from "@/lib/entries/tags";
import { type Locale, locales } from "@/lib/messages/catalogue";
import { createTermInput, saveTermInput, termGroupInput } from "./input";
import { insertTerm, requireFreeName } from "./mutations";
import { authorize, canCreateTerm, canManageTerms } from "./policy";
import { termsTag } from "./tags";
import type { TermKind } from "./types";

/** Cards show the names of their tags. */
const shown = [termsTag, ...contentKeys.map(entriesTag)];

/** One term in one language, as a writer brings it in passing. */
export const createTerm = operation({
  name: "terms.create",
  scope: "write",
  input: createTermInput,
  run: async ({ actor, tx }, input) => {
    authorize(actor, canCreateTerm(actor));
    return insertTerm(tx, input, "name");
  },
  tags: () => [termsTag],
});

/** A term in all its languages, new or changed. Its addresses stay when it is renamed. */
export const saveTerm = operation({
  name: "terms.save",
  scope: "site",
  input: saveTermInput,
  run: async ({ actor, tx }, { group, kind, names }) => {
    authorize(actor, canManageTerms(actor));
    if (!names.es && !names.en) {
      throw new AppError("invalid", { key: "nameMissing", field: "names.es" });
    }
    const translationGroup = group ?? crypto.randomUUID();
    const before = group ? await lockGroup(tx, group) : [];
    if (group && before.every((row) => row.deletedAt)) throw new AppError("not_found");
    for (const locale of locales) {
      const own = before.find((row) => row.locale === locale);
      const term = { kind: own?.kind ?? kind, locale, name: names[locale], translationGroup };
      await changeTerm(tx, term, own);
    }
    return { id: translationGroup, kind };
  },
  tags: () => shown,
});

/** Takes a term away in every language. What carries it goes on naming it, and shows it no more. */
export const deleteTerm = operation({
  name: "terms.delete",
  scope: "site",
  input: termGroupInput,
  run: async ({ actor, tx }, { group }) => {
    authorize(actor, canManageTerms(actor));
    const here = (await lockGroup(tx, group)).filter((row) => !row.deletedAt);
    if (here.length === 0) throw new AppError("not_found");
    await setDeleted(tx, here, true);
    return { id: group };
  },
  tags: () => shown,
});

/** Brings back what was deleted at once: every entry that carried it carries it again. */
export const restoreTerm = operation({
  name: "terms.restore",
  scope: "site",
  input: termGroupInput,
  run: async ({ actor, tx }, { group }) => {
    authorize(actor, canManageTerms(actor));
    const rows = await lockGroup(tx, group);
    const last = Math.max(...rows.map((row) => row.deletedAt?.getTime() ?? 0));
    const gone = rows.filter((row) => row.deletedAt && row.deletedAt.getTime() === last);
    if (gone.length === 0) throw new AppError("not_found");
    for (const { id, kind, name, ...row } of gone) {
      const locale = row.locale as Locale;
      await requireFreeName(tx, { kind, locale, name }, id, "group");
    }
    await setDeleted(tx, gone, false);
    return { id: group };
  },
  tags: () => shown,
});

type Wanted = { kind: TermKind; locale: Locale; name: string; translationGroup: string };

async function changeTerm(tx: Transaction, term: Wanted, own: TermRow | undefined): Promise<void> {
  const field = `names.${term.locale}`;
  if (!own) {
    if (term.name) await insertTerm(tx, term, field);
    return;
  }
  if (!term.name) {
    if (!own.deletedAt) await setDeleted(tx, [own], true);
    return;
  }
  await requireFreeName(tx, term, own.id, field);
  await tx.update(terms).set({ name: term.name, deletedAt: null }).where(eq(terms.id, own.id));
}

async function setDeleted(tx: Transaction, rows: TermRow[], deleted: boolean): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx
    .update(terms)
    .set({ deletedAt: deleted ? sql`now()` : null })
    .where(inArray(terms.id, ids));
}

type TermRow = Awaited<ReturnType<typeof lockGroup>>[number];

function lockGroup(tx: Transaction, group: string) {
  return tx
    .select({
      id: terms.id,
      locale: terms.locale,
      kind: terms.kind,
      name: terms.name,
      deletedAt: terms.deletedAt,
    })
    .from(terms)
    .where(eq(terms.translationGroup, group))
    .for("update");
}
