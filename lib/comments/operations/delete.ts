import "server-only";
import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { comments } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { authorize } from "@/lib/entries/policy";
import { commentInput } from "../input";
import { lockThread } from "../mutations";
import { canDelete } from "../policy";

const deleted = and(isNotNull(comments.deletedAt), ne(comments.words, ""));

/** Shows its words to nobody any more; the daily sweep forgets them. The last one takes its thread along. */
export const deleteComment = operation({
  name: "comments.delete",
  scope: "write",
  input: commentInput,
  run: (context, { comment }) => change(context, comment, true),
});

/** Brings back a comment whose words are not forgotten yet. */
export const restoreComment = operation({
  name: "comments.restore",
  scope: "write",
  input: commentInput,
  run: (context, { comment }) => change(context, comment, false),
});

async function change(context: Context, id: string, gone: boolean) {
  const { actor, tx } = context;
  authorize(actor, actor.kind !== "stranger");
  const [comment] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), gone ? isNull(comments.deletedAt) : deleted));
  if (!comment) throw new AppError("not_found");
  const { thread } = await lockThread(context, comment.threadId, { empty: !gone });
  authorize(actor, canDelete(actor, comment));
  await tx
    .update(comments)
    .set({ deletedAt: gone ? sql`now()` : null })
    .where(eq(comments.id, id));
  return { id: thread.entryId, thread: thread.id };
}
