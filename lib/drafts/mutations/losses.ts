import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type DraftMove, draftLosses, draftWriters } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import type { Context } from "@/lib/core/operation";
import { documentInput } from "@/lib/documents/input";
import type { Place } from "../present/identity";
import type { Lost } from "../present/losses";

/** Keeps what a merge took away, to be offered back. */
export async function writeLosses(
  { tx, actor }: Context,
  entryId: string,
  lost: Lost[],
): Promise<void> {
  if (lost.length === 0) return;
  const writers = await loadWriters(tx, entryId, lost);
  const author = personId(actor);
  const rows = lost.map(({ client, place, lines, leaves, chars }) => {
    const typedBy = writers.get(client) ?? null;
    // What arrived for a place that had gone was taken by whoever was there before.
    const takenBy = typedBy === author ? null : author;
    const text = lines.join("\n");
    const document = place === "document" ? documentOf(lines, leaves, chars) : null;
    return { entryId, place, text, document, typedBy, takenBy };
  });
  await tx.insert(draftLosses).values(rows);
}

/**
 * Takes back the offer of what has come in again: whoever moved it elsewhere before they heard that its
 * place was gone brought it along.
 */
export async function withdrawLosses(
  tx: Transaction,
  entryId: string,
  moves: DraftMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const open = await tx
    .select({ id: draftLosses.id, document: draftLosses.document })
    .from(draftLosses)
    .where(and(eq(draftLosses.entryId, entryId), isNull(draftLosses.resolvedAt)))
    .limit(100);
  for (const { id, document } of open) {
    const { chars = [], content = [] } = (document ?? {}) as Partial<Offered>;
    const lines = chars.map((_, n) => content[n]?.content?.[0]?.text ?? "");
    const left = lines.map((line, n) => withoutMoved(line, chars[n] ?? null, moves));
    const now = left.map(({ line }) => line).join("\n");
    if (now === lines.join("\n")) continue;
    const leaves = content.slice(lines.length) as unknown as Lost["leaves"];
    if (now.trim() === "" && leaves.length === 0) {
      await tx.delete(draftLosses).where(eq(draftLosses.id, id));
      continue;
    }
    const kept = left.filter(({ line }) => line !== "");
    const rest = { lines: kept.map(({ line }) => line), chars: kept.map(({ chars }) => chars) };
    await tx
      .update(draftLosses)
      .set({ text: rest.lines.join("\n"), document: documentOf(rest.lines, leaves, rest.chars) })
      .where(eq(draftLosses.id, id));
  }
}

type Offered = { content: { content?: { text: string }[] }[]; chars: Lost["chars"] };

function withoutMoved(line: string, chars: Place[] | null, moves: DraftMove[]) {
  if (!chars) return { line, chars };
  const stays = chars.map(
    ({ client, clock }) =>
      !moves.some(
        ({ from, length }) => from[0] === client && clock >= from[1] && clock < from[1] + length,
      ),
  );
  return {
    line: line
      .split("")
      .filter((_, n) => stays[n])
      .join(""),
    chars: chars.filter((_, n) => stays[n]),
  };
}

async function loadWriters(tx: Transaction, entryId: string, lost: Lost[]) {
  const clients = [...new Set(lost.map(({ client }) => client))];
  const rows = await tx
    .select({ client: draftWriters.client, personId: draftWriters.personId })
    .from(draftWriters)
    .where(and(eq(draftWriters.entryId, entryId), inArray(draftWriters.client, clients)));
  return new Map(rows.map((row) => [row.client, row.personId]));
}

/** As blocks to put back: a paragraph a line, and blocks without text where they can be kept. */
function documentOf(lines: string[], leaves: Lost["leaves"], chars: Lost["chars"]): unknown {
  const paragraphs = lines.map((text) => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  }));
  const blocks = leaves.filter((leaf) => isDocument([leaf]));
  const content = [...paragraphs, ...blocks];
  return isDocument(content) ? { type: "doc", content, chars } : null;
}

const isDocument = (content: unknown[]) =>
  documentInput.safeParse({ type: "doc", content }).success;
