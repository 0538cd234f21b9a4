import { readFileSync } from "node:fs";
import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { contrastRatio } from "@/lib/core/color";
import { colorClass } from "@/lib/documents/present/color-class";
import { colorRule } from "@/lib/documents/present/color-rule";
import { houseColors, readColor } from "../color/house-colors";
import { documentExtensions } from "../extensions";
import { lowContrastIn, roundDown, textGrounds, tint } from "./contrast";
import { holdsColor } from "./find-problems";

const schema = getSchema(documentExtensions());
const css = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8");
const tokens = (name: string) =>
  new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`)
    .exec(css("app/globals.css"))
    ?.slice(1);

const text = (words: string, color?: string, ...types: string[]) => ({
  type: "text",
  text: words,
  marks: [
    ...(color ? [{ type: "color", attrs: { color } }] : []),
    ...types.map((type) => ({ type })),
  ],
});
const p = (...content: object[]) => ({ type: "paragraph", content });
const heading = (level: number, ...content: object[]) => ({
  type: "heading",
  attrs: { level },
  content,
});
const callout = (tone: string, ...content: object[]) => ({
  type: "callout",
  attrs: { tone },
  content,
});
const docOf = (...content: object[]) => Node.fromJSON(schema, { type: "doc", content });
function found(...content: object[]) {
  const doc = docOf(...content);
  return lowContrastIn(doc).map(({ words, ratio, needed, from, to }) => {
    expect(doc.textBetween(from, to).trim()).toBe(words);
    return [words, Number(ratio.toFixed(2)), needed];
  });
}

describe("lowContrastIn", () => {
  it("finds nothing where no colour was chosen, or one that reads", () => {
    expect(found(p(text("a")), heading(2, text("b")))).toEqual([]);
    for (const { color } of houseColors) {
      expect(
        found(
          p(text("a", color), text("b", color, "code")),
          ...["info", "good", "warn", "bad"].map((tone) => callout(tone, p(text("c", color)))),
        ),
        color,
      ).toEqual([]);
    }
  });

  it("finds words that are too pale for paper, and says how pale", () => {
    expect(found(p(text("uno "), text("dos", "#ff0000"), text(" tres", "#1f6f43")))).toEqual([
      ["dos", 3.83, 4.5],
    ]);
    expect(found(p(text("dos", "#f5e6a0")))).toEqual([["dos", 1.2, 4.5]]);
  });

  it("asks less of a large heading, and of no other", () => {
    const red = text("Rojo", "#ff0000");
    expect(found(heading(2, red))).toEqual([]);
    expect(found(heading(2, text("Pálido", "#999999")))).toEqual([["Pálido", 2.73, 3]]);
    expect(found(heading(3, red), heading(4, red)).map(([, , needed]) => needed)).toEqual([
      4.5, 4.5,
    ]);
    // In a callout a heading is no larger than its words.
    expect(found(callout("info", heading(2, red)))).toEqual([["Rojo", 3.44, 4.5]]);
  });

  it("measures against what is below: a callout, code, the end of the page", () => {
    const color = "#2f7d50";
    expect(found(p(text("a", color)))).toEqual([]);
    expect(found(callout("bad", p(text("a", color))))).toEqual([["a", 4.3, 4.5]]);
    expect(found(p(text("a", color, "code")))).toEqual([["a", 4.24, 4.5]]);
    const note = { type: "footnote", content: [text("a", color)] };
    expect(found(callout("bad", p(note)))).toEqual([]);
    expect(found(callout("bad", heading(2, note)))).toEqual([]);
  });

  it("takes words in several styles as one finding, and spaces as none", () => {
    const doc = docOf(p(text("uno ", "#ff0000"), text("dos", "#ff0000", "bold"), text("tres")));
    expect(lowContrastIn(doc)).toMatchObject([{ words: "uno dos", from: 1, to: 8 }]);
    expect(found(p(text("  ", "#ff0000")))).toEqual([]);
    expect(found(p(text("a", "#ff0000")), p(text("b", "#ff0000")))).toHaveLength(2);
    expect([holdsColor(doc), holdsColor(docOf(p(text("a"))))]).toEqual([true, false]);
  });

  it("knows the grounds of the style sheets", () => {
    for (const name of ["paper", "info", "good", "warn", "bad"] as const) {
      const token = name === "paper" ? name : `${name}-soft`;
      expect(textGrounds[name]).toBe(tokens(token)?.[0]);
    }
    expect(tint.ink).toBe(tokens("ink")?.[0]);
    expect(css("components/ui/styles/code.css")).toContain(
      `color-mix(in oklab, var(--ink) ${tint.share * 100}%, transparent)`,
    );
  });
});

describe("a colour of words", () => {
  it("reads in the dark on every ground, whatever was chosen", () => {
    const chosen = [...houseColors.map(({ color }) => color), "#000000", "#ffffff", "#ff0000"];
    for (const color of chosen) {
      const dark = /,(oklch\([^)]+\))\)\}$/.exec(colorRule(colorClass(color)) ?? "")?.[1] ?? "";
      for (const ground of ["paper", "info-soft", "good-soft", "warn-soft", "bad-soft"]) {
        const below = tokens(ground)?.[1] ?? "";
        expect(contrastRatio(dark, below), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("never rounds up to what would be enough", () => {
    expect([roundDown(4.499, "es"), roundDown(4.5, "en"), roundDown(3, "es")]).toEqual([
      "4,4",
      "4.5",
      "3",
    ]);
  });

  it.each([
    ["#1F6F43", "#1f6f43"],
    [" 1f6f43 ", "#1f6f43"],
    ["#abc", "#aabbcc"],
    ["", null],
    ["red", null],
    ["#1f6f4", null],
    ["#1f6f43;x", null],
  ])("is read from %j", (typed, expected) => {
    expect(readColor(typed)).toBe(expected);
  });
});
