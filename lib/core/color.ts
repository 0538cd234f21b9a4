/** Colours as CSS writes them (oklch() or hex), their WCAG 2 contrast, and an accent made readable. */

export type Oklch = { l: number; c: number; h: number };
type Rgb = readonly [number, number, number];

/** Throws a TypeError for anything but `oklch(L C H)` without alpha, `#rgb` or `#rrggbb`. */
export function parseColor(value: string): Oklch {
  const color = readOklch(value) ?? readHex(value);
  if (!color) throw new TypeError("Expected oklch(L C H) or a hex colour");
  return color;
}

/** WCAG 2.2 contrast, 1 to 21, of two colours as a screen shows them (sRGB). */
export function contrastRatio(a: string, b: string): number {
  return contrastOf(parseColor(a), parseColor(b));
}

/** What is seen where a colour covers a share of another, both as a screen shows them. */
export function blend(cover: string, ground: string, share: number): string {
  const [over, under] = [channelsOf(cover), channelsOf(ground)];
  return hexOf(under.map((v, index) => v * (1 - share) + (over[index] ?? 0) * share));
}

/** As the CSS of a token: lightness and chroma to three places, hue to one. */
export function formatOklch({ l, c, h }: Oklch): string {
  const round = (value: number, places: number) => Number(value.toFixed(places));
  return `oklch(${round(l, 3)} ${round(c, 3)} ${round(h, 1)})`;
}

/** The colour as `#rrggbb`, its chroma lowered until sRGB can show it. */
export function toHex(value: string): string {
  return hexOf(channelsOf(value));
}

function channelsOf(value: string): number[] {
  return toLinear(fitIntoSrgb(parseColor(value))).map((v) => clamp(encodeGamma(v)));
}

function hexOf(channels: number[]): string {
  return `#${channels
    .map((v) =>
      Math.round(clamp(v) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

export type AccentTokens = {
  light: { accent: string; accentInk: string };
  dark: { accent: string; accentInk: string };
  /** True when the accent on light paper had to differ from the colour that was chosen. */
  adjusted: boolean;
};

/** What the accent stands on in each mode: app/globals.css has the same values, and a test compares. */
export const grounds = {
  light: ["oklch(0.985 0.007 80)", "oklch(0.961 0.009 78)", "oklch(0.995 0.003 80)"],
  dark: ["oklch(0.192 0.007 60)", "oklch(0.228 0.008 60)", "oklch(0.258 0.009 60)"],
} as const;

/** Room above AA's 4.5 for the tinted grounds that are mixed from the accent itself. */
const readable = 5.2;

/** Keeps the hue of a chosen accent and moves its lightness until it reads in both modes. */
export function accentTokens(value: string): AccentTokens | { error: "not-a-colour" } {
  const chosen = readOklch(value) ?? readHex(value);
  if (!chosen) return { error: "not-a-colour" };
  const light = untilReadable({ ...chosen, l: Math.min(chosen.l, 0.97) }, grounds.light, -1);
  const dark = calmed(chosen);
  return {
    light: {
      accent: formatOklch(light),
      accentInk: formatOklch({ l: 0.988, c: 0.006, h: light.h }),
    },
    dark: { accent: formatOklch(dark), accentInk: formatOklch({ l: 0.2, c: 0.03, h: dark.h }) },
    adjusted: Math.abs(light.l - chosen.l) > 0.002,
  };
}

/** The hue of a colour, light and calm enough to read on the dark grounds. */
export const nightColor = (value: string): string => formatOklch(calmed(parseColor(value)));

function calmed(chosen: Oklch): Oklch {
  const calm = {
    ...chosen,
    l: Math.min(Math.max(chosen.l, 0.72), 0.95),
    c: Math.min(chosen.c, 0.13),
  };
  return untilReadable(calm, grounds.dark, 1);
}

function untilReadable(start: Oklch, papers: readonly string[], step: 1 | -1): Oklch {
  let color = fitIntoSrgb(start);
  while (color.l > 0.02 && color.l < 0.98 && !readsOn(color, papers)) {
    color = fitIntoSrgb({ ...start, l: color.l + step * 0.005 });
  }
  return color;
}

function readsOn(color: Oklch, papers: readonly string[]) {
  return papers.every((paper) => contrastOf(color, parseColor(paper)) >= readable);
}

function contrastOf(a: Oklch, b: Oklch): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Oklch): number {
  const [r, g, b] = toLinear(fitIntoSrgb(color));
  return 0.2126 * clamp(r) + 0.7152 * clamp(g) + 0.0722 * clamp(b);
}

function fitIntoSrgb(color: Oklch): Oklch {
  let fitted = color;
  while (fitted.c > 0 && !toLinear(fitted).every((v) => v > -0.0005 && v < 1.0005)) {
    fitted = { ...fitted, c: Math.max(0, fitted.c - 0.002) };
  }
  return fitted;
}

/** Björn Ottosson's OKLab matrices, as in CSS Color 4. */
function toLinear({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function fromLinear([r, g, b]: Rgb): Oklch {
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const blue = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const hue = (Math.atan2(blue, a) * 180) / Math.PI;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, blue),
    h: (hue + 360) % 360,
  };
}

function readOklch(value: string): Oklch | null {
  const match = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+(-?[\d.]+)(?:deg)?\s*\)$/i.exec(value.trim());
  if (!match) return null;
  const [, lightness, percent, chroma, hue] = match;
  const l = Number(lightness) / (percent ? 100 : 1);
  const [c, h] = [Number(chroma), ((Number(hue) % 360) + 360) % 360];
  return l >= 0 && l <= 1 && c >= 0 && c <= 0.5 && Number.isFinite(h) ? { l, c, h } : null;
}

function readHex(value: string): Oklch | null {
  const match = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(value.trim());
  if (!match?.[1]) return null;
  const digits = match[1].length === 3 ? match[1].replace(/./g, "$&$&") : match[1];
  const channel = (at: number) => decodeGamma(Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return fromLinear([channel(0), channel(2), channel(4)]);
}

function encodeGamma(v: number) {
  return v <= 0.0031308 ? 12.92 * v : 1.055 * clamp(v) ** (1 / 2.4) - 0.055;
}

function decodeGamma(v: number) {
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

function clamp(v: number) {
  return Math.min(1, Math.max(0, v));
}
