import "server-only";
import slugify from "@sindresorhus/slugify";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { terms } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/messages/catalogue";
import type { Term, TermKind } from "./types";

type NewTerm = { kind: TermKind; locale: Locale; name: string; translationGroup?: string };

export async function insertTerm(tx: Transaction, term: NewTerm, field: string): Promise<Term> {
  await requireFreeName(tx, term, null, field);
  const slug = await freeSlug(tx, term);
  const [row] = await tx
    .insert(terms)
    .values({ ...term, slug })
    .returning({ id: terms.id });
  if (!row) throw new Error("The term was not written");
  const { kind, locale, name } = term;
  return { id: row.id, kind, locale, name, slug };
}

/** Two terms of a kind whose names differ only by case or accents would be taken for one. */
export async function requireFreeName(
  tx: Transaction,
  { kind, locale, name }: NewTerm,
  own: string | null,
  field: string,
): Promise<void> {
  const [other] = await tx
    .select({ id: terms.id })
    .from(terms)
    .where(
      and(
        eq(terms.kind, kind),
        eq(terms.locale, locale),
        isNull(terms.deletedAt),
        sql`lower(unaccent(${terms.name})) = lower(unaccent(${name}))`,
        own ? ne(terms.id, own) : undefined,
      ),
    )
    .limit(1);
  if (other) throw new AppError("conflict", { key: "termTaken", field });
}

/** A deleted term makes room: should it come back, its address has a number. */
async function freeSlug(tx: Transaction, { locale, name }: NewTerm): Promise<string> {
  const slug = slugify(name).slice(0, 60) || "t";
  const alike = await tx
    .select({ slug: terms.slug, deletedAt: terms.deletedAt })
    .from(terms)
    .where(and(eq(terms.locale, locale), sql`starts_with(${terms.slug}, ${slug})`));
  const free = (taken: Set<string>) => {
    for (let n = 1; ; n += 1) {
      const one = n === 1 ? slug : `${slug}-${n}`;
      if (!taken.has(one)) return one;
    }
  };
  const own = free(new Set(alike.filter((row) => !row.deletedAt).map((row) => row.slug)));
  if (alike.some((row) => row.slug === own)) {
    const aside = free(new Set([own, ...alike.map((row) => row.slug)]));
    await tx
      .update(terms)
      .set({ slug: aside })
      .where(and(eq(terms.locale, locale), eq(terms.slug, own)));
  }
  return own;
}
