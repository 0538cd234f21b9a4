import slugify from "@sindresorhus/slugify";
import type { Document, Heading } from "../types";
import { nodesOf, textOf } from "./walk";

export type OutlineHeading = { id: string; level: 2 | 3 | 4; text: string };

// Ids that the pages around a document use for themselves.
const taken = ["main", "content", "search", "menu", "outline", "channels", "comments", "top"];

/** The outline: headings that hold words, each with an id that no other has. */
export function headingsOf(doc: Document): OutlineHeading[] {
  return [...outlineOf(doc).values()];
}

/** The same, by node, for whoever draws the headings. */
export function outlineOf(doc: Document): Map<Heading, OutlineHeading> {
  const ids = new Set(taken);
  const outline = new Map<Heading, OutlineHeading>();
  for (const node of nodesOf(doc)) {
    if (node.type !== "heading") continue;
    const text = textOf(node).replace(/\s+/g, " ").trim();
    if (text === "") continue;
    const id = freeId(slugify(text).slice(0, 80).replace(/-+$/, "") || "s", ids);
    ids.add(id);
    outline.set(node, { id, level: node.attrs.level, text });
  }
  return outline;
}

function freeId(slug: string, ids: ReadonlySet<string>): string {
  let id = slug;
  for (let count = 2; ids.has(id); count += 1) id = `${slug}-${count}`;
  return id;
}
