const shown = new Set<string>();
let sheet: CSSStyleSheet | undefined;

/** Tells the page what the class of a colour looks like: the rule that readers get. */
export function showColor(className: string) {
  if (className === "" || shown.has(className)) return;
  shown.add(className);
  import("@/lib/documents/present/color-rule").then(
    ({ colorRule }) => {
      const rule = colorRule(className);
      if (rule) sheetOfColors().insertRule(rule);
    },
    // Without a network the words wait for the next time that they are drawn.
    () => shown.delete(className),
  );
}

function sheetOfColors(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  return sheet;
}
