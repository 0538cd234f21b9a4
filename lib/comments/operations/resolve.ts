import "server-only";
import { eq, sql } from "drizzle-orm";
import { commentThreads } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { type Context, operation } from "@/lib/core/operation";
import { authorize } from "@/lib/entries/policy";
import { threadInput } from "../input";
import { lockThread } from "../mutations";
import { canResolve } from "../policy";

/** What it was about is settled; its text is no longer marked. */
export const resolveThread = operation({
  name: "comments.resolve",
  scope: "write",
  input: threadInput,
  run: (context, input) => settle(context, input, true),
});

export const reopenThread = operation({
  name: "comments.reopen",
  scope: "write",
  input: threadInput,
  run: (context, input) => settle(context, input, false),
});

async function settle(context: Context, { thread: id }: { thread: string }, resolved: boolean) {
  const { actor, tx } = context;
  const { thread, entry } = await lockThread(context, id);
  authorize(actor, canResolve(actor, thread, entry));
  await tx
    .update(commentThreads)
    .set({
      resolvedAt: resolved ? sql`coalesce(${commentThreads.resolvedAt}, now())` : null,
      resolvedBy: resolved ? personId(actor) : null,
    })
    .where(eq(commentThreads.id, id));
  return { id: entry.id, thread: id };
}
