import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { drafts, type EntryFields, entries } from "@/db/schema";
import { type ContentKey, contentTypes } from "@/lib/content/registry";
import { personId } from "@/lib/core/actor";
import { AppError, isUniqueViolation } from "@/lib/core/errors";
import type { Context } from "@/lib/core/operation";
import { emptyDocument } from "@/lib/documents/types";
import { freeSlug } from "../mutations";

type NewEntry = {
  type: ContentKey;
  locale: string;
  parentId: string | null;
  title: string;
  document?: unknown;
  fields?: Partial<EntryFields>;
  /** Of the entry that it translates. */
  translationGroup?: string | undefined;
};

/** Writes an entry with its first draft, at the end of its siblings and at an address that is free. */
export async function writeNewEntry({ actor, tx }: Context, made: NewEntry) {
  const { type, locale, parentId, title, document, fields, translationGroup } = made;
  const place = { type, locale, parentId };
  const slug = await freeSlug(tx, place, title);
  const id = await insertEntry(tx, {
    ...place,
    slug,
    path: contentTypes[type].pathOf(slug, await parentPath(tx, parentId)),
    position: await nextPosition(tx, place),
    translationGroup,
    authorId: personId(actor),
  });
  await tx.insert(drafts).values({
    entryId: id,
    title,
    document: document ?? emptyDocument,
    fields: { ...noFields, ...fields, slug: "" },
    updatedBy: personId(actor),
  });
  return { id, type, locale, slug, version: 1 };
}

const noFields = {
  ...{ excerpt: "", coverId: null, termIds: [] },
  ...{ seoTitle: "", seoDescription: "" },
};

async function parentPath(tx: Transaction, parentId: string | null): Promise<string | null> {
  if (!parentId) return null;
  const [row] = await tx
    .select({ path: entries.path })
    .from(entries)
    .where(eq(entries.id, parentId));
  return row?.path ?? null;
}

type Place = { type: string; locale: string; parentId: string | null };

async function nextPosition(tx: Transaction, place: Place) {
  const [row] = await tx
    .select({ next: sql<number>`coalesce(max(${entries.position}) + 1, 0)::int` })
    .from(entries)
    .where(
      and(
        eq(entries.type, place.type),
        eq(entries.locale, place.locale),
        place.parentId ? eq(entries.parentId, place.parentId) : isNull(entries.parentId),
      ),
    );
  return row?.next ?? 0;
}

async function insertEntry(tx: Transaction, values: typeof entries.$inferInsert): Promise<string> {
  try {
    const [row] = await tx.insert(entries).values(values).returning({ id: entries.id });
    if (!row) throw new Error("The entry was not written");
    return row.id;
  } catch (cause) {
    if (isUniqueViolation(cause, "entries_translation_key")) {
      throw new AppError("conflict", { key: "translationExists", field: "locale", cause });
    }
    if (isUniqueViolation(cause, "entries_path_key")) {
      throw new AppError("conflict", { key: "slugTaken", field: "slug", cause });
    }
    throw cause;
  }
}
