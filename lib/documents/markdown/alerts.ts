import type { Blockquote } from "mdast";
import type { Tone } from "../types";

const tones: Record<string, Tone> = {
  note: "info",
  important: "info",
  tip: "good",
  warning: "warn",
  caution: "bad",
};

/** `> [!NOTE]` as GitHub and others write a callout; null for a quotation. */
export function alertFrom({ children }: Blockquote, source: string) {
  const [first, ...rest] = children;
  const [sign, ...others] = first?.type === "paragraph" ? first.children : [];
  if (first?.type !== "paragraph" || sign?.type !== "text") return null;
  // `\[!note]` says that it is none.
  if (source[sign.position?.start.offset ?? -1] !== "[") return null;
  const [whole = "", name = ""] = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i.exec(sign.value) ?? [];
  const tone = Object.hasOwn(tones, name.toLowerCase()) ? tones[name.toLowerCase()] : undefined;
  if (!tone) return null;
  const value = sign.value.slice(whole.length);
  const words = [...(value ? [{ ...sign, value }] : []), ...others];
  return { tone, children: words.length > 0 ? [{ ...first, children: words }, ...rest] : rest };
}
