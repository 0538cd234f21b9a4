import { colorRule } from "./color-rule";
import { lengthRule } from "./formula-style";

const most = 150;

/**
 * Reading pages allow no inline style: what only one text needs, a length or a colour, is a class, and
 * the page names stylesheets whose addresses list such classes.
 */
export function stylesheetsOf(classes: Iterable<string>): string[] {
  const sorted = [...new Set(classes)].sort();
  const sheets: string[] = [];
  for (let at = 0; at < sorted.length; at += most) {
    sheets.push(`/api/styles/${sorted.slice(at, at + most).join(".")}.css`);
  }
  return sheets;
}

/** The stylesheet that a name stands for (`color-1f6f43.ht8141.css`); null when it stands for none. */
export function stylesheetOf(name: string): string | null {
  if (!name.endsWith(".css")) return null;
  const classes = name.slice(0, -4).split(".");
  if (classes.length > most) return null;
  const rules: string[] = [];
  for (const one of classes) {
    const rule = lengthRule(one) ?? colorRule(one);
    if (rule === null) return null;
    rules.push(rule);
  }
  return rules.join("\n");
}
