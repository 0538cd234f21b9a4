import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, events, revisions } from "@/db/schema";
import { env } from "@/lib/core/env";
import { type Publication, type PublicationEvent, publicationEvents } from "@/lib/events/types";
import { listFeedTopics } from "@/lib/feeds/queries/topics";
import type { Locale } from "@/lib/messages/catalogue";
import { loadSettings } from "@/lib/settings/queries";
import { isInFeeds, localePrefix, siteUrl, statusOf } from "../present";

/** The neutral form of what an event tells of; null when it is no longer so. */
export async function loadPublication(eventId: string): Promise<Publication | null> {
  const [row] = await db
    .select({ event: events, entry: entries, revision: revisions })
    .from(events)
    .innerJoin(entries, eq(entries.id, events.subjectId))
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(eq(events.id, eventId));
  if (!row?.entry.publishedAt) return null;
  const name = row.event.name as PublicationEvent;
  if (!publicationEvents.includes(name) || isLeftOver(row)) return null;
  const isPublic = statusOf(row.entry) === "published";
  if (isPublic === (name === "entry.unpublished")) return null;
  const settings = await loadSettings(db);
  const root = env().SITE_URL;
  const prefix = root + localePrefix(row.entry.locale as Locale, settings.defaultLocale);
  return {
    event: { id: eventId, name, at: row.event.dueAt.toISOString() },
    entry: {
      id: row.entry.id,
      type: row.entry.type,
      inFeeds: isInFeeds(row.entry.type),
      locale: row.entry.locale,
      title: row.revision.title,
      excerpt: row.revision.fields.excerpt,
      url: root + siteUrl(row.entry.locale as Locale, row.entry.path, settings.defaultLocale),
      publishedAt: row.entry.publishedAt.toISOString(),
      updatedAt: row.revision.createdAt.toISOString(),
    },
    site: {
      url: `${prefix}/`,
      name: settings.name,
      feeds: [
        { type: "application/rss+xml", url: `${prefix}/feed.xml` },
        { type: "application/atom+xml", url: `${prefix}/atom.xml` },
        { type: "application/feed+json", url: `${prefix}/feed.json` },
      ],
    },
    topics: await listFeedTopics(row.entry.id),
  };
}

type Dated = { event: typeof events.$inferSelect; entry: typeof entries.$inferSelect };

/** A date that was ahead when the event was written, and was changed before it came. */
function isLeftOver({ event, entry }: Dated): boolean {
  if (event.dueAt.getTime() - event.createdAt.getTime() < 1000) return false;
  const date = event.name === "entry.unpublished" ? entry.unpublishAt : entry.publishedAt;
  return date === null || Math.abs(date.getTime() - event.dueAt.getTime()) > 1000;
}
