import { replaceWith, unwrap } from "./nodes";

/** What says nothing to a reader, or belongs to a page and not to its text. */
const gone = [
  ...[
    "script",
    "style",
    "template",
    "noscript",
    "noembed",
    "noframes",
    "iframe",
    "frame",
    "frameset",
  ],
  ...["object", "embed", "applet", "param", "svg", "canvas", "map", "area", "link", "meta", "base"],
  ...["title", "head", "input", "select", "textarea", "button", "datalist", "option", "progress"],
  ...[
    "meter",
    "dialog",
    "audio",
    "video",
    "source",
    "track",
    "portal",
    "plaintext",
    "xmp",
    "listing",
  ],
  ...["colgroup", "col", "rp", "rt", "slot", "marquee", "bgsound"],
].join(",");

export function stripElements(body: HTMLElement) {
  keepFormulas(body);
  for (const box of body.querySelectorAll('input[type="checkbox" i]')) markTask(box);
  const hidden = "[hidden], [aria-hidden='true'], .sr-only, .visually-hidden, .anchor, .headerlink";
  for (const element of body.querySelectorAll(`${gone}, ${hidden}`)) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>("[style]")) {
    if (/display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(styleOf(element))) {
      element.remove();
    }
  }
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  cleanTexts(body);
}

const styleOf = (element: Element) => element.getAttribute("style") ?? "";

/** KaTeX, MathJax and MathML carry the source that they were written from. */
function keepFormulas(body: HTMLElement) {
  const written = "annotation[encoding='application/x-tex'], script[type^='math/tex']";
  for (const source of body.querySelectorAll(written)) {
    const tex = (source.textContent ?? "").trim();
    const drawn = source.closest(".katex-display, .katex, math") ?? source;
    const isBlock =
      drawn.matches(".katex-display, math[display='block']") ||
      /mode=display/.test(source.getAttribute("type") ?? "");
    const outer = drawn.matches("math") ? (drawn.closest("p > :only-child") ?? drawn) : drawn;
    const formula = body.ownerDocument.createElement(isBlock ? "div" : "span");
    formula.setAttribute("data-math", "");
    formula.textContent = tex.slice(0, 2000);
    if (tex !== "" && outer.isConnected) replaceWith(outer, formula);
  }
  for (const drawn of body.querySelectorAll("math, mjx-container, .MathJax, .MathJax_Preview")) {
    drawn.remove();
  }
}

function markTask(box: Element) {
  const item = box.closest("li");
  if (!item) return;
  item.setAttribute("data-type", "taskItem");
  item.setAttribute("data-checked", String(box.hasAttribute("checked")));
}

/** Marks that turn the direction of words round, or that nobody sees, hide what a text says. */
function cleanTexts(body: HTMLElement) {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    text.data = text.data.replace(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/g, "");
  }
}

const kept: Record<string, readonly string[]> = {
  a: ["href"],
  ol: ["start"],
  ul: ["data-type"],
  li: ["data-type", "data-checked"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  code: ["class"],
  pre: ["data-language"],
  span: ["data-math", "data-footnote"],
  div: ["data-math", "data-tone", "class"],
  p: ["data-picture"],
};

/** The schema reads no other attribute; nothing else is worth a second look. */
export function stripAttributes(body: HTMLElement) {
  for (const element of body.querySelectorAll("*")) {
    const names = kept[element.localName] ?? [];
    for (const { name } of [...element.attributes]) {
      if (!names.includes(name)) element.removeAttribute(name);
    }
    if (element.localName === "div" && element.className !== "callout") {
      element.removeAttribute("class");
    }
    const plain = element.localName === "span" && element.attributes.length === 0;
    if (plain) unwrap(element);
  }
}
