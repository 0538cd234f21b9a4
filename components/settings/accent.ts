import { type AccentTokens, accentTokens, contrastRatio, grounds, toHex } from "@/lib/core/color";

export type Accent = {
  tokens: AccentTokens;
  /** Against the light paper on which it reads worst. */
  ratio: number;
  readable: boolean;
  /** `#rrggbb` of the same hue that can be read. */
  nearest: string;
};

/** What would become of a colour as the accent of the site; null when it is no colour. */
export function readAccent(value: string): Accent | null {
  const tokens = accentTokens(value.trim());
  if ("error" in tokens) return null;
  const ratio = Math.min(...grounds.light.map((paper) => contrastRatio(value.trim(), paper)));
  return { tokens, ratio, readable: ratio >= 4.5, nearest: toHex(tokens.light.accent) };
}
