import { expect, test } from "vitest";
import { type Move, placeAfter } from "./tree-moves";

const row = (id: string, parentId: string | null, index: number, siblings: number) => ({
  id,
  parentId,
  index,
  siblings,
});

const rows = [
  row("a", null, 0, 2),
  row("a1", "a", 0, 2),
  row("a2", "a", 1, 2),
  row("b", null, 1, 2),
];

test.each<[Move, string, object | null]>([
  ["up", "a", null],
  ["up", "b", { parentId: null, position: 0 }],
  ["down", "a1", { parentId: "a", position: 1 }],
  ["down", "b", null],
  ["in", "a", null],
  ["in", "b", { parentId: "a", position: 10_000 }],
  ["in", "a2", { parentId: "a1", position: 10_000 }],
  ["out", "a2", { parentId: null, position: 1 }],
  ["out", "a", null],
])("%s for %s", (move, id, place) => {
  const moved = rows.find((one) => one.id === id);
  expect(moved && placeAfter(move, moved, rows)).toEqual(place);
});
