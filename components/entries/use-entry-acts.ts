"use client";

import { useRouter } from "next/navigation";
import { useToast } from "@/components/ui/toasts";
import type { Problem, Result } from "@/lib/core/result";
import {
  bulkEntriesAction,
  checkTranslationAction,
  createEntryAction,
  duplicateEntryAction,
  publishEntryAction,
  reopenReviewAction,
  requestReviewAction,
  restoreEntryAction,
  returnReviewAction,
  trashEntryAction,
  unpublishEntryAction,
  withdrawReviewAction,
} from "@/lib/entries/actions";
import type { DeskEntry } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import type { reviewMessages } from "@/lib/messages/reviews";
import { createTermAction } from "@/lib/taxonomy/actions";
import type { DraftStore } from "./draft-store";
import type { When } from "./publish-dialog";

type Options = {
  entry: DeskEntry;
  store: DraftStore;
  words: EntryWords;
  review: ReturnType<typeof reviewMessages>;
};

/** What can be done with an entry from its page; each act saves first, then tells how it went. */
export function useEntryActs({ entry, store, words, review }: Options) {
  const router = useRouter();
  const toast = useToast();
  const { id, type, locale } = entry;
  const noAnswer: Problem = { code: "unavailable", message: words.noAnswer, issues: [] };

  /** An act whose answer does not come back says so, as one that is refused does. */
  async function attempt<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await act();
    } catch (cause) {
      console.error(cause);
      return { ok: false, problem: noAnswer };
    }
  }

  function tell<T>(
    result: Result<T>,
    message: string,
    undo?: () => Promise<void>,
  ): result is { ok: true; value: T } {
    if (result.ok) toast({ message, tone: "good", undo });
    else toast({ message: result.problem.message, tone: "bad" });
    return result.ok;
  }

  /** Saves what is not saved yet; gives what stood in the way, or null. */
  async function save(): Promise<Problem | null> {
    if (await store.flush()) return null;
    const { status, problem } = store.getState();
    return (status === "refused" && problem) || noAnswer;
  }

  /** Gives what stood in the way, or null. */
  async function publish(when: When): Promise<Problem | null> {
    const unsaved = await save();
    if (unsaved) return unsaved;
    const { version } = store.getState();
    const result = await attempt(() => publishEntryAction({ id, version, ...when }));
    if (!result.ok) return result.problem;
    toast({ message: when.at ? words.scheduled : words.published, tone: "good" });
    router.refresh();
    return null;
  }

  /** Takes an act back, and shows how things stand again. */
  const undoing = (act: () => Promise<Result<unknown>>, message: string) => async () => {
    if (tell(await attempt(act), message)) router.refresh();
  };

  async function unpublish() {
    const result = await attempt(() => unpublishEntryAction({ id }));
    const { at, until } = result.ok ? result.value : { at: null, until: null };
    const back = undoing(
      () => republish({ at, until }),
      at ? words.scheduledAgain : words.publishedAgain,
    );
    const done = at ? words.scheduleCancelled : words.unpublished;
    if (tell(result, done, back)) router.refresh();
  }

  async function republish(dates: { at: string | null; until: string | null }) {
    const [at, until] = [dates.at, dates.until].map((date) => (date ? { [id]: date } : {}));
    const result = await bulkEntriesAction({ ids: [id], act: { verb: "republish", at, until } });
    const refused = result.ok && result.value.refused[0];
    if (!refused) return result;
    const problem: Problem = { code: "conflict", message: refused.reason, issues: [] };
    return { ok: false as const, problem };
  }

  /** Asks for a review of what is written, or sends back what waits for one. */
  async function sendReview(kind: "ask" | "return", note: string): Promise<Problem | null> {
    const unsaved = await save();
    if (unsaved) return unsaved;
    const send = kind === "ask" ? requestReviewAction : returnReviewAction;
    const result = await attempt(() => send({ id, note }));
    if (!result.ok) return result.problem;
    if (kind === "ask") toast({ message: review.asked, tone: "good" });
    else toast({ message: review.sentBack, tone: "good", undo: reopenReview });
    router.refresh();
    return null;
  }

  async function withdrawReview() {
    const withdrawn = await attempt(() => withdrawReviewAction({ id }));
    if (tell(withdrawn, review.withdrawn, reopenReview)) router.refresh();
  }

  const reopenReview = undoing(() => reopenReviewAction({ id }), review.reopened);

  async function restore() {
    if (tell(await attempt(() => restoreEntryAction({ id })), words.restored)) router.refresh();
  }

  async function trash() {
    await store.flush();
    const trashed = await attempt(() => trashEntryAction({ id }));
    const done = tell(trashed, words.trashed, async () => {
      const restored = await attempt(() => restoreEntryAction({ id }));
      if (tell(restored, words.restored)) router.push(`/admin/entries/${type}/${id}`);
    });
    if (done) router.push(`/admin/entries/${type}`);
  }

  /** Goes on to the copy, which is written as any other draft. */
  async function duplicate() {
    if (await save()) return;
    const result = await attempt(() => duplicateEntryAction({ id }));
    if (result.ok) router.push(`/admin/entries/${type}/${result.value.id}`);
    else toast({ message: result.problem.message, tone: "bad" });
  }

  async function markUpToDate() {
    const marked = await attempt(() => checkTranslationAction({ id }));
    if (tell(marked, words.markedUpToDate)) router.refresh();
  }

  async function translate(to: Locale) {
    await store.flush();
    const result = await attempt(() => createEntryAction({ type, locale: to, translationOf: id }));
    if (result.ok) router.push(`/admin/entries/${type}/${result.value.id}`);
    else toast({ message: result.problem.message, tone: "bad" });
  }

  const createTag = (name: string) =>
    attempt(() => createTermAction({ kind: "tag", locale, name }));

  return {
    duplicate,
    markUpToDate,
    sendReview,
    withdrawReview,
    publish,
    unpublish,
    restore,
    trash,
    translate,
    createTag,
  };
}
