import { expect, test } from "vitest";
import { ariaKeys, isMatch, isSingle, writeKeys } from "./keys";

const pressed = (key: string, held: string[] = []) => ({
  key,
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  altKey: held.includes("alt"),
  shiftKey: held.includes("shift"),
});

test.each([
  ["mod+k", pressed("k", ["ctrl"]), true],
  ["mod+k", pressed("K", ["meta"]), true],
  ["mod+k", pressed("k"), false],
  ["mod+k", pressed("K", ["ctrl", "shift"]), false],
  ["mod+shift+m", pressed("M", ["ctrl", "shift"]), true],
  ["?", pressed("?", ["shift"]), true],
  ["?", pressed("?"), true],
  ["/", pressed("/", ["shift"]), true],
  ["c", pressed("C", ["shift"]), false],
  ["c", pressed("c", ["ctrl"]), false],
  ["c", pressed("c", ["alt"]), false],
  ["alt+arrowup", pressed("ArrowUp", ["alt"]), true],
  ["arrowup", pressed("ArrowUp", ["alt"]), false],
  ["arrowdown", pressed("ArrowDown", ["shift"]), false],
])("%s and %o: %s", (keys, event, match) => {
  expect(isMatch(event, keys)).toBe(match);
});

test("letters and signs alone can be turned off; keys held with others, and arrows, stay", () => {
  expect(["c", "?", "g p"].map(isSingle)).toEqual([true, true, true]);
  expect(["mod+k", "alt+f10", "arrowdown", "enter"].map(isSingle)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("keys are written as the machine writes them", () => {
  expect(writeKeys("mod+shift+k", false)).toEqual(["Ctrl", "Shift", "K"]);
  expect(writeKeys("mod+shift+k", true)).toEqual(["⌘", "⇧", "K"]);
  expect(writeKeys("g p", false)).toEqual(["g", "p"]);
  expect(writeKeys("alt+arrowup", false)).toEqual(["Alt", "↑"]);
  expect(ariaKeys("mod+enter")).toBe("Control+Enter Meta+Enter");
  expect(ariaKeys("g p")).toBeUndefined();
});
