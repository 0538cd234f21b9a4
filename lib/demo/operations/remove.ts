import "server-only";
import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { entries, media, navigationItems } from "@/db/schema";
import { contentKeys } from "@/lib/content/registry";
import { hasRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { authorize } from "@/lib/entries/policy";
import { siteUrl } from "@/lib/entries/present";
import { entriesTag, entryTag } from "@/lib/entries/tags";
import type { Locale } from "@/lib/messages/catalogue";
import { navigationTag } from "@/lib/navigation/tags";
import { loadSettings } from "@/lib/settings/queries";
import { nothingInput } from "../input";
import { keepDemoRecord, loadDemoRecord } from "../mutations";
import type { RemovedLink } from "../types";

type Changed = { entryIds: string[] };
const tags = ({ entryIds }: Changed) => [
  navigationTag,
  ...contentKeys.map(entriesTag),
  ...entryIds.map(entryTag),
];

/** Puts the demo's entries and files into the trash and takes its links out of the menus. */
export const removeDemo = operation({
  name: "demo.remove",
  scope: "session",
  input: nothingInput,
  run: async (context): Promise<Changed> => {
    const { tx } = context;
    const found = await requireDemo(context);
    if (found.removed) throw new AppError("conflict");
    const entryIds = await changeEntries(context, found.entryIds, true);
    const navigation = await removeLinks(context, entryIds);
    const mediaIds = await removeMedia(context, found.mediaIds);
    await keepDemoRecord(tx, {
      ...found,
      removed: { at: new Date().toISOString(), navigation, mediaIds },
    });
    return { entryIds };
  },
  tags,
});

/** Undoes the removal: entries, files and links come back as they were. */
export const restoreDemo = operation({
  name: "demo.restore",
  scope: "session",
  input: nothingInput,
  run: async (context): Promise<Changed> => {
    const { tx } = context;
    const found = await requireDemo(context);
    if (!found.removed) throw new AppError("conflict");
    const entryIds = await changeEntries(context, found.entryIds, false);
    const { navigation, mediaIds } = found.removed;
    if (navigation.length > 0) await tx.insert(navigationItems).values(navigation);
    await restoreMedia(context, mediaIds);
    await keepDemoRecord(tx, { ...found, removed: null });
    return { entryIds };
  },
  tags,
});

async function requireDemo({ actor, tx }: Context) {
  authorize(actor, hasRole(actor, "admin"));
  const found = await loadDemoRecord(tx);
  if (!found) throw new AppError("not_found");
  return found;
}

/** Links of the menus that would now lead nowhere. */
async function removeLinks({ tx }: Context, ids: string[]): Promise<RemovedLink[]> {
  if (ids.length === 0) return [];
  const { defaultLocale } = await loadSettings(tx);
  const gone = await tx
    .select({ locale: entries.locale, path: entries.path })
    .from(entries)
    .where(inArray(entries.id, ids));
  const hrefs = gone.map((row) => siteUrl(row.locale as Locale, row.path, defaultLocale));
  const links = await tx
    .delete(navigationItems)
    .where(inArray(navigationItems.href, hrefs))
    .returning();
  return links.map(({ id: _, ...link }) => link);
}

/** Files of the demo that nothing else shows, go with it; portraits stay with their people. */
async function removeMedia({ tx }: Context, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .update(media)
    .set({ deletedAt: sql`now()` })
    .where(
      and(
        inArray(media.id, ids),
        isNull(media.deletedAt),
        sql`not exists (select from people where avatar_id = ${media.id})`,
        sql`not exists (select from settings where key = 'site' and value ->> 'logoId' = ${media.id}::text)`,
        sql`not exists (select from media_uses where media_id = ${media.id})`,
      ),
    )
    .returning({ id: media.id });
  return rows.map(({ id }) => id);
}

async function restoreMedia({ tx }: Context, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.update(media).set({ deletedAt: null }).where(inArray(media.id, ids));
}

/** Pages that somebody has hung below a demo page hold it back from the trash. */
async function changeEntries({ tx }: Context, ids: string[], away: boolean): Promise<string[]> {
  if (ids.length === 0) return [];
  const kept = sql`exists (select from entries child where child.parent_id = ${entries.id}
    and child.deleted_at is null and not child.id in ${ids})`;
  const rows = await tx
    .update(entries)
    .set({ deletedAt: away ? sql`now()` : null })
    .where(
      and(
        inArray(entries.id, ids),
        away ? isNull(entries.deletedAt) : isNotNull(entries.deletedAt),
        away ? sql`not ${kept}` : undefined,
      ),
    )
    .returning({ id: entries.id });
  return rows.map(({ id }) => id);
}
