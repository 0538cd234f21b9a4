import { diffWordsWithSpace } from "diff";
import type { Block } from "@/lib/documents/types";
import type { Change, ChangeKind, Piece } from "../types";
import { alignNodes } from "./align";
import { mergeNodes } from "./merge";
import type { AnyNode } from "./nodes";

type Doc = { content?: unknown[] };

/** How one document became another, block by block in reading order. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, fresh] = [before, after].map((doc) => ((doc as Doc).content ?? []) as AnyNode[]);
  const changes: Change[] = [];
  for (const step of alignNodes(old ?? [], fresh ?? [])) {
    if (step.kind !== "changed") {
      add(changes, step.kind, step.node);
      continue;
    }
    const merged = mergeNodes(step.before, step.after);
    if (merged) add(changes, "changed", merged);
    else {
      add(changes, "deleted", step.before);
      add(changes, "inserted", step.after);
    }
  }
  return changes;
}

/** Blocks that stay lie together; each of the others is told on its own. */
function add(changes: Change[], kind: ChangeKind, node: AnyNode): void {
  const last = changes.at(-1);
  const block = node as unknown as Block;
  if (last && last.kind === "same" && kind === "same") last.blocks.push(block);
  else changes.push({ kind, blocks: [block] });
}

/** How one line of text became another, word by word. */
export function piecesOf(before: string, after: string): Piece[] {
  if (before === after) return after ? [{ kind: "same", text: after }] : [];
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? "inserted" : removed ? "deleted" : "same",
    text: value,
  }));
}

export const isChanged = (pieces: Piece[]) => pieces.some(({ kind }) => kind !== "same");
