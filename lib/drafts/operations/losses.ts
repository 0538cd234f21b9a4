import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type * as Y from "yjs";
import type { Transaction } from "@/db/client";
import { draftLosses } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { documentSchema } from "@/lib/documents/schema";
import { emptyDocument } from "@/lib/documents/types";
import { lockEntry } from "@/lib/entries/mutations";
import { authorize, canEdit } from "@/lib/entries/policy";
import { lossInput, restoreLossInput } from "../input";
import { appendUpdate } from "../mutations/append";
import { updateBy, updateOfDocument } from "../mutations/build";
import { rootsOf } from "../present/shared";

type LossRow = typeof draftLosses.$inferSelect;

/** Puts back into the draft what a merge took away; every desk receives it, and it happens once. */
export const restoreLoss = operation({
  name: "drafts.restoreLoss",
  scope: "write",
  input: restoreLossInput,
  run: async (context, { id, after }) => {
    const { entry, loss } = await claimLoss(context, id);
    const ack = await appendUpdate(context, entry, {
      update: ({ doc }) => updateThatRestores(doc, loss, after),
    });
    return ack;
  },
});

/** Lets go of what a merge took away. */
export const dismissLoss = operation({
  name: "drafts.dismissLoss",
  scope: "write",
  input: lossInput,
  run: async (context, { id }) => {
    const { entry } = await claimLoss(context, id);
    await context.tx.execute(sql`select pg_notify('cauce_drafts', ${entry.id})`);
    return { id: entry.id };
  },
});

/** Offers again what one has just let go of. */
export const offerLoss = operation({
  name: "drafts.offerLoss",
  scope: "write",
  input: lossInput,
  run: async ({ actor, tx }, { id }) => {
    authorize(actor, actor.kind !== "stranger");
    const entry = await lockEntry(tx, await entryOf(tx, id));
    authorize(actor, canEdit(actor, entry));
    const self = personId(actor);
    const own = self ? eq(draftLosses.resolvedBy, self) : isNull(draftLosses.resolvedBy);
    const [loss] = await tx
      .update(draftLosses)
      .set({ resolvedAt: null, resolvedBy: null })
      .where(and(eq(draftLosses.id, id), isNotNull(draftLosses.resolvedAt), own))
      .returning();
    if (!loss) throw new AppError("not_found");
    await tx.execute(sql`select pg_notify('cauce_drafts', ${entry.id})`);
    return { id: entry.id };
  },
});

/** Whoever answers first has answered. */
async function claimLoss({ actor, tx }: Context, id: string) {
  authorize(actor, actor.kind !== "stranger");
  const entry = await lockEntry(tx, await entryOf(tx, id));
  authorize(actor, canEdit(actor, entry));
  const [loss] = await tx
    .update(draftLosses)
    .set({ resolvedAt: sql`now()`, resolvedBy: personId(actor) })
    .where(and(eq(draftLosses.id, id), isNull(draftLosses.resolvedAt)))
    .returning();
  if (!loss) throw new AppError("not_found");
  return { entry, loss };
}

async function entryOf(tx: Transaction, id: string): Promise<string> {
  const [loss] = await tx
    .select({ entryId: draftLosses.entryId })
    .from(draftLosses)
    .where(eq(draftLosses.id, id));
  if (!loss) throw new AppError("not_found");
  return loss.entryId;
}

function updateThatRestores(doc: Y.Doc, { place, text, document }: LossRow, after: number | null) {
  if (place === "document") {
    const blocks = documentSchema.nodeFromJSON(document ?? linesOf(text)).children;
    return updateOfDocument(doc, (node) => {
      const at = Math.min(after === null ? node.childCount : after + 1, node.childCount);
      const content = node.content;
      const before = content.cut(0, offsetOf(node.children, at));
      const rest = content.cut(offsetOf(node.children, at));
      return node.copy(blocks.reduce((all, block) => all.addToEnd(block), before).append(rest));
    });
  }
  return updateBy(doc, (copy) => {
    const { title, excerpt, fields } = rootsOf(copy);
    const line = text.replace(/\n/g, " ");
    if (place === "title" || place === "excerpt") {
      const target = place === "title" ? title : excerpt;
      target.insert(target.length, target.length > 0 ? ` ${line}` : line);
    } else fields.set(place, line);
  });
}

const offsetOf = (children: readonly { nodeSize: number }[], at: number) =>
  children.slice(0, at).reduce((size, child) => size + child.nodeSize, 0);

function linesOf(text: string) {
  const content = text.split("\n").filter(Boolean);
  if (content.length === 0) return emptyDocument;
  return {
    type: "doc",
    content: content.map((line) => ({
      type: "paragraph",
      content: [{ type: "text", text: line }],
    })),
  };
}
