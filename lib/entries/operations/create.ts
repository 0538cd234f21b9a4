import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries, terms } from "@/db/schema";
import { contentTypes } from "@/lib/content/registry";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { createEntryInput } from "../input";
import { loadDraft } from "../mutations";
import { writeNewEntry } from "../mutations/new-entry";
import { markTranslation } from "../mutations/translations";
import { lockTreeAt } from "../mutations/tree";
import { authorize, canCreate } from "../policy";

/** A new entry with an empty draft, or with a copy of the text that it is to translate. */
export const createEntry = operation({
  name: "entries.create",
  scope: "write",
  input: createEntryInput,
  run: async (context, input) => {
    const { actor, tx } = context;
    authorize(actor, canCreate(actor));
    await lockTreeAt(tx, input);
    const parentId = contentTypes[input.type].tree ? input.parentId : null;
    if (parentId) await requireParent(tx, parentId, input);
    const { type, locale, title, translationOf } = input;
    if (translationOf) return translate(context, { type, locale, title, translationOf, parentId });
    return writeNewEntry(context, { type, locale, title, parentId });
  },
});

type Wanted = Pick<Parameters<typeof writeNewEntry>[1], "type" | "locale" | "title" | "parentId">;

/** The text is copied for its translator to write over; tags and place are those of the language. */
async function translate(context: Context, wanted: Wanted & { translationOf: string }) {
  const { tx } = context;
  const { translationOf, ...place } = wanted;
  const source = await loadSource(tx, translationOf, place.type);
  const { excerpt, coverId, termIds } = source.draft.fields;
  const made = await writeNewEntry(context, {
    ...place,
    title: place.title || source.draft.title,
    parentId: place.parentId ?? (await parentThere(tx, source.entry, place.locale)),
    document: source.draft.document,
    fields: { excerpt, coverId, termIds: await termsThere(tx, termIds, place.locale) },
    translationGroup: source.entry.translationGroup,
  });
  await markTranslation(context, { entryId: made.id, sourceId: translationOf });
  return made;
}

async function requireParent(tx: Transaction, parentId: string, { type, locale }: Wanted) {
  const [parent] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(
        eq(entries.id, parentId),
        eq(entries.type, type),
        eq(entries.locale, locale),
        isNull(entries.deletedAt),
      ),
    );
  if (!parent) throw new AppError("invalid", { key: "parentInvalid", field: "parentId" });
}

async function loadSource(tx: Transaction, id: string, type: string) {
  const [entry] = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.id, id), eq(entries.type, type), isNull(entries.deletedAt)));
  if (!entry) throw new AppError("not_found");
  return { entry, draft: await loadDraft(tx, id) };
}

/** What the page above is called in the other language, if it was translated. */
async function parentThere(
  tx: Transaction,
  { parentId }: { parentId: string | null },
  locale: string,
): Promise<string | null> {
  if (!parentId) return null;
  const group = tx
    .select({ group: entries.translationGroup })
    .from(entries)
    .where(eq(entries.id, parentId));
  const [there] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(
        inArray(entries.translationGroup, group),
        eq(entries.locale, locale),
        isNull(entries.deletedAt),
      ),
    );
  return there?.id ?? null;
}

async function termsThere(tx: Transaction, termIds: string[], locale: string): Promise<string[]> {
  if (termIds.length === 0) return [];
  const groups = tx
    .select({ group: terms.translationGroup })
    .from(terms)
    .where(inArray(terms.id, termIds));
  const there = await tx
    .select({ id: terms.id })
    .from(terms)
    .where(
      and(
        inArray(terms.translationGroup, groups),
        eq(terms.locale, locale),
        isNull(terms.deletedAt),
      ),
    );
  return there.map(({ id }) => id);
}
