import { describe, expect, it } from "vitest";
import { contrastRatio, grounds } from "@/lib/core/color";
import { colorRule } from "./color-rule";
import { stylesheetOf, stylesheetsOf } from "./stylesheets";

const nameOf = (address = "") => address.replace("/api/styles/", "");

describe("the stylesheets of a text", () => {
  it("are named by what they hold, each class once", () => {
    const [address, ...others] = stylesheetsOf(["ht8141", "color-1f6f43", "ml0", "ht8141"]);
    expect(others).toEqual([]);
    expect(address).toBe("/api/styles/color-1f6f43.ht8141.ml0.css");
    expect(stylesheetOf(nameOf(address))?.split("\n")).toEqual([
      colorRule("color-1f6f43"),
      ".katex .ht8141{height:0.8141em}",
      ".katex .ml0{margin-left:0em}",
    ]);
    expect(stylesheetsOf([])).toEqual([]);
  });

  it("are of bounded size", () => {
    const many = Array.from({ length: 400 }, (_, size) => `ht${size}`);
    const sheets = stylesheetsOf(many);
    expect(sheets).toHaveLength(3);
    for (const sheet of sheets) expect(stylesheetOf(nameOf(sheet))).toBeTruthy();
    expect(stylesheetOf(`${many.slice(0, 151).join(".")}.css`)).toBeNull();
  });

  it.each([
    ...["", ".css", "ht1", "xx1.css", "ht1;}body{.css", "__proto__1.css", "ht-1.css"],
    ...["color-.css", "color-1F6F43.css", "color-12345.css", "color-1234567.css", "1f6f43.css"],
    ...["color-red.css", "color-1f6f43;}body{x.css", "color-1f6f43", "color-1f6f43\n.css"],
  ])("are not made of %j", (name) => {
    expect(stylesheetOf(name)).toBeNull();
  });
});

describe("a colour that was chosen", () => {
  it("is itself on light paper, and reads on every ground in the dark", () => {
    for (const digits of ["1f6f43", "000000", "ffffff", "ff0000", "0000ff", "f5e6a0"]) {
      const rule = colorRule(`color-${digits}`) ?? "";
      const [, light = "", dark = ""] =
        /\{color:light-dark\((#\w+),(oklch\([^)]+\))\)\}$/.exec(rule) ?? [];
      expect(light).toBe(`#${digits}`);
      for (const ground of grounds.dark) {
        expect(contrastRatio(dark, ground), `${digits} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
