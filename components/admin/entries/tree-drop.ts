import type { TreeRow } from "@/lib/entries/types";

type Row = Pick<TreeRow, "id" | "parentId" | "depth" | "index">;

/** A place between two lines of the tree, and how deep it lies there. */
export type Drop = { gap: number; depth: number };

/** What that place is in the tree, and what lies around it, for eyes and ears. */
export type Landing = {
  parentId: string | null;
  /** Among the siblings without the page that is moved. */
  position: number;
  /** The sibling before it, if there is one. */
  after: string | null;
};

/** The lines among which a page can be dropped: all but its own and those below it. */
export function restOf<R extends Row>(rows: R[], id: string): R[] {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return rows;
  const depth = rows[at]?.depth ?? 0;
  let end = at + 1;
  while (end < rows.length && (rows[end]?.depth ?? 0) > depth) end += 1;
  return [...rows.slice(0, at), ...rows.slice(end)];
}

/** Where the page is now. */
export function placeOf(rows: Row[], id: string): Drop {
  const gap = rows.findIndex((row) => row.id === id);
  return { gap, depth: rows[gap]?.depth ?? 0 };
}

/** The nearest place that there is: never deeper than below the line before, nor between a page and those below it. */
export function fit(rest: Row[], { gap, depth }: Drop): Drop {
  const at = Math.max(0, Math.min(gap, rest.length));
  const before = rest[at - 1];
  const deepest = before ? before.depth + 1 : 0;
  const least = rest[at]?.depth ?? 0;
  return { gap: at, depth: Math.max(least, Math.min(depth, deepest)) };
}

/** What a place among `rest` means for the page `id`. */
export function landingOf(rows: Row[], id: string, { gap, depth }: Drop): Landing {
  const rest = restOf(rows, id);
  const moved = rows.find((row) => row.id === id);
  const above = rest.slice(0, gap).reverse();
  const parent = above.find((row) => row.depth < depth) ?? null;
  const parentId = parent?.id ?? null;
  const sibling = above.find((row) => row.depth <= depth);
  const after = sibling && sibling.depth === depth ? sibling : null;
  if (after) return { parentId, position: indexWithout(after, moved) + 1, after: after.id };
  const next = rest.slice(gap).find((row) => row.depth <= depth);
  const first = next?.depth === depth && next.parentId === parentId ? indexWithout(next, moved) : 0;
  return { parentId, position: first, after: null };
}

function indexWithout(row: Row, moved: Row | undefined): number {
  const gone = moved && moved.parentId === row.parentId && moved.index < row.index;
  return gone ? row.index - 1 : row.index;
}

export const isSamePlace = (row: Row, { parentId, position }: Landing) =>
  row.parentId === parentId && row.index === position;
