import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type EntryFields, media, terms } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Context } from "@/lib/core/operation";
import { claimPath, type EntryRow, freeSlug, movePath } from "@/lib/entries/mutations";
import { errorMessages } from "@/lib/messages/errors";
import type { Derived } from "./derive";

/** Without terms and a cover that no longer exist: others took them away, and no writer can. */
export async function withKnownReferences(
  tx: Transaction,
  fields: EntryFields,
): Promise<EntryFields> {
  const { coverId, termIds } = fields;
  return {
    ...fields,
    coverId: coverId && (await isPicture(tx, coverId)) ? coverId : null,
    termIds: termIds.length > 0 ? await knownTerms(tx, termIds) : [],
  };
}

async function isPicture(tx: Transaction, id: string): Promise<boolean> {
  const [cover] = await tx
    .select({ kind: media.kind })
    .from(media)
    .where(and(eq(media.id, id), isNull(media.deletedAt)));
  return cover?.kind === "image";
}

async function knownTerms(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.select({ id: terms.id }).from(terms).where(inArray(terms.id, ids));
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => known.has(id));
}

/**
 * Gives a draft that is not public the address it asks for; gives the last part of it. One that cannot
 * be had stays in the draft, whose writer is told: it is refused at publication only.
 */
export async function place(context: Context, entry: EntryRow, derived: Derived): Promise<string> {
  try {
    return await settle(context.tx, entry, derived);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid" || !error.key) throw error;
    const message = errorMessages(context.actor.locale)[error.key];
    derived.issues.push({ path: "fields.slug", message });
    return entry.slug;
  }
}

async function settle(tx: Transaction, entry: EntryRow, { title, fields }: Derived) {
  const slug = fields.slug || (await slugFor(tx, entry, title));
  const path = await claimPath(tx, entry, slug);
  if (entry.publishedAt === null && path !== entry.path) await movePath(tx, entry, slug, path);
  return slug;
}

/** Without an address of its own an entry follows its title, until readers know it. */
async function slugFor(tx: Transaction, entry: EntryRow, title: string): Promise<string> {
  if (entry.publishedAt !== null || !title) return entry.slug;
  return freeSlug(tx, entry, title);
}
