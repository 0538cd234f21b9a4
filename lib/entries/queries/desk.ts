import "server-only";
import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { deliveries, drafts, entries, people, revisions } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import type { Actor } from "@/lib/core/actor";
import { entryIdsOf, mediaIdsOf } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { loadMediaViews } from "@/lib/media/queries";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { authorize, canAnswerReview, canEdit, canPublish, canRead } from "../policy";
import { siteUrl, statusOf } from "../present";
import type { DeskEntry, DeskTranslation, EntryDelivery, EntryRights } from "../types";
import { loadDeskLinks } from "./linked";
import { getReview } from "./review";
import { getOriginal, isBehind } from "./translation";

const editor = sql<string | null>`(select ${people.name} from ${people}
  where ${people.id} = ${drafts.updatedBy})`;

/** SQL of "the draft is no longer what was published". */
export const draftChanged = sql<boolean>`(${revisions.id} is not null
  and (${drafts.title}, ${drafts.fields}, ${drafts.document})
    is distinct from (${revisions.title}, ${revisions.fields}, ${revisions.document}))`;

/** An entry with all that its editor shows; null when nobody has this id. Trashed ones too. */
export async function getEntryForDesk(actor: Actor, id: string): Promise<DeskEntry | null> {
  authorize(actor, canRead(actor));
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await selectWhole().where(eq(entries.id, id));
  if (!row) return null;
  const { entry, draft } = row;
  const document = draft.document as Document;
  const mediaIds = [draft.fields.coverId ?? [], mediaIdsOf(document)].flat();
  const { defaultLocale } = await getSettings();
  const [media, linked, translations, delivered, review, original] = await Promise.all([
    loadMediaViews(db, mediaIds, actor.locale),
    loadDeskLinks(entryIdsOf(document), defaultLocale),
    listTranslations(entry.id, entry.translationGroup),
    listDeliveriesOf(entry.id),
    getReview(entry.id),
    getOriginal(entry.id),
  ]);
  const locale = entry.locale as Locale;
  return {
    id: entry.id,
    type: entry.type as ContentKey,
    locale,
    status: statusOf(entry),
    parentId: entry.parentId,
    url: siteUrl(locale, entry.path, defaultLocale),
    author: entry.authorId ? { id: entry.authorId, name: row.author ?? "" } : null,
    createdAt: entry.createdAt.toISOString(),
    publishedAt: iso(entry.publishedAt),
    unpublishAt: iso(entry.unpublishAt),
    deletedAt: iso(entry.deletedAt),
    draft: {
      version: draft.version,
      title: draft.title,
      fields: draft.fields,
      updatedAt: draft.updatedAt.toISOString(),
      updatedBy: row.updatedBy,
    },
    publishedRevision: row.revision,
    changed: row.changed,
    media,
    linked,
    translations,
    original,
    deliveries: delivered,
    review,
    rights: rightsOf(actor, entry),
  };
}

type Owned = { authorId: string | null; publishedAt: Date | null; deletedAt: Date | null };

/** What `actor` may do now: in the trash an entry can only be restored. */
export function rightsOf(actor: Actor, entry: Owned): EntryRights {
  const here = entry.deletedAt === null;
  const remove = entry.publishedAt ? canPublish(actor, entry) : canEdit(actor, entry);
  return {
    canEdit: here && canEdit(actor, entry),
    canPublish: here && canPublish(actor, entry),
    canTrash: remove,
    canAnswer: here && canAnswerReview(actor),
  };
}

function selectWhole() {
  return db
    .select({
      entry: entries,
      draft: drafts,
      author: people.name,
      updatedBy: editor,
      revision: revisions.number,
      changed: draftChanged,
    })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .leftJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .leftJoin(people, eq(people.id, entries.authorId))
    .$dynamic();
}

async function listTranslations(id: string, group: string): Promise<DeskTranslation[]> {
  const rows = await db
    .select({
      id: entries.id,
      locale: entries.locale,
      title: drafts.title,
      publishedAt: entries.publishedAt,
      unpublishAt: entries.unpublishAt,
      deletedAt: entries.deletedAt,
      behind: isBehind,
    })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .where(and(eq(entries.translationGroup, group), ne(entries.id, id), isNull(entries.deletedAt)))
    .orderBy(asc(entries.locale))
    .limit(20);
  return rows.map((row) => ({
    id: row.id,
    locale: row.locale as Locale,
    title: row.title,
    status: statusOf(row),
    behind: row.behind,
  }));
}

async function listDeliveriesOf(entryId: string): Promise<EntryDelivery[]> {
  const rows = await db
    .select({
      id: deliveries.id,
      channel: deliveries.channel,
      recipient: deliveries.recipient,
      address: deliveries.address,
      state: deliveries.state,
      attempts: deliveries.attempts,
      lastError: deliveries.lastError,
      deliveredAt: deliveries.deliveredAt,
    })
    .from(deliveries)
    .where(eq(deliveries.entryId, entryId))
    .orderBy(desc(deliveries.id))
    .limit(50);
  return rows.map((row) => ({ ...row, deliveredAt: iso(row.deliveredAt) }));
}

const iso = (date: Date | null) => date?.toISOString() ?? null;
