/**
 * Makes `live` say what `next` says, touching only what differs: what stays keeps its place on the
 * screen, its focus and what it plays. What custom elements have added of their own is theirs.
 */
export function patch(live: Element, next: Element): void {
  patchAttributes(live, next);
  if (isKeptWhole(live)) return;
  const [before, after] = [[...live.childNodes], [...next.childNodes]];
  let start = 0;
  while (start < before.length && start < after.length && isSame(before[start], after[start])) {
    start += 1;
  }
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const rest = before[before.length - end] ?? null;
  for (const [index, node] of fresh.entries()) {
    const place = old[index];
    if (!place) live.insertBefore(node, rest);
    else patchNode(place, node);
  }
  for (const node of old.slice(fresh.length)) node.remove();
}

function patchNode(live: ChildNode, next: ChildNode): void {
  const [own, other] = [insideOf(live), insideOf(next)];
  if (isSame(own, other)) return;
  if (own instanceof Element && other instanceof Element && own.tagName === other.tagName) {
    patch(own, other);
  } else if (own.nodeType === Node.TEXT_NODE && other.nodeType === Node.TEXT_NODE) {
    own.nodeValue = other.nodeValue;
  } else {
    live.replaceWith(next);
  }
}

function patchAttributes(live: Element, next: Element): void {
  for (const { name } of [...live.attributes]) {
    // Whether it is unfolded is the reader's choice.
    if (name !== "open" && !next.hasAttribute(name)) live.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (name !== "open" && live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}

function isSame(live: Node | undefined, next: Node | undefined): boolean {
  return live !== undefined && next !== undefined && insideOf(live).isEqualNode(next);
}

/** A block of code lies in a frame that gives it its button (cauce-copy). */
function insideOf<N extends Node>(node: N): N | HTMLPreElement {
  const framed = node instanceof Element && node.classList.contains("copyable");
  return (framed && node.querySelector("pre")) || node;
}

function isKeptWhole({ localName }: Element): boolean {
  return localName.startsWith("cauce-") && localName !== "cauce-copy";
}
