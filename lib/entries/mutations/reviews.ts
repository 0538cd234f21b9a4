import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { notices, reviews } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import type { Context } from "@/lib/core/operation";
import { notifyMany } from "@/lib/notices/mutations";

type Answer = { outcome: "approved" | "withdrawn" } | { outcome: "returned"; answer: string };

/** Answers the open reviews of entries and tells whoever asked; gives the entries that had one. */
export async function closeReviews(context: Context, entryIds: string[], answer: Answer) {
  const { actor, tx } = context;
  const words = "answer" in answer ? answer.answer : "";
  const closed = await tx
    .update(reviews)
    .set({
      outcome: answer.outcome,
      answer: words,
      answeredBy: personId(actor),
      answeredAt: sql`now()`,
    })
    .where(and(inArray(reviews.entryId, entryIds), isNull(reviews.answeredAt)))
    .returning({ entryId: reviews.entryId, requestedBy: reviews.requestedBy });
  if (answer.outcome !== "withdrawn") {
    const kind = answer.outcome === "approved" ? "review.approved" : "review.returned";
    await notifyMany(
      context,
      closed.flatMap(({ entryId, requestedBy }) =>
        requestedBy ? [{ kind, personId: requestedBy, entryId, words } as const] : [],
      ),
    );
  }
  return closed.map(({ entryId }) => entryId);
}

/**
 * Opens the entry's last review again where the actor closed it without publishing, and takes back the
 * notice that nobody has seen yet. Gives whether there was one.
 */
export async function reopenLast({ actor, tx }: Context, entryId: string): Promise<boolean> {
  const self = personId(actor);
  const [last] = await tx
    .select({ id: reviews.id, outcome: reviews.outcome, answeredBy: reviews.answeredBy })
    .from(reviews)
    .where(eq(reviews.entryId, entryId))
    .orderBy(desc(reviews.createdAt), desc(reviews.id))
    .limit(1);
  const own = last?.answeredBy === self && self !== null;
  if (!last || !own || last.outcome === "approved") return false;
  await tx.execute(sql`
    delete from ${notices} using ${reviews} where ${reviews.id} = ${last.id}
      and ${notices.entryId} = ${entryId} and ${notices.actorId} = ${self}
      and ${notices.kind} = 'review.returned' and ${notices.createdAt} = ${reviews.answeredAt}
      and ${notices.seenAt} is null`);
  await tx
    .update(reviews)
    .set({ outcome: null, answer: "", answeredBy: null, answeredAt: null })
    .where(eq(reviews.id, last.id));
  return true;
}
