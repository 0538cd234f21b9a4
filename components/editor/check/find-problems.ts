import type { Mark, Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { EntryStatus } from "@/lib/entries/types";
import type { Place } from "../jump";
import type { ContrastProblem } from "./contrast";

export const lengths = { title: 70, seoTitle: 60, seoDescription: 160 } as const;

export type FieldProblem = {
  kind: "titleMissing" | "titleLong" | "seoTitleLong" | "seoDescriptionLong";
  field: "title" | "seoTitle" | "seoDescription";
};
export type TextProblem = Place & {
  kind: "altMissing" | "headingSkipped" | "headingEmpty" | "linkEmpty" | "linkUnpublished";
  /** The words at the place, for people to know it by. */
  words: string;
};
export type Problem = FieldProblem | TextProblem | ContrastProblem;

type Fields = { title: string; seoTitle: string; seoDescription: string };

export function problemsOfFields({ title, seoTitle, seoDescription }: Fields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (title.trim() === "") problems.push({ kind: "titleMissing", field: "title" });
  // Search engines show the title that is written for them, where there is one.
  if (title.length > lengths.title && seoTitle === "") {
    problems.push({ kind: "titleLong", field: "title" });
  }
  if (seoTitle.length > lengths.seoTitle) {
    problems.push({ kind: "seoTitleLong", field: "seoTitle" });
  }
  if (seoDescription.length > lengths.seoDescription) {
    problems.push({ kind: "seoDescriptionLong", field: "seoDescription" });
  }
  return problems;
}

/** What readers would stumble over, in the order of the text; `statusOf` knows linked entries. */
export function problemsOfText(
  doc: ProseMirrorNode,
  statusOf: (entryId: string) => EntryStatus | "gone" | undefined,
): TextProblem[] {
  const problems: TextProblem[] = [];
  let level = 1;
  doc.descendants((node, pos) => {
    const place = { from: pos, to: pos + node.nodeSize };
    const isUnpublished = (entryId: unknown) => {
      const status = typeof entryId === "string" ? statusOf(entryId) : undefined;
      return status !== undefined && status !== "published";
    };
    if (node.type.name === "heading") {
      const words = node.textContent.trim();
      const inside = { from: pos + 1, to: pos + node.nodeSize - 1 };
      if (words === "") problems.push({ kind: "headingEmpty", words, ...inside });
      else {
        if (node.attrs.level > level + 1)
          problems.push({ kind: "headingSkipped", words, ...inside });
        level = node.attrs.level;
      }
    } else if (node.attrs.mediaId && node.attrs.alt === "") {
      problems.push({ kind: "altMissing", words: String(node.attrs.caption ?? ""), ...place });
    } else if (node.isAtom && isUnpublished(node.attrs.entryId)) {
      problems.push({ kind: "linkUnpublished", words: "", ...place });
    }
    if (!node.inlineContent) return true;
    for (const { mark, from, to, words } of linksIn(node, pos + 1)) {
      if (words.trim() === "")
        problems.push({ kind: "linkEmpty", words: mark.attrs.href, from, to });
      else if (isUnpublished(mark.attrs.entryId)) {
        problems.push({ kind: "linkUnpublished", words: words.trim(), from, to });
      }
    }
    return true;
  });
  return problems;
}

/** The links of a line, each whole, however its words are set. */
function linksIn(line: ProseMirrorNode, start: number) {
  const links: (Place & { mark: Mark; words: string })[] = [];
  line.forEach((node, offset) => {
    const mark = node.marks.find(({ type }) => type.name === "link");
    if (!mark) return;
    const from = start + offset;
    const last = links.at(-1);
    if (last && last.to === from && last.mark.eq(mark)) {
      last.to += node.nodeSize;
      last.words += node.text ?? "";
    } else links.push({ mark, from, to: from + node.nodeSize, words: node.text ?? "" });
  });
  return links;
}

/** The entries to which a text leads, each once. */
export function entryIdsIn(doc: ProseMirrorNode): string[] {
  const ids = new Set<string>();
  doc.descendants((node) => {
    const own = [node.attrs, ...node.marks.map(({ attrs }) => attrs)];
    for (const { entryId } of own) if (typeof entryId === "string") ids.add(entryId);
  });
  return [...ids];
}

/** Whether somebody chose a colour for any of its words. */
export function holdsColor(doc: ProseMirrorNode): boolean {
  const { color } = doc.type.schema.marks;
  return color !== undefined && doc.rangeHasMark(0, doc.content.size, color);
}
