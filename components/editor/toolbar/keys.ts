/** The keys of an act as this machine writes them: Ctrl+B, or ⌘B on a Mac. */
export function keysFor(...keys: string[]): string {
  const isApple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
  const names: Record<string, string> = isApple
    ? { mod: "⌘", shift: "⇧", alt: "⌥" }
    : { mod: "Ctrl", shift: "Shift", alt: "Alt" };
  return keys.map((key) => names[key] ?? key).join(isApple ? "" : "+");
}
