import fc from "fast-check";
import { expect, test } from "vitest";
import { fit, isSamePlace, landingOf, placeOf, restOf } from "./tree-drop";

type Row = { id: string; parentId: string | null; depth: number; index: number };

/** Lines as the tree shows them, from names whose indentation is their depth. */
function linesOf(text: string): Row[] {
  const rows: Row[] = [];
  for (const line of text.split("\n").filter(Boolean)) {
    const id = line.trim();
    const depth = (line.length - id.length) / 2;
    const parentId = rows.findLast((row) => row.depth < depth)?.id ?? null;
    const index = rows.filter((row) => row.parentId === parentId).length;
    rows.push({ id, parentId, depth, index });
  }
  return rows;
}

const rows = linesOf(`a
  a1
  a2
    a21
b
c`);

test("a page is dropped among all lines but its own and those below it", () => {
  expect(restOf(rows, "a").map(({ id }) => id)).toEqual(["b", "c"]);
  expect(restOf(rows, "a21").map(({ id }) => id)).toEqual(["a", "a1", "a2", "b", "c"]);
});

test.each([
  ["c", 0, 0, null, 0, null],
  ["c", 1, 1, "a", 0, null],
  ["c", 2, 1, "a", 1, "a1"],
  ["c", 2, 2, "a1", 0, null],
  ["c", 4, 2, "a2", 1, "a21"],
  ["c", 4, 0, null, 1, "a"],
  ["c", 5, 1, "b", 0, null],
  ["a1", 3, 1, "a", 1, "a2"],
  ["b", 5, 0, null, 2, "c"],
])("%s at %d, %d deep", (id, gap, depth, parentId, position, after) => {
  const drop = { gap, depth };
  expect(fit(restOf(rows, id), drop)).toEqual(drop);
  expect(landingOf(rows, id, drop)).toEqual({ parentId, position, after });
});

test.each([
  ["c", 9, 9, 5, 1],
  ["c", -1, 3, 0, 0],
  ["c", 3, 0, 3, 2],
  ["b", 1, 0, 1, 1],
])("%s at %d, %d deep, is brought to where it can be", (id, gap, depth, toGap, toDepth) => {
  expect(fit(restOf(rows, id), { gap, depth })).toEqual({ gap: toGap, depth: toDepth });
});

test("on a later page the first place is that of its first line", () => {
  const later = rows.map((row) => (row.parentId ? row : { ...row, index: row.index + 50 }));
  expect(landingOf(later, "c", { gap: 0, depth: 0 }).position).toBe(50);
});

const tree = fc
  .array(fc.nat(4), { minLength: 1, maxLength: 12 })
  .map((wishes) => {
    let before = -1;
    return wishes.map((wish, at) => {
      before = Math.min(wish, before + 1);
      return `${"  ".repeat(before)}p${at}`;
    });
  })
  .map((lines) => linesOf(lines.join("\n")));

test("where it was is where it is, and every place is one in the tree without it", () => {
  fc.assert(
    fc.property(tree, fc.nat(), fc.integer(), fc.nat(6), (lines, pick, gap, depth) => {
      const moved = lines[pick % lines.length];
      if (!moved) return;
      const rest = restOf(lines, moved.id);
      const home = fit(rest, placeOf(lines, moved.id));
      expect(isSamePlace(moved, landingOf(lines, moved.id, home))).toBe(true);
      const landing = landingOf(lines, moved.id, fit(rest, { gap: gap % 20, depth }));
      const siblings = rest.filter(({ parentId }) => parentId === landing.parentId);
      expect(landing.position).toBeGreaterThanOrEqual(0);
      expect(landing.position).toBeLessThanOrEqual(siblings.length);
      expect(landing.after).toBe(siblings[landing.position - 1]?.id ?? null);
      if (landing.parentId) expect(rest.map(({ id }) => id)).toContain(landing.parentId);
    }),
  );
});
