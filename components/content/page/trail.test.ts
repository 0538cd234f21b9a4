import { describe, expect, it } from "vitest";
import { pathTo } from "./trail";

const item = (id: string, depth: number) => ({ id, title: id, url: `/${id}`, depth });
const outline = [item("root", 0), item("a", 1), item("a1", 2), item("b", 1), item("b1", 2)];

describe("pathTo", () => {
  it.each([
    ["root", ["root"]],
    ["a1", ["root", "a", "a1"]],
    ["b", ["root", "b"]],
    ["b1", ["root", "b", "b1"]],
    ["elsewhere", []],
  ])("leads from the root to %s", (id, trail) => {
    expect(pathTo(outline, id).map((one) => one.id)).toEqual(trail);
  });
});
