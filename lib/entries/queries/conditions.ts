import "server-only";
import { and, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { entries } from "@/db/schema";

/** Time decides at read time: public from `published_at` on, until `unpublish_at`. */
export function isPublic() {
  return and(
    isNull(entries.deletedAt),
    isNotNull(entries.publishedRevisionId),
    lte(entries.publishedAt, sql`now()`),
    or(isNull(entries.unpublishAt), sql`${entries.unpublishAt} > now()`),
  );
}
