import type { TreeRow } from "@/lib/entries/types";

export type Move = "up" | "down" | "in" | "out";
export const moves = ["up", "down", "in", "out"] as const;

type Place = { parentId: string | null; position: number };
type Row = Pick<TreeRow, "id" | "parentId" | "index" | "siblings">;

/** The last place among the siblings, however many there are. */
const last = 10_000;

/** Where `row` goes when it is moved once; null when there is no such place. */
export function placeAfter(move: Move, row: Row, rows: Row[]): Place | null {
  const { parentId, index, siblings } = row;
  if (move === "up") return index > 0 ? { parentId, position: index - 1 } : null;
  if (move === "down") return index < siblings - 1 ? { parentId, position: index + 1 } : null;
  if (move === "in") {
    const before = rows.find((other) => other.parentId === parentId && other.index === index - 1);
    return before ? { parentId: before.id, position: last } : null;
  }
  const parent = rows.find((other) => other.id === parentId);
  return parent ? { parentId: parent.parentId, position: parent.index + 1 } : null;
}
