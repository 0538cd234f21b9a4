import "server-only";
import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, people, previews } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { authorize } from "@/lib/entries/policy";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { entryPreviewsInput } from "../input";
import { canShare } from "../policy";
import { idOfToken, previewUrl } from "../present";
import type { PreviewAddress, PreviewLink } from "../types";

/** Not expired, not revoked, of an entry that is not in the trash, made by nobody who is kept out. */
export const isLive = and(
  gt(previews.expiresAt, sql`now()`),
  isNull(previews.revokedAt),
  isNull(entries.deletedAt),
  or(isNull(previews.createdBy), isNull(people.disabledAt)),
);

/** Tells the proxy where a token leads from an address, in one query. */
export async function resolvePreview(
  token: string,
  locale: string,
  path: string,
): Promise<PreviewAddress> {
  const id = idOfToken(token);
  if (id === null) return { kind: "nothing" };
  const [row] = await db
    .select({
      locale: entries.locale,
      path: entries.path,
      taken: sql<boolean>`exists (select from entries as other where other.locale = ${locale}
        and other.path = ${path} and other.deleted_at is null)`,
    })
    .from(previews)
    .innerJoin(entries, eq(entries.id, previews.entryId))
    .leftJoin(people, eq(people.id, previews.createdBy))
    .where(and(eq(previews.id, id), isLive));
  if (!row) return { kind: "nothing" };
  if (row.locale === locale && row.path === path) return { kind: "here" };
  return row.taken
    ? { kind: "nothing" }
    : { kind: "moved", locale: row.locale as Locale, path: row.path };
}

/** The links that show this draft now, newest first; each can be copied and revoked. */
export async function listPreviews(actor: Actor, raw: unknown): Promise<PreviewLink[]> {
  const { id } = parseInput(entryPreviewsInput, raw, actor);
  const [[entry], { defaultLocale }] = await Promise.all([
    db.select().from(entries).where(eq(entries.id, id)),
    getSettings(),
  ]);
  authorize(actor, !entry || canShare(actor, entry));
  if (!entry) throw new AppError("not_found");
  const rows = await db
    .select({ preview: previews, creator: people.name })
    .from(previews)
    .innerJoin(entries, eq(entries.id, previews.entryId))
    .leftJoin(people, eq(people.id, previews.createdBy))
    .where(and(eq(previews.entryId, id), isLive))
    .orderBy(desc(previews.id))
    .limit(100);
  return rows.map(({ preview, creator }) => ({
    id: preview.id,
    url: previewUrl(preview.id, entry, defaultLocale),
    purpose: preview.purpose,
    creator,
    createdAt: preview.createdAt.toISOString(),
    expiresAt: preview.expiresAt.toISOString(),
    mine: preview.createdBy === personId(actor),
  }));
}
