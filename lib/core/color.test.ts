import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accentTokens, contrastRatio, formatOklch, grounds, parseColor, toHex } from "./color";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const modes = ["light", "dark"] as const;
const states = ["info", "good", "warn", "bad"] as const;

/** The value of `--name` in a mode, as written in the style sheet. */
function token(name: string, mode: (typeof modes)[number]): string {
  const pair = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(
    css,
  );
  if (pair) return String(pair[mode === "light" ? 1 : 2]);
  const single = new RegExp(`--${name}-${mode}: (oklch\\([^)]*\\))`).exec(css);
  if (!single) throw new Error(`No token --${name} for ${mode}`);
  return String(single[1]);
}

describe("the tokens of the style sheet", () => {
  for (const mode of modes) {
    const of = (name: string) => token(name, mode);

    it(`${mode}: ink reads at AAA on every ground`, () => {
      for (const ground of ["paper", "surface", "raised"]) {
        expect(contrastRatio(of("ink"), of(ground)), ground).toBeGreaterThanOrEqual(7);
      }
    });

    it(`${mode}: soft ink, accent and the states read at AA on every ground`, () => {
      for (const name of ["ink-soft", "accent", ...states]) {
        for (const ground of ["paper", "surface", "raised"]) {
          const found = contrastRatio(of(name), of(ground));
          expect(found, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    it(`${mode}: each state reads on its own soft ground, and ink does too`, () => {
      for (const name of states) {
        expect(contrastRatio(of(name), of(`${name}-soft`)), name).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(of("ink"), of(`${name}-soft`)), name).toBeGreaterThanOrEqual(7);
        expect(contrastRatio(of("ink-soft"), of(`${name}-soft`)), name).toBeGreaterThanOrEqual(4.5);
      }
    });

    it(`${mode}: words on the accent read, and a control's border is seen`, () => {
      expect(contrastRatio(of("accent-ink"), of("accent"))).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(of("paper"), of("bad"))).toBeGreaterThanOrEqual(4.5);
      for (const ground of ["paper", "surface", "raised"]) {
        expect(contrastRatio(of("line-strong"), of(ground)), ground).toBeGreaterThanOrEqual(3);
      }
    });

    it(`${mode}: the grounds that an accent is measured against are those of the sheet`, () => {
      expect(grounds[mode]).toEqual(["paper", "surface", "raised"].map(of));
    });
  }
});

describe("contrastRatio", () => {
  it.each([
    ["#000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#0000ff", "#fff", 8.59],
    ["oklch(1 0 0)", "oklch(0 0 0)", 21],
    ["oklch(0.627955 0.257683 29.234)", "#ff0000", 1],
  ])("%s on %s is %d", (a, b, expected) => {
    expect(contrastRatio(a, b)).toBeCloseTo(expected, 1);
    expect(contrastRatio(b, a)).toBeCloseTo(expected, 1);
  });

  it.each(["", "red", "#12", "#ggg", "oklch(2 0 0)", "oklch(0.5 0.1 20 / 0.5)", "url(x)"])(
    "refuses %j",
    (value) => {
      expect(() => contrastRatio(value, "#fff")).toThrow(TypeError);
    },
  );
});

describe("toHex", () => {
  it.each(["#ff0000", "#0f766e", "#123456", "#ffffff"])("gives %s back", (hex) => {
    expect(toHex(hex)).toBe(hex);
    expect(toHex(formatOklch(parseColor(hex)))).toMatch(/^#[\da-f]{6}$/);
  });
});

describe("accentTokens", () => {
  const chosen = ["#ffff00", "#000", "#fff", "#0f766e", "#e11d48", "oklch(0.9 0.2 130)", "#1e3a8a"];

  it.each(chosen)("makes %s readable in both modes", (value) => {
    const tokens = accentTokens(value);
    if ("error" in tokens) throw new Error(tokens.error);
    for (const mode of modes) {
      const { accent, accentInk } = tokens[mode];
      expect(contrastRatio(accentInk, accent)).toBeGreaterThanOrEqual(4.5);
      for (const ground of grounds[mode]) {
        expect(contrastRatio(accent, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("leaves a colour that already reads as it is, and says when it had to change one", () => {
    expect(accentTokens("oklch(0.45 0.08 215)")).toMatchObject({ adjusted: false });
    expect(accentTokens("#ffff00")).toMatchObject({ adjusted: true });
  });

  it("keeps the hue", () => {
    const tokens = accentTokens("#e11d48");
    if ("error" in tokens) throw new Error(tokens.error);
    expect(parseColor(tokens.light.accent).h).toBeCloseTo(parseColor("#e11d48").h, 0);
  });

  it("refuses what is no colour", () => {
    expect(accentTokens("expression(alert(1))")).toEqual({ error: "not-a-colour" });
  });
});
