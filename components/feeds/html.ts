import { createElement, Fragment, isValidElement, type ReactNode } from "react";

const empty = new Set(["br", "hr", "img", "source", "track", "wbr", "col", "input"]);
/** All that a feed reader or a mail needs to know of an element. */
const kept = new Set([
  ...["href", "src", "alt", "title", "width", "height", "lang", "start", "colSpan", "rowSpan"],
  ...["dateTime", "controls", "download", "scope", "cite", "id"],
  ...["display", "displaystyle", "scriptlevel", "mathvariant", "stretchy", "fence", "encoding"],
  ...["accent", "accentunder", "minsize", "maxsize", "columnalign", "columnspacing", "rowspacing"],
]);
/** What only serves the page: drawings that are told in words beside them, links to headings, looks. */
const isOfThePage = (type: string, props: Props) =>
  ["svg", "link", "script", "style", "iframe"].includes(type) ||
  ["anchor", "katex-html"].includes(String(props.className)) ||
  (type === "img" && (props["aria-hidden"] || /^data:/.test(String(props.src))));

type Props = Record<string, unknown> & { children?: ReactNode };

/**
 * Server components as plain HTML for readers elsewhere: no classes, no styles, every address
 * absolute, as a page at `base` would resolve it. Components must be functions without hooks.
 */
export async function htmlOf(node: ReactNode, base: string): Promise<string> {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escapeHtml(String(node));
  if (Array.isArray(node)) return joined(node, base);
  if (!isValidElement<Props>(node)) return "";
  const { type, props } = node;
  if (type === Fragment) return htmlOf(props.children, base);
  if (typeof type === "function") {
    const render = type as (props: Props) => ReactNode | Promise<ReactNode>;
    return htmlOf(await render(props), base);
  }
  if (typeof type !== "string" || isOfThePage(type, props)) return "";
  const start = `<${type}${attributesOf(props, base)}>`;
  if (empty.has(type)) return start;
  if (type === "video" || type === "audio")
    return `${start}${await fallbackOf(props, base)}</${type}>`;
  const inside = await htmlOf(props.children, base);
  return type === "span" ? inside : `${start}${inside}</${type}>`;
}

async function joined(nodes: ReactNode[], base: string): Promise<string> {
  const pieces = await Promise.all(nodes.map((node) => htmlOf(node, base)));
  return pieces.join("");
}

/** What is left of a film or a sound for readers that take its element away: a link to it. */
function fallbackOf({ src, "aria-label": words, children }: Props, base: string): Promise<string> {
  const name = String(words ?? src);
  return htmlOf(children ?? createElement("a", { href: src }, name), base);
}

function attributesOf(props: Props, base: string): string {
  return Object.entries(props)
    .filter(([name, value]) => kept.has(name) && value !== undefined && value !== false)
    .map(([name, value]) => {
      if (value === true) return ` ${name.toLowerCase()}`;
      const address = name === "href" || name === "src";
      const text = address ? absolute(String(value), base) : String(value);
      return ` ${name.toLowerCase()}="${escapeHtml(text)}"`;
    })
    .join("");
}

/** Whole addresses; a picture's own file in place of its copy for screens. */
function absolute(address: string, base: string): string {
  if (!URL.canParse(address, base)) return address;
  const url = new URL(address, base);
  const original = url.pathname === "/_next/image" ? url.searchParams.get("url") : null;
  return original ? new URL(original, base).href : url.href;
}

function escapeHtml(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
