/** The lengths that KaTeX sets on its boxes, by the two letters that stand for each in a class. */
const properties: Record<string, string> = {
  ht: "height",
  wd: "width",
  mw: "min-width",
  tp: "top",
  lf: "left",
  bo: "bottom",
  va: "vertical-align",
  mr: "margin-right",
  ml: "margin-left",
  pl: "padding-left",
  bb: "border-bottom-width",
  bt: "border-top-width",
  br: "border-right-width",
};
const letters = Object.fromEntries(Object.entries(properties).map(([code, name]) => [name, code]));

const code = /^([a-z]{2})(m?)(\d{1,7})$/;

/**
 * Each length becomes a class, `height:0.8141em` → `ht8141` (ten-thousandths of an em; `m` before
 * what is negative). What is not a length in em is left out.
 */
export function codesOfStyle(style: string): string[] {
  return style.split(";").flatMap((declaration) => {
    const [name = "", value = ""] = declaration.split(":").map((part) => part.trim());
    const length = /^(-?)(\d*\.?\d+)em$/.exec(value);
    const prefix = letters[name];
    if (!prefix || !length) return [];
    const size = Math.round(Number(length[2]) * 10_000);
    return size > 9_999_999 ? [] : [`${prefix}${length[1] && size > 0 ? "m" : ""}${size}`];
  });
}

/** What the class of a length says; null when it is none. */
export function lengthRule(className: string): string | null {
  const [, prefix = "", minus = "", digits = ""] = code.exec(className) ?? [];
  const property = Object.hasOwn(properties, prefix) ? properties[prefix] : undefined;
  if (!property) return null;
  return `.katex .${className}{${property}:${minus && "-"}${Number(digits) / 10_000}em}`;
}
