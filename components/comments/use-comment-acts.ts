"use client";

import { type Toast, useToast } from "@/components/ui/toasts";
import {
  deleteCommentAction,
  reopenThreadAction,
  replyAction,
  resolveThreadAction,
  restoreCommentAction,
  startThreadAction,
} from "@/lib/comments/actions";
import type { Result } from "@/lib/core/result";
import type { CommentWords } from "@/lib/messages/comments";
import { threadStoreOf } from "./thread-store";

export type Said = { words: string; mentions: string[] };
type NewThread = Said & {
  quote: string;
  anchor: Parameters<typeof startThreadAction>[0]["anchor"];
};

/** What can be done with comments; each act tells what stood in its way, and says whether it was done. */
export function useCommentActs(entryId: string, words: CommentWords) {
  const toast = useToast();

  async function attempt(act: () => Promise<Result<unknown>>, done?: Toast): Promise<boolean> {
    try {
      const result = await act();
      if (!result.ok) toast({ message: result.problem.message, tone: "bad" });
      else if (done) toast(done);
      await threadStoreOf(entryId).load();
      return result.ok;
    } catch (cause) {
      console.error(cause);
      toast({ message: words.notDone, tone: "bad" });
      return false;
    }
  }

  const reopen = (thread: string) => attempt(() => reopenThreadAction({ thread }));
  const restore = (comment: string) => attempt(() => restoreCommentAction({ comment }));

  return {
    start: (said: NewThread) => attempt(() => startThreadAction({ id: entryId, ...said })),
    reply: (thread: string, said: Said) => attempt(() => replyAction({ thread, ...said })),
    resolve: (thread: string) =>
      attempt(() => resolveThreadAction({ thread }), {
        message: words.resolvedToast,
        undo: async () => void (await reopen(thread)),
      }),
    reopen,
    remove: (comment: string) =>
      attempt(() => deleteCommentAction({ comment }), {
        message: words.deletedToast,
        undo: async () => void (await restore(comment)),
      }),
  };
}

export type CommentActs = ReturnType<typeof useCommentActs>;
