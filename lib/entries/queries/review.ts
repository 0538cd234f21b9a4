import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { people, reviews } from "@/db/schema";
import type { ReviewView } from "../types";

const asker = alias(people, "asker");
const answerer = alias(people, "answerer");

/** How the last asking stands, if it still says something: it waits, or it was sent back. */
export async function getReview(entryId: string): Promise<ReviewView | null> {
  const [row] = await db
    .select({ review: reviews, asker: asker.name, answerer: answerer.name })
    .from(reviews)
    .leftJoin(asker, eq(asker.id, reviews.requestedBy))
    .leftJoin(answerer, eq(answerer.id, reviews.answeredBy))
    .where(eq(reviews.entryId, entryId))
    .orderBy(desc(reviews.createdAt), desc(reviews.id))
    .limit(1);
  if (!row) return null;
  const { review } = row;
  if (!review.answeredAt) {
    const { note, createdAt, requestedBy } = review;
    return {
      state: "open",
      words: note,
      by: row.asker,
      at: createdAt.toISOString(),
      askedBy: requestedBy,
    };
  }
  if (review.outcome !== "returned") return null;
  return {
    state: "returned",
    words: review.answer,
    by: row.answerer,
    at: review.answeredAt.toISOString(),
    askedBy: review.requestedBy,
  };
}

/** SQL of "somebody asked to have this entry published". */
export const inReview = sql`exists (select from ${reviews}
  where ${reviews.entryId} = "entries"."id" and ${reviews.answeredAt} is null)`;
