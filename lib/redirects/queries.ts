import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { redirects } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { pageOf } from "@/lib/core/cursor";
import { parseInput } from "@/lib/core/operation";
import type { Locale } from "@/lib/messages/catalogue";
import { listRedirectsInput, redirectIdInput } from "./input";
import { authorize, canManageRedirects } from "./policy";
import type { Redirect } from "./types";

/** Old addresses, the latest first, a page by cursor. */
export async function listRedirects(actor: Actor, raw: unknown) {
  authorize(actor, canManageRedirects(actor));
  const { limit, after, entryId } = parseInput(listRedirectsInput, raw, actor);
  const rows = await db
    .select()
    .from(redirects)
    .where(
      and(
        entryId ? eq(redirects.entryId, entryId) : undefined,
        after ? sql`${redirects.id} < ${after.id}::uuid` : undefined,
      ),
    )
    .orderBy(desc(redirects.id))
    .limit(limit + 1);
  const { items, next } = pageOf(rows, limit, ({ id }) => ({ id, value: "" }));
  return { items: items.map(present), next };
}

export async function getRedirect(actor: Actor, raw: unknown): Promise<Redirect | null> {
  authorize(actor, canManageRedirects(actor));
  const { id } = parseInput(redirectIdInput, raw, actor);
  const [row] = await db.select().from(redirects).where(eq(redirects.id, id));
  return row ? present(row) : null;
}

function present(row: typeof redirects.$inferSelect): Redirect {
  return { ...row, locale: row.locale as Locale, createdAt: row.createdAt.toISOString() };
}
