import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { entries, redirects } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { createRedirectInput, redirectIdInput } from "./input";
import { authorize, canManageRedirects } from "./policy";

/** Lets an address lead to an entry, as those do that it had before. Living addresses go first. */
export const createRedirect = operation({
  name: "redirects.create",
  scope: "site",
  input: createRedirectInput,
  run: async ({ actor, tx }, { locale, path, entryId }) => {
    authorize(actor, canManageRedirects(actor));
    const [entry] = await tx
      .select({ locale: entries.locale })
      .from(entries)
      .where(and(eq(entries.id, entryId), isNull(entries.deletedAt)))
      .for("share");
    if (!entry) throw new AppError("invalid", { key: "not_found", field: "entryId" });
    if (entry.locale !== locale) {
      throw new AppError("invalid", { key: "redirectLocale", field: "locale" });
    }
    const here = and(eq(entries.locale, locale), eq(entries.path, path), isNull(entries.deletedAt));
    if ((await tx.$count(entries, here)) > 0) {
      throw new AppError("conflict", { key: "slugTaken", field: "path" });
    }
    const [made] = await tx
      .insert(redirects)
      .values({ locale, path, entryId })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new AppError("conflict", { key: "slugTaken", field: "path" });
    return { ...made, locale, createdAt: made.createdAt.toISOString() };
  },
});

export const deleteRedirect = operation({
  name: "redirects.delete",
  scope: "site",
  input: redirectIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorize(actor, canManageRedirects(actor));
    const [gone] = await tx.delete(redirects).where(eq(redirects.id, id)).returning();
    if (!gone) throw new AppError("not_found");
    return { id };
  },
});
