import { describe, expect, it } from "vitest";
import { pagesAround } from "./pagination";

describe("pagesAround", () => {
  it.each([
    [1, 2, [1, 2]],
    [1, 7, [1, 2, 3, 4, 5, 6, 7]],
    [1, 9, [1, 2, 3, 4, 5, -9, 9]],
    [5, 9, [1, -4, 4, 5, 6, -9, 9]],
    [9, 9, [1, -5, 5, 6, 7, 8, 9]],
    [50, 100, [1, -49, 49, 50, 51, -100, 100]],
  ])("page %d of %d", (page, pages, expected) => {
    expect(pagesAround(page, pages)).toEqual(expected);
  });
});
