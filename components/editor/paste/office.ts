import { isEmpty, rename, unwrap, wordsOf, wrapContent } from "./nodes";

const styleOf = (element: Element) => (element.getAttribute("style") ?? "").toLowerCase();

/** Word and Outlook, on every machine. */
export const isWord = (html: string) =>
  /class="?Mso|xmlns:w="urn:schemas-microsoft-com|mso-[a-z-]+:|content="?Word\.Document/i.test(
    html,
  );

export function fixWord(body: HTMLElement) {
  // `o:p`, `v:shape`, `w:sdt` and their like.
  for (const element of [...body.querySelectorAll("*")].filter(({ localName }) =>
    localName.includes(":"),
  )) {
    if (/^(v|w|st1|m):/.test(element.localName) && wordsOf(element) === "") element.remove();
    else unwrap(element);
  }
  for (const title of body.querySelectorAll("p.MsoTitle")) rename(title, "h1");
  for (const subtitle of body.querySelectorAll("p.MsoSubtitle")) rename(subtitle, "p");
  for (const quote of body.querySelectorAll("p.MsoQuote, p.MsoIntenseQuote")) {
    wrapContent(quote, "p");
    rename(quote, "blockquote");
  }
  for (const bookmark of body.querySelectorAll("a[name]:not([href])")) unwrap(bookmark);
  listsOf(body);
}

type Item = { element: Element; level: number; list: string; ordered: boolean; start: number };

/** Word writes the items of a list as paragraphs that know their level. */
function listsOf(body: HTMLElement) {
  let open: { list: Element; level: number; ordered: boolean }[] = [];
  let last: Element | null = null;
  for (const element of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, div, table")) {
    const item = itemOf(element);
    if (!item) {
      if (element.localName !== "div") open = [];
      continue;
    }
    if (last && !areNeighbours(last, element)) open = [];
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    const here = open.at(-1);
    const top = here?.level === item.level && here.ordered !== item.ordered;
    if (top) open.pop();
    let list = open.at(-1)?.level === item.level ? open.at(-1)?.list : undefined;
    if (!list) {
      list = body.ownerDocument.createElement(item.ordered ? "ol" : "ul");
      if (item.ordered && item.start !== 1) list.setAttribute("start", String(item.start));
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else element.before(list);
      open.push({ list, level: item.level, ordered: item.ordered });
    }
    const li = body.ownerDocument.createElement("li");
    const line = body.ownerDocument.createElement("p");
    line.append(...element.childNodes);
    li.append(line);
    list.append(li);
    last = open[0]?.list ?? null;
    element.remove();
  }
}

function itemOf(element: Element): Item | null {
  const mso = /mso-list:\s*(\S+)\s+level(\d+)/.exec(styleOf(element));
  if (!mso || element.localName === "table") return null;
  const sign = [...element.querySelectorAll("span")].find((span) =>
    /mso-list:\s*ignore/.test(styleOf(span)),
  );
  const mark = sign ? wordsOf(sign) : "";
  sign?.remove();
  const ordered = /^\(?(\d+|[a-z]{1,4})[.)]/i.test(mark);
  const start = Number.parseInt(mark.replace("(", ""), 10);
  return {
    element,
    level: Number(mso[2]),
    list: mso[1] ?? "",
    ordered,
    start: Number.isNaN(start) ? 1 : start,
  };
}

function areNeighbours(list: Element, next: Element): boolean {
  let after = list.nextElementSibling;
  while (after && after !== next && isEmpty(after)) after = after.nextElementSibling;
  return after === next;
}

const monospace = /courier|consolas|menlo|monaco|monospace|source code|roboto mono/;

/** What Google Docs, Pages and others say in styles, said in elements. */
export function fixDocs(body: HTMLElement) {
  for (const bold of body.querySelectorAll("b, strong")) {
    if (/(^|[;\s])font-weight:\s*(normal|[1-4]00)/.test(styleOf(bold))) unwrap(bold);
  }
  for (const slanted of body.querySelectorAll("i, em")) {
    if (/(^|[;\s])font-style:\s*normal/.test(styleOf(slanted))) unwrap(slanted);
  }
  for (const span of body.querySelectorAll("span[style], font[style]")) {
    const style = styleOf(span);
    const heading = span.closest("h1, h2, h3, h4, h5, h6");
    if (/(^|[;\s])font-weight:\s*(bold|[6-9]00)/.test(style) && !heading)
      wrapContent(span, "strong");
    if (/(^|[;\s])font-style:\s*italic/.test(style)) wrapContent(span, "em");
    if (/line-through/.test(style)) wrapContent(span, "s");
    const family = [...style.matchAll(/(?:^|[;\s])font-family:\s*([^;]+)/g)].at(-1)?.[1] ?? "";
    if (monospace.test(family) && !span.closest("pre, code") && !isWholeCode(span)) {
      wrapContent(span, "code");
    }
  }
  for (const space of body.querySelectorAll(".Apple-converted-space")) space.replaceWith(" ");
  for (const line of body.querySelectorAll("br.Apple-interchange-newline")) line.remove();
  codeOfEditors(body);
}

const isWholeCode = (element: Element) => element.closest("[style*='white-space: pre']") !== null;

/** VS Code and its like: lines in a monospaced box. */
function codeOfEditors(body: HTMLElement) {
  for (const box of body.querySelectorAll("div[style]")) {
    const style = styleOf(box);
    if (!/white-space:\s*pre/.test(style) || !monospace.test(style)) continue;
    const lines = [...box.children].map((line) => line.textContent ?? "");
    const pre = body.ownerDocument.createElement("pre");
    pre.textContent = lines.length > 0 ? lines.join("\n") : box.textContent;
    box.replaceWith(pre);
  }
}
