import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, revisions } from "@/db/schema";
import { withDeadline } from "@/lib/core/deadline";
import { isLocale } from "@/lib/messages/catalogue";
import { loadSettings } from "@/lib/settings/queries";
import { isPublic } from "./conditions";

export type SharedPicture = {
  title: string;
  siteName: string;
  accent: string | null;
  /** Changes with each correction of an entry; null for the site itself. */
  version: string | null;
};

/**
 * What the picture says that links to an entry show, or to the site in a language (`site`). Null for
 * what is not public. Uncached, so that a database that is away can be told from a fault.
 */
export async function getSharedPicture(
  subject: "site" | (string & {}),
  version: string,
): Promise<SharedPicture | null> {
  const [settings, entry] = await withDeadline(
    Promise.all([loadSettings(db), subject === "site" ? null : loadEntry(subject)]),
  );
  const site = { siteName: settings.name, accent: settings.accent };
  if (entry) return { ...site, ...entry };
  if (subject !== "site" || !isLocale(version)) return null;
  return { ...site, title: settings.description[version] || settings.name, version: null };
}

async function loadEntry(id: string) {
  const [row] = await db
    .select({ title: revisions.title, modifiedAt: revisions.createdAt })
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(and(isPublic(), eq(entries.id, id)));
  return row ? { title: row.title, version: row.modifiedAt.getTime().toString(36) } : null;
}
