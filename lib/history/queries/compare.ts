import "server-only";
import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, type EntryFields, entries, terms } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { entryIdsOf, mediaIdsOf } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { authorize, canEdit, canRead } from "@/lib/entries/policy";
import { loadLinkedEntries } from "@/lib/entries/queries/linked";
import { loadMediaViews } from "@/lib/media/queries";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { compareInput } from "../input";
import { changesOf, isChanged, piecesOf } from "../present/changes";
import type { Comparison, FieldChange, Version, VersionKey } from "../types";
import { findRevision } from "./list";

/** How one version of an entry became another, in words, blocks and fields; null without either. */
export async function compareVersions(actor: Actor, raw: unknown): Promise<Comparison | null> {
  authorize(actor, canRead(actor));
  const { id, ...keys } = parseInput(compareInput, raw, actor);
  const [found] = await db
    .select({ entry: entries, draft: drafts })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .where(eq(entries.id, id));
  if (!found) return null;
  const { entry, draft } = found;
  const load = (key: VersionKey) => loadVersion(id, key, draft);
  const [from, to] = await Promise.all([load(keys.from), load(keys.to)]);
  if (!from || !to) return null;
  const changes = changesOf(from.document, to.document);
  const shown: Document = { type: "doc", content: changes.flatMap(({ blocks }) => blocks) };
  const coverIds = [from, to].map(({ fields }) => fields.coverId);
  const { defaultLocale } = await getSettings();
  const locale = entry.locale as Locale;
  const [media, linked, fields] = await Promise.all([
    loadMediaViews(db, [...mediaIdsOf(shown), ...coverIds.flatMap((cover) => cover ?? [])], locale),
    loadLinkedEntries(entryIdsOf(shown), locale, defaultLocale),
    changedFields(from.fields, to.fields),
  ]);
  const [before, after] = coverIds.map((cover) => media[cover ?? ""] ?? null);
  return {
    entry: {
      id,
      type: entry.type,
      locale,
      title: draft.title,
      canEdit: entry.deletedAt === null && canEdit(actor, entry),
    },
    from: { key: from.key, title: from.title, row: from.row },
    to: { key: to.key, title: to.title, row: to.row },
    draftVersion: draft.version,
    title: piecesOf(from.title, to.title),
    excerpt: piecesOf(from.fields.excerpt, to.fields.excerpt),
    fields,
    covers: coverIds[0] === coverIds[1] ? null : { before: before ?? null, after: after ?? null },
    changes,
    media,
    linked,
  };
}

type DraftRow = typeof drafts.$inferSelect;

async function loadVersion(id: string, key: VersionKey, draft: DraftRow): Promise<Version | null> {
  if (key === "draft") {
    const { title, fields, document } = draft;
    return { key, title, fields, document, row: null };
  }
  const revision = await findRevision(id, key);
  return revision && { key, ...revision };
}

/** What stands in words beside the text; tags by their names. */
async function changedFields(from: EntryFields, to: EntryFields): Promise<FieldChange[]> {
  const names = await termNames([...from.termIds, ...to.termIds]);
  const listed = (ids: string[]) =>
    ids
      .flatMap((id) => names.get(id) ?? [])
      .sort()
      .join(", ");
  const texts = ({ slug, termIds, seoTitle, seoDescription }: EntryFields) => ({
    slug,
    termIds: listed(termIds),
    seoTitle,
    seoDescription,
  });
  const [old, fresh] = [texts(from), texts(to)];
  return (Object.keys(fresh) as (keyof typeof fresh)[])
    .map((name) => ({ name, pieces: piecesOf(old[name], fresh[name]) }))
    .filter(({ pieces }) => isChanged(pieces));
}

async function termNames(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: terms.id, name: terms.name })
    .from(terms)
    .where(inArray(terms.id, [...new Set(ids)]))
    .limit(60);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
