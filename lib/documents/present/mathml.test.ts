import katex from "katex";
import { describe, expect, it } from "vitest";
import { soundMathml } from "./mathml";

const draw = (source: string) =>
  soundMathml(katex.renderToString(source, { output: "mathml", strict: "ignore" }));

describe("the MathML of a formula", () => {
  it.each([
    ["a ∷ b", '<mi>a</mi><mrow><mi mathvariant="normal">∷</mi></mrow><mi>b</mi>'],
    ["\\mathbin{ab}", "<mrow><mi>a</mi><mi>b</mi></mrow>"],
    ["\\mathop{\\sum x}", "<mrow><mo>∑</mo><mi>x</mi></mrow>"],
    ["\\mathord{x+y}", "<mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow>"],
    ["\\mathrel{\\mathop{=}\\limits^{a}}", "<mrow>"],
  ])("has elements in rows alone: %s", (source, part) => {
    const drawn = draw(source);
    expect(drawn).toContain(part);
    expect(drawn).not.toMatch(/<(mi|mo|mn|mtext)\b[^>]*><[^/]/);
  });

  it("stays as it is where nothing is wrong", () => {
    const drawn = katex.renderToString("\\frac{a^2}{b} < \\sqrt{c}", { output: "mathml" });
    expect(soundMathml(drawn)).toBe(drawn);
  });
});
