import "server-only";
import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { entries, revisions } from "@/db/schema";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { siteUrl } from "../present";
import { entriesTag } from "../tags";
import type { EntryCard, OutlineItem } from "../types";
import { presentCards, selectCards } from "./cards";
import { isPublic } from "./conditions";

type Node = { id: string; parentId: string | null; path: string; title: string };

/** The pages of the tree that `path` belongs to, in reading order; the first one is its root. */
export async function getOutline(locale: Locale, path: string): Promise<OutlineItem[]> {
  "use cache";
  cacheLife("max");
  cacheTag(entriesTag("page"));
  const { defaultLocale } = await getSettings();
  return presentOutline(await loadTree(locale, path, isPublic()), locale, path, defaultLocale);
}

/** The same with the draft of one page in its place, public or not. Never kept. */
export async function loadDraftOutline(locale: Locale, path: string, draft: Titled) {
  const { defaultLocale } = await getSettings();
  const rows = await loadTree(locale, path, or(isPublic(), eq(entries.id, draft.id)));
  const titled = rows.map((row) => (row.id === draft.id ? { ...row, title: draft.title } : row));
  return presentOutline(titled, locale, path, defaultLocale);
}

type Titled = { id: string; title: string };

const rootOf = (path: string) => path.split("/")[0] ?? "";

async function loadTree(locale: Locale, path: string, shown: SQL | undefined): Promise<Node[]> {
  const root = rootOf(path);
  return db
    .select({
      id: entries.id,
      parentId: entries.parentId,
      path: entries.path,
      title: sql<string>`coalesce(${revisions.title}, '')`,
    })
    .from(entries)
    .leftJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(
      and(
        shown,
        eq(entries.type, "page"),
        eq(entries.locale, locale),
        or(eq(entries.path, root), sql`starts_with(${entries.path}, ${`${root}/`})`),
      ),
    )
    .orderBy(asc(entries.position), asc(entries.id))
    .limit(1000);
}

function presentOutline(rows: Node[], locale: Locale, path: string, defaultLocale: Locale) {
  const top = rows.find((row) => row.path === rootOf(path));
  return top ? readingOrder(top, rows, 0).map(present) : [];

  function present({ node, depth }: { node: Node; depth: number }): OutlineItem {
    const { id, title } = node;
    return { id, title, url: siteUrl(locale, node.path, defaultLocale), depth };
  }
}

function readingOrder(node: Node, all: Node[], depth: number): { node: Node; depth: number }[] {
  const below = all.filter((other) => other.parentId === node.id);
  return [{ node, depth }, ...below.flatMap((child) => readingOrder(child, all, depth + 1))];
}

export type Shelf = { course: EntryCard; lessons: EntryCard[] };

/** Courses: pages at the top of the tree with public pages below them, and those pages. */
export async function listShelves(locale: Locale): Promise<Shelf[]> {
  "use cache";
  cacheLife("max");
  cacheTag(entriesTag("page"));
  const { defaultLocale } = await getSettings();
  const rows = await selectCards()
    .where(and(isPublic(), eq(entries.type, "page"), eq(entries.locale, locale)))
    .orderBy(asc(entries.position), asc(entries.id))
    .limit(500);
  const shelves = rows
    .filter((row) => row.parentId === null)
    .map((root) => [root, rows.filter((row) => row.parentId === root.id)] as const)
    .filter(([, lessons]) => lessons.length > 0);
  const cards = await presentCards(shelves.flat(2), locale, defaultLocale);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const cardOf = ({ id }: { id: string }) => byId.get(id) ?? [];
  return shelves.flatMap(([root, lessons]) =>
    [cardOf(root)].flat().map((course) => ({ course, lessons: lessons.flatMap(cardOf) })),
  );
}
