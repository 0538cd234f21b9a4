import "server-only";
import { reviews } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError, isUniqueViolation } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { notify } from "@/lib/notices/mutations";
import { entryIdInput, requestReviewInput, returnReviewInput } from "../input";
import { loadDraft, lockEntry } from "../mutations";
import { closeReviews, reopenLast } from "../mutations/reviews";
import { authorize, canAnswerReview, canEdit } from "../policy";

/** Asks those who may to publish the draft; it stays as it is, and can be written on. */
export const requestReview = operation({
  name: "entries.requestReview",
  scope: "write",
  input: requestReviewInput,
  run: async (context, { id, note }) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, id);
    authorize(actor, canEdit(actor, entry));
    const { title, version } = await loadDraft(tx, id);
    if (!title) throw new AppError("invalid", { key: "titleRequired", field: "title" });
    await insertReview(context, { entryId: id, version, note });
    await notify(context, {
      kind: "review.requested",
      to: { roles: ["admin", "editor"] },
      entryId: id,
      words: note,
    });
    return { id, type: entry.type };
  },
});

/** Takes the asking back. */
export const withdrawReview = operation({
  name: "entries.withdrawReview",
  scope: "write",
  input: entryIdInput,
  run: async (context, { id }) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, id);
    authorize(actor, canEdit(actor, entry));
    const closed = await closeReviews(context, [id], { outcome: "withdrawn" });
    if (closed.length === 0) throw new AppError("conflict", { key: "noReview" });
    return { id, type: entry.type };
  },
});

/** Sends a draft back to whoever wrote it, with words on what it needs. */
export const returnReview = operation({
  name: "entries.returnReview",
  scope: "publish",
  input: returnReviewInput,
  run: async (context, { id, note }) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, id);
    authorize(actor, canAnswerReview(actor));
    const closed = await closeReviews(context, [id], { outcome: "returned", answer: note });
    if (closed.length === 0) throw new AppError("conflict", { key: "noReview" });
    return { id, type: entry.type };
  },
});

/** Takes back one's own last answer, or one's own taking back: the review waits again as it did. */
export const reopenReview = operation({
  name: "entries.reopenReview",
  scope: "publish",
  input: entryIdInput,
  run: async (context, { id }) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, id);
    authorize(actor, canEdit(actor, entry) || canAnswerReview(actor));
    if (!(await reopenLast(context, id))) throw new AppError("conflict", { key: "reviewSettled" });
    return { id, type: entry.type };
  },
});

type NewReview = { entryId: string; version: number; note: string };

async function insertReview({ actor, tx }: Context, values: NewReview): Promise<void> {
  try {
    await tx.transaction((inner) =>
      inner.insert(reviews).values({ ...values, requestedBy: personId(actor) }),
    );
  } catch (cause) {
    if (!isUniqueViolation(cause, "reviews_open_key")) throw cause;
    throw new AppError("conflict", { key: "reviewOpen", cause });
  }
}
