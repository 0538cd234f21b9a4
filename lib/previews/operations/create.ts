import "server-only";
import { and, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { previews } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { lockEntry } from "@/lib/entries/mutations";
import { authorize, canRead } from "@/lib/entries/policy";
import { loadSettings } from "@/lib/settings/queries";
import { createPreviewInput, entryPreviewsInput } from "../input";
import { canShare } from "../policy";
import { previewUrl } from "../present";

const mostLinks = 50;
const paneHours = 12;

/** A link that shows the draft at its address to whoever has it, until it expires or is revoked. */
export const createPreview = operation({
  name: "previews.create",
  scope: "write",
  input: createPreviewInput,
  run: async ({ actor, tx }, { id, days }) => {
    const entry = await lockEntry(tx, id);
    authorize(actor, canShare(actor, entry));
    const [live] = await tx
      .select({ n: count() })
      .from(previews)
      .where(and(eq(previews.entryId, id), eq(previews.purpose, "link"), isOpen));
    if ((live?.n ?? 0) >= mostLinks) throw new AppError("conflict", { key: "previewsFull" });
    const made = await insertPreview(tx, actor, { entryId: id, purpose: "link", hours: days * 24 });
    return present(tx, made, entry);
  },
});

/** The link of the pane beside the text: the same one while it holds long enough. */
export const openPane = operation({
  name: "previews.openPane",
  scope: "write",
  input: entryPreviewsInput,
  run: async ({ actor, tx }, { id }) => {
    authorize(actor, canRead(actor));
    const entry = await lockEntry(tx, id);
    const person = personId(actor);
    const [kept] = await tx
      .select()
      .from(previews)
      .where(
        and(
          eq(previews.entryId, id),
          eq(previews.purpose, "pane"),
          person ? eq(previews.createdBy, person) : isNull(previews.createdBy),
          gt(previews.expiresAt, sql`now() + interval '2 hours'`),
          isOpen,
        ),
      )
      .orderBy(desc(previews.id))
      .limit(1);
    const wanted = { entryId: id, purpose: "pane", hours: paneHours } as const;
    return present(tx, kept ?? (await insertPreview(tx, actor, wanted)), entry);
  },
});

const isOpen = and(gt(previews.expiresAt, sql`now()`), isNull(previews.revokedAt));

type PreviewRow = typeof previews.$inferSelect;
type Wanted = { entryId: string; purpose: "link" | "pane"; hours: number };

async function insertPreview(tx: Transaction, actor: Actor, { hours, ...wanted }: Wanted) {
  const [row] = await tx
    .insert(previews)
    .values({
      ...wanted,
      createdBy: personId(actor),
      expiresAt: sql`now() + make_interval(hours => ${hours})`,
    })
    .returning();
  if (!row) throw new Error("The preview was not written");
  return row;
}

async function present(tx: Transaction, row: PreviewRow, place: { locale: string; path: string }) {
  const { defaultLocale } = await loadSettings(tx);
  const url = previewUrl(row.id, place, defaultLocale);
  return { id: row.entryId, preview: { id: row.id, url, expiresAt: row.expiresAt.toISOString() } };
}
