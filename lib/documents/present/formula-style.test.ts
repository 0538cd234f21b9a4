import { describe, expect, it } from "vitest";
import { codesOfStyle, lengthRule } from "./formula-style";

describe("the lengths of a formula", () => {
  it("become classes, and rules that mean the same", () => {
    const codes = codesOfStyle("height:0.8141em;top:-3.063em;margin-left:0em;min-width:1.02em;");
    expect(codes).toEqual(["ht8141", "tpm30630", "ml0", "mw10200"]);
    expect(codes.map(lengthRule)).toEqual([
      ".katex .ht8141{height:0.8141em}",
      ".katex .tpm30630{top:-3.063em}",
      ".katex .ml0{margin-left:0em}",
      ".katex .mw10200{min-width:1.02em}",
    ]);
  });

  it("leave out what is no length", () => {
    expect(codesOfStyle("color:red;position:relative;height:12px;width:1e9em;x:1em")).toEqual([]);
  });
});
