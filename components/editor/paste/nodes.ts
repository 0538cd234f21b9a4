/** Small moves on a tree that is only read, never shown. */

export function unwrap(element: Element) {
  element.replaceWith(...element.childNodes);
}

export function replaceWith(element: Element, other: Node | string) {
  element.replaceWith(other);
}

/** The same content under another name. */
export function rename(element: Element, name: string): HTMLElement {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

export function wrapContent(element: Element, name: string) {
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  element.append(inner);
}

export const wordsOf = (node: Node) => (node.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();

export const isEmpty = (element: Element) =>
  wordsOf(element) === "" &&
  !element.querySelector("img, hr, table, li, [data-math], [data-picture], pre");
