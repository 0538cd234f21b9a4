/**
 * Keys are written `mod+k`, `alt+arrowup`, `?`, or `g p` for one after the other. `mod` is Command on a
 * Mac and Control elsewhere.
 */
export type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

export function isMatch(event: Pressed, step: string): boolean {
  const wanted = partsOf(step);
  const mod = event.ctrlKey || event.metaKey;
  if (mod !== wanted.mod || event.altKey !== wanted.alt) return false;
  // A sign such as ? needs Shift on some keyboards and not on others.
  if (wanted.shift !== event.shiftKey && (wanted.shift || isLetter(wanted.key))) return false;
  return event.key.toLowerCase() === wanted.key;
}

/** Keys without Control or Alt: people who speak to their machine want them off (WCAG 2.1.4). */
export function isSingle(keys: string): boolean {
  const { mod, alt, key } = partsOf(keys.split(" ")[0] ?? "");
  return !mod && !alt && key.length === 1;
}

const names: Record<string, string> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  enter: "↵",
  escape: "Esc",
  tab: "Tab",
  backspace: "⌫",
  delete: "Del",
};

/** One text for each key, as this machine writes them. */
export function writeKeys(keys: string, isApple: boolean): string[] {
  const modifiers: Record<string, string> = isApple
    ? { mod: "⌘", shift: "⇧", alt: "⌥" }
    : { mod: "Ctrl", shift: "Shift", alt: "Alt" };
  return keys
    .split(" ")
    .flatMap((step) =>
      stepParts(step).map((part) => modifiers[part] ?? names[part] ?? writeKey(part, step)),
    );
}

/** For aria-keyshortcuts; it knows no keys one after the other. */
export function ariaKeys(keys: string | undefined): string | undefined {
  if (!keys || keys.includes(" ")) return undefined;
  const rest = stepParts(keys).map((part) => part[0]?.toUpperCase() + part.slice(1));
  const [first, ...others] = rest;
  if (first !== "Mod") return rest.join("+");
  return ["Control", "Meta"].map((mod) => [mod, ...others].join("+")).join(" ");
}

export function isAppleMachine(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
}

function writeKey(part: string, step: string): string {
  return step.includes("+") || part.length > 1 ? part[0]?.toUpperCase() + part.slice(1) : part;
}

/** `+` itself is a key too. */
function stepParts(step: string): string[] {
  return step === "+" ? ["+"] : step.split("+");
}

function partsOf(step: string) {
  const parts = stepParts(step);
  return {
    key: parts.at(-1) ?? "",
    mod: parts.includes("mod"),
    alt: parts.includes("alt"),
    shift: parts.includes("shift"),
  };
}

const isLetter = (key: string) => key.length > 1 || /^[a-z0-9]$/.test(key);
