import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { drafts, entries } from "@/db/schema";
import type { Demo, DemoEntry } from "@/db/seed";
import { contentTypes } from "@/lib/content/registry";
import { system } from "@/lib/core/actor";
import { documentFromMarkdown } from "@/lib/documents/markdown";
import { nodesOf } from "@/lib/documents/present/walk";
import type { Document } from "@/lib/documents/types";
import { indexPublished, insertRevision } from "@/lib/entries/mutations";
import { siteUrl } from "@/lib/entries/present";
import { record } from "@/lib/events/mutations";
import type { Brought } from "./install";

/** Writes and publishes every entry; parents come before their children. */
export async function insertDemoEntries(
  tx: Transaction,
  demo: Demo,
  brought: Brought,
): Promise<string[]> {
  const groups = new Map<string, string>();
  const known = await nameEntries(tx, demo);
  const byPath = new Map<string, string>();
  for (const entry of demo.entries) {
    const group = groups.get(entry.translation) ?? crypto.randomUUID();
    groups.set(entry.translation, group);
    const parentId = entry.parent ? byPath.get(`${entry.locale} ${entry.parent}`) : undefined;
    const path = contentTypes[entry.type].pathOf(entry.slug, entry.parent || null);
    const id = await insertEntry(tx, brought, {
      ...entry,
      group,
      parentId: parentId ?? null,
      path,
      known,
    });
    byPath.set(`${entry.locale} ${path}`, id);
  }
  return [...byPath.values()];
}

/** Each entry by its language and path, with the id that it will have: texts link to later ones too. */
async function nameEntries(tx: Transaction, { entries: list, settings }: Demo): Promise<Known> {
  const ids = await tx.execute<{ id: string }>(
    sql`select uuid_v7() as id from generate_series(1, ${list.length})`,
  );
  const known: Known = new Map();
  for (const [index, { type, locale, slug, parent }] of list.entries()) {
    const path = contentTypes[type].pathOf(slug, parent || null);
    const href = siteUrl(locale, path, settings.defaultLanguage);
    const id = ids[index]?.id;
    if (id) known.set(`${locale} ${path}`, { id, href });
  }
  return known;
}

type Known = Map<string, { id: string; href: string }>;
type Placed = DemoEntry & { group: string; parentId: string | null; path: string; known: Known };

async function insertEntry(tx: Transaction, brought: Brought, entry: Placed): Promise<string> {
  const date = sql<Date>`date_trunc('minute', now() - make_interval(days => ${entry.daysAgo}))`;
  const [row] = await tx
    .insert(entries)
    .values({
      id: entry.known.get(`${entry.locale} ${entry.path}`)?.id,
      type: entry.type,
      locale: entry.locale,
      translationGroup: entry.group,
      parentId: entry.parentId,
      position: entry.position,
      slug: entry.slug,
      path: entry.path,
      authorId: brought.people.get(entry.author) ?? null,
      publishedAt: date,
    })
    .returning();
  if (!row) throw new Error(`${entry.file} was not written`);
  const [draft] = await tx
    .insert(drafts)
    .values(draftOf(entry, row.id, brought))
    .returning();
  if (!draft) throw new Error(`${entry.file} has no draft`);
  const revision = await insertRevision(tx, draft, { kind: "published", createdBy: row.authorId });
  await tx.update(entries).set({ publishedRevisionId: revision.id }).where(eq(entries.id, row.id));
  await indexPublished(tx, row, draft);
  await record({ actor: system, tx }, { name: "entry.published", subjectId: row.id });
  return row.id;
}

function draftOf(entry: Placed, entryId: string, { media, terms }: Brought) {
  const keys = entry.category ? [...entry.tags, entry.category] : entry.tags;
  return {
    entryId,
    title: entry.title,
    document: linkById(
      documentFromMarkdown(entry.markdown, {
        media: (name) => media.get(name),
        entry: (path) => entry.known.get(`${entry.locale} ${path}`),
      }),
      entry.known,
    ),
    fields: {
      slug: entry.slug,
      excerpt: entry.excerpt,
      coverId: media.get(entry.cover ?? "")?.id ?? null,
      termIds: keys.flatMap((key) => terms.get(`${key} ${entry.locale}`) ?? []),
      seoTitle: entry.seoTitle ?? "",
      seoDescription: entry.seoDescription ?? "",
    },
  };
}

/** Links to pages of the demo follow them, as those that are made in the editor do. */
function linkById(document: Document, known: Known): Document {
  const ids = new Map([...known.values()].map(({ id, href }) => [href, id]));
  for (const node of nodesOf(document)) {
    for (const mark of node.type === "text" && "marks" in node ? (node.marks ?? []) : []) {
      const entryId = mark.type === "link" && ids.get(mark.attrs.href.split("#")[0] ?? "");
      if (mark.type === "link" && entryId) mark.attrs.entryId = entryId;
    }
  }
  return document;
}
