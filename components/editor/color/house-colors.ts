/** Colours that read on every ground of a text, by their names in `colorMessages`. */
export const houseColors = [
  { name: "red", color: "#a4262c" },
  { name: "ochre", color: "#8a5200" },
  { name: "green", color: "#1f6f43" },
  { name: "blue", color: "#1d5c9e" },
  { name: "violet", color: "#6b3fa0" },
  { name: "grey", color: "#5f5a52" },
] as const;

/** What somebody typed as a colour, `1F6F43` or `#abc` too, as it is kept. */
export function readColor(typed: string): string | null {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(typed.trim().toLowerCase()) ?? [];
  if (!digits) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}
