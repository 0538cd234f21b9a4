import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ogSvg, riverSvg } from "./og";
import { drawable, widthOf } from "./outlined-text";
import { drawRiver } from "./river";

const site = { siteName: "Servidores", accent: "oklch(0.47 0.083 215)" };
const titles = [
  "Qué es un servidor",
  "¿Quién pregunta y quién responde? «Un niño» y sus 12 ríos",
  "A".repeat(400),
  "palabra ".repeat(200),
  "日本語 🎉",
  "",
  '<script>alert(1)</script> & "quotes"',
];

describe("ogSvg", () => {
  it.each(titles)("makes a picture of 1200 by 630 for %j", async (title) => {
    const svg = ogSvg({ ...site, title });
    expect(svg).not.toMatch(/<text|<script|NaN|undefined/);
    const { width, height } = await sharp(Buffer.from(svg)).metadata();
    expect([width, height]).toEqual([1200, 630]);
  });

  it("is the same for the same title", () => {
    const page = { ...site, title: "Hola" };
    expect(ogSvg(page)).toBe(ogSvg({ ...page }));
    expect(ogSvg(page)).not.toBe(ogSvg({ ...page, title: "Adiós" }));
  });
});

describe("riverSvg", () => {
  it("draws in the colours it is given", () => {
    const palette = { ground: "#ffffff", line: "#0f766e" };
    const svg = riverSvg({ title: "Hola", width: 640, height: 360, palette });
    expect(svg).toContain("#0f766e");
    expect(svg).not.toContain("NaN");
  });
});

describe("drawRiver", () => {
  it("keeps its middle in the frame for any title", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { strokes } = drawRiver(`title ${seed}`, { width: 600, height: 400 });
      const numbers = strokes.flatMap(({ d }) => [...d.matchAll(/-?[\d.]+/g)].map(Number));
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(Math.max(...numbers)).toBeLessThan(900);
    }
  });
});

describe("outlined text", () => {
  it("leaves out what cannot be drawn and keeps what can", () => {
    expect(drawable("Ñandú 🎉 «sí»")).toBe("Ñandú «sí»");
    expect(drawable("Łódź ő")).toMatch(/^.?ódz o$/);
  });

  it("is as wide as its letters, kerned", () => {
    expect(widthOf("AV", 100)).toBeLessThan(widthOf("A", 100) + widthOf("V", 100));
    expect(widthOf("", 100)).toBe(0);
  });
});
