import { normaliseHref } from "@/lib/documents/input/href";
import { cleanLanguage } from "@/lib/documents/input/text";
import { isEmpty, rename, unwrap, wrapContent } from "./nodes";

export function fixStructure(body: HTMLElement) {
  for (const link of body.querySelectorAll("a")) fixLink(link);
  for (const term of body.querySelectorAll("dt")) {
    wrapContent(term, "strong");
    rename(term, "p");
  }
  for (const definition of body.querySelectorAll("dd")) rename(definition, "p");
  for (const key of body.querySelectorAll("kbd, samp, tt, var")) {
    rename(key, key.localName === "var" ? "em" : "code");
  }
  for (const pre of body.querySelectorAll("pre")) fixCode(pre);
  for (const summary of body.querySelectorAll("summary")) {
    if (summary.parentElement?.localName !== "details") rename(summary, "p");
  }
  fixBreaks(body);
  for (const line of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, blockquote, div")) {
    if (isEmpty(line) && !line.matches("[data-math], [data-picture]")) line.remove();
  }
  for (const heading of body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6) :is(b, strong)")) {
    unwrap(heading);
  }
}

/** Search engines and mail programs put an address of their own before the one that is meant. */
function fixLink(link: HTMLAnchorElement) {
  const given = link.getAttribute("href") ?? "";
  const href = normaliseHref(/^www\./i.test(given) ? `https://${given}` : given);
  if (href === null || (link.textContent ?? "").trim() === "") return unwrap(link);
  link.setAttribute("href", normaliseHref(behindRedirect(href) ?? href) ?? href);
}

function behindRedirect(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { hostname, pathname, searchParams } = new URL(href);
  const google = /(^|\.)google\.[a-z.]+$/.test(hostname) && pathname === "/url";
  const outlook = hostname.endsWith("safelinks.protection.outlook.com");
  const target = google ? (searchParams.get("q") ?? searchParams.get("url")) : null;
  return target ?? (outlook ? searchParams.get("url") : null);
}

function fixCode(pre: HTMLElement) {
  const language = [pre, pre.querySelector("code"), pre.parentElement]
    .map((element) =>
      /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([a-z0-9+#.-]+)/i.exec(
        element?.className ?? "",
      ),
    )
    .find(Boolean)?.[1];
  for (const line of pre.querySelectorAll("br")) line.replaceWith("\n");
  for (const line of pre.querySelectorAll("div, p, li, tr")) {
    if (!line.textContent?.endsWith("\n") && line.nextElementSibling) line.append("\n");
  }
  const { ownerDocument } = pre;
  const clean = ownerDocument.createElement("pre");
  const code = ownerDocument.createElement("code");
  const name = cleanLanguage(language);
  if (name) code.className = `language-${name}`;
  code.textContent = (pre.textContent ?? "").replace(/\n$/, "");
  clean.append(code);
  pre.replaceWith(clean);
}

/** Two breaks in a row were meant as the end of a paragraph. */
function fixBreaks(body: HTMLElement) {
  for (const line of body.querySelectorAll("br")) if (isBetweenBlocks(line)) line.remove();
  for (const line of body.querySelectorAll("p, div, td, li, blockquote")) {
    if (line.querySelector("p, div, table, ul, ol, pre, blockquote, h1, h2, h3, h4, h5, h6"))
      continue;
    const parts = partsAtBreaks(line);
    if (parts.length < 2) continue;
    const paragraphs = parts.map((nodes) => {
      const paragraph = body.ownerDocument.createElement("p");
      paragraph.append(...nodes);
      return paragraph;
    });
    if (line.localName === "p" || line.localName === "div") line.replaceWith(...paragraphs);
    else line.replaceChildren(...paragraphs);
  }
}

const blockNames = /^(p|div|h[1-6]|ul|ol|table|pre|blockquote|figure|hr|details|section|article)$/;

function isBetweenBlocks(line: Element): boolean {
  const beside = [line.previousSibling, line.nextSibling].map((one) =>
    one?.nodeType === 3 && (one.textContent ?? "").trim() === "" ? "space" : one,
  );
  return beside.every(
    (one) =>
      one === null || one === "space" || blockNames.test((one as Element)?.localName ?? "br"),
  );
}

function partsAtBreaks(line: Element): Node[][] {
  const parts: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of [...line.childNodes]) {
    const isBreak = (node as Element).localName === "br";
    if (isBreak) breaks.push(node);
    else if (node.nodeType === 3 && (node.textContent ?? "").trim() === "" && breaks.length > 0) {
      breaks.push(node);
    } else {
      const count = breaks.filter((one) => (one as Element).localName === "br").length;
      if (count > 1) parts.push([]);
      else parts.at(-1)?.push(...breaks);
      breaks = [];
      parts.at(-1)?.push(node);
    }
  }
  return parts.filter((nodes) => nodes.some((node) => (node.textContent ?? "").trim() !== ""));
}
