import "server-only";
import { and, asc, desc, eq, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, entries } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import { type Actor, personId } from "@/lib/core/actor";
import type { Locale } from "@/lib/messages/catalogue";
import { authorize, canRead } from "../policy";
import type { DeskLink, DeskRow } from "../types";
import { matches } from "./desk-filter";
import { hasStatus, loadDeskRows } from "./desk-rows";

const most = 6;

export type Overview = { drafts: DeskRow[]; scheduled: DeskRow[]; published: DeskRow[] };

/** What is being written, what waits for its date and what came out lately; all, or one's own. */
export async function getOverview(actor: Actor, mine: boolean): Promise<Overview> {
  authorize(actor, canRead(actor));
  const own = mine ? eq(entries.authorId, personId(actor) ?? "") : undefined;
  const ids = await Promise.all([
    pick(and(hasStatus.draft, own), desc(entries.updatedAt)),
    pick(and(hasStatus.scheduled, own), asc(entries.publishedAt)),
    pick(and(hasStatus.published, own), desc(entries.publishedAt)),
  ]);
  const rows = await loadDeskRows(actor, ids.flat());
  const of = (list: string[] = []) => rows.filter((row) => list.includes(row.id));
  return { drafts: of(ids[0]), scheduled: of(ids[1]), published: of(ids[2]) };
}

export type FoundEntry = { id: string; type: ContentKey; title: string; url: string };

/** A few entries of a language whose titles match, for fields that choose one. */
export async function findEntries(actor: Actor, locale: Locale, q: string): Promise<FoundEntry[]> {
  authorize(actor, canRead(actor));
  const found = await db
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .where(and(eq(entries.locale, locale), isNull(entries.deletedAt), q ? matches(q) : undefined))
    .orderBy(desc(entries.updatedAt))
    .limit(8);
  const rows = await loadDeskRows(
    actor,
    found.map(({ id }) => id),
  );
  return rows.map(({ id, type, title, url }) => ({ id, type, title, url }));
}

/** What a text can link to: titles that match in any language, those of `locale` first. */
export async function findLinkTargets(
  actor: Actor,
  locale: Locale,
  q: string,
): Promise<DeskLink[]> {
  authorize(actor, canRead(actor));
  const found = await db
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .where(and(isNull(entries.deletedAt), q ? matches(q) : eq(entries.locale, locale)))
    .orderBy(desc(eq(entries.locale, locale)), desc(entries.updatedAt))
    .limit(8);
  const rows = await loadDeskRows(
    actor,
    found.map(({ id }) => id),
  );
  return rows.map(({ id, type, title, url, locale, status }) => ({
    id,
    type,
    title,
    url,
    locale,
    status,
  }));
}

async function pick(where: SQL | undefined, order: SQL): Promise<string[]> {
  const rows = await db
    .select({ id: entries.id })
    .from(entries)
    .where(where)
    .orderBy(order, desc(entries.id))
    .limit(most);
  return rows.map(({ id }) => id);
}
