"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action, formAction } from "@/lib/auth/doors";
import { currentActor } from "@/lib/auth/queries";
import { problemOf, type Result } from "@/lib/core/result";
import { isLocale } from "@/lib/messages/catalogue";
import {
  bulkEntries,
  checkTranslation,
  createEntry,
  duplicateEntry,
  moveEntry,
  publishEntry,
  reopenReview,
  requestReview,
  restoreEntry,
  returnReview,
  trashEntry,
  unpublishEntry,
  withdrawReview,
} from "./operations";
import { listMatchingIds } from "./queries/desk-list";
import { type FoundEntry, findEntries, findLinkTargets } from "./queries/desk-overview";
import { getDeskLinks } from "./queries/linked";
import type { DeskLink } from "./types";

export const createEntryAction = action(createEntry);
export const publishEntryAction = action(publishEntry);
export const unpublishEntryAction = action(unpublishEntry);
export const trashEntryAction = action(trashEntry);
export const restoreEntryAction = action(restoreEntry);
export const duplicateEntryAction = action(duplicateEntry);
export const checkTranslationAction = action(checkTranslation);
export const bulkEntriesAction = action(bulkEntries);
export const moveEntryAction = action(moveEntry);
export const requestReviewAction = action(requestReview);
export const withdrawReviewAction = action(withdrawReview);
export const reopenReviewAction = action(reopenReview);
export const returnReviewAction = action(returnReview);

/** From a list: makes the entry and goes on to its editor. */
export const createEntryFormAction = formAction(
  createEntry,
  (form) => ({
    type: form.get("type"),
    locale: form.get("locale"),
    title: form.get("title") ?? "",
    parentId: form.get("parentId") || null,
    translationOf: form.get("translationOf") || null,
  }),
  ({ id, type }) => redirect(`/admin/entries/${type}/${id}`),
);

/** For choosing all that a list holds, whatever its page. */
export async function listMatchingAction(filter: unknown): Promise<Result<string[]>> {
  const actor = await currentActor();
  try {
    return { ok: true, value: await listMatchingIds(actor, filter) };
  } catch (error) {
    const problem = problemOf(error, actor.locale);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

/** For fields that choose an entry by its title. */
export async function findEntriesAction(locale: string, q: string): Promise<FoundEntry[]> {
  const actor = await currentActor();
  if (actor.kind === "stranger" || !isLocale(locale)) return [];
  return findEntries(actor, locale, String(q).trim().slice(0, 200));
}

/** For links within a text. */
export async function findLinkTargetsAction(locale: string, q: string): Promise<DeskLink[]> {
  const actor = await currentActor();
  if (actor.kind === "stranger" || !isLocale(locale)) return [];
  return findLinkTargets(actor, locale, String(q).trim().slice(0, 200));
}

/** How the entries stand to which a text links; those that are gone are left out. */
export async function findLinksAction(ids: string[]): Promise<Record<string, DeskLink>> {
  const actor = await currentActor();
  const wanted = z.array(z.uuid()).max(1000).safeParse(ids);
  if (actor.kind === "stranger" || !wanted.success) return {};
  return getDeskLinks(actor, wanted.data);
}
