import "server-only";
import { count, eq } from "drizzle-orm";
import { commentThreads } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { lockEntry } from "@/lib/entries/mutations";
import { authorize } from "@/lib/entries/policy";
import { replyInput, startThreadInput } from "../input";
import { insertComment, lockThread } from "../mutations";
import { canComment } from "../policy";

const mostThreads = 500;

/** Says something about a piece of the draft. */
export const startThread = operation({
  name: "comments.start",
  scope: "write",
  input: startThreadInput,
  run: async (context, { id, quote, anchor, ...said }) => {
    const { actor, tx } = context;
    authorize(actor, canComment(actor));
    await lockEntry(tx, id);
    const [known] = await tx
      .select({ n: count() })
      .from(commentThreads)
      .where(eq(commentThreads.entryId, id));
    if ((known?.n ?? 0) >= mostThreads) throw new AppError("conflict", { key: "commentsFull" });
    const [thread] = await tx
      .insert(commentThreads)
      .values({ entryId: id, quote, anchor, createdBy: personId(actor) })
      .returning({ id: commentThreads.id });
    if (!thread) throw new Error("The thread was not written");
    const comment = await insertComment(context, { id: thread.id, entryId: id }, said);
    return { id, thread: thread.id, comment };
  },
});

/** Answers in a thread; one that was resolved is open again. */
export const reply = operation({
  name: "comments.reply",
  scope: "write",
  input: replyInput,
  run: async (context, { thread: threadId, ...said }) => {
    const { thread } = await lockThread(context, threadId);
    authorize(context.actor, canComment(context.actor));
    const comment = await insertComment(context, thread, said);
    await context.tx
      .update(commentThreads)
      .set({ resolvedAt: null, resolvedBy: null })
      .where(eq(commentThreads.id, threadId));
    return { id: thread.entryId, thread: threadId, comment };
  },
});
