import { diffArrays } from "diff";
import { stableJson } from "@/lib/core/stable-json";
import { alignNodes } from "./align";
import { type AnyNode, holdsBareText, isTextblock, keyOf } from "./nodes";

type Fate = "inserted" | "deleted";

/** Less of a text in common, and it is clearer to show the old one and the new one. */
const leastCommon = 0.25;

/**
 * One block that tells how `before` became `after`: words that came or went bear a mark of that name.
 * Null where it cannot be told within the block: then both are shown.
 */
export function mergeNodes(before: AnyNode, after: AnyNode): AnyNode | null {
  if (before.type !== after.type) return null;
  if (isTextblock(after)) return mergeText(before, after);
  if (!before.content || !after.content || holdsBareText(before) || holdsBareText(after))
    return null;
  if (stableJson(before.attrs ?? {}) !== stableJson(after.attrs ?? {})) return null;
  if (after.type === "table" && widthOf(before) !== widthOf(after)) return null;
  const inOrder = after.type === "tableRow";
  const children = (inOrder ? mergeCells : mergeChildren)(before.content, after.content);
  return children && { ...after, content: children };
}

/** In columns: rows of two widths make no table. */
const widthOf = ({ content = [] }: AnyNode) =>
  (content[0]?.content ?? []).reduce((sum, { attrs }) => sum + Number(attrs?.colspan ?? 1), 0);

/** A cell stays in its column. */
function mergeCells(before: AnyNode[], after: AnyNode[]): AnyNode[] | null {
  if (before.length !== after.length) return null;
  const merged = after.map((cell, column) => {
    const former = before[column] ?? cell;
    return keyOf(former) === keyOf(cell) ? cell : mergeNodes(former, cell);
  });
  return merged.includes(null) ? null : (merged as AnyNode[]);
}

function mergeChildren(before: AnyNode[], after: AnyNode[]): AnyNode[] | null {
  const [old, fresh] = [before[0], after[0]];
  if (old?.type === "summary" && fresh?.type === "summary") {
    const rest = mergeChildren(before.slice(1), after.slice(1));
    return rest && [mergeSummaries(old, fresh), ...rest];
  }
  const merged = alignNodes(before, after).flatMap((step) => {
    if (step.kind === "same") return [step.node];
    if (step.kind === "changed") return bothOrOne(step.before, step.after);
    return [markAll(step.node, step.kind)];
  });
  return merged.includes(null) ? null : (merged as AnyNode[]);
}

function bothOrOne(before: AnyNode, after: AnyNode): (AnyNode | null)[] {
  const merged = mergeNodes(before, after);
  return merged ? [merged] : [markAll(before, "deleted"), markAll(after, "inserted")];
}

/** What is folded away has one summary, however little the two have in common. */
function mergeSummaries(before: AnyNode, after: AnyNode): AnyNode {
  const merged = mergeText(before, after);
  if (merged) return merged;
  const went = (before.content ?? []).map((child) => marked(child, "deleted"));
  return {
    ...after,
    content: [...went, ...(after.content ?? []).map((c) => marked(c, "inserted"))],
  };
}

/** The node with all its words marked; null where something in it has no words to mark. */
export function markAll(node: AnyNode, fate: Fate): AnyNode | null {
  if (node.text !== undefined) return marked(node, fate);
  if (isTextblock(node)) {
    const content = node.content?.map((child) => marked(child, fate));
    return content ? { ...node, content } : node;
  }
  if (!node.content || holdsBareText(node)) return null;
  const content = node.content.map((child) => markAll(child, fate));
  return content.includes(null) ? null : { ...node, content: content as AnyNode[] };
}

function mergeText(before: AnyNode, after: AnyNode): AnyNode | null {
  const [old, fresh] = [tokensOf(before.content ?? []), tokensOf(after.content ?? [])];
  const runs = diffArrays(old.map(keyOf), fresh.map(keyOf), { maxEditLength: 4000 });
  if (!runs) return null;
  const merged: AnyNode[] = [];
  let [at, to, common] = [0, 0, 0];
  for (const run of runs) {
    const [went, came] = [old.slice(at, at + run.count), fresh.slice(to, to + run.count)];
    if (!run.added) at += run.count;
    if (!run.removed) to += run.count;
    if (run.removed) merged.push(...went.map((token) => marked(token, "deleted")));
    else if (run.added) merged.push(...came.map((token) => marked(token, "inserted")));
    else {
      merged.push(...came);
      common += lengthOf(came);
    }
  }
  const longer = Math.max(lengthOf(old), lengthOf(fresh));
  if (longer > 0 && common / longer < leastCommon) return null;
  return { ...after, content: joined(merged) };
}

const lengthOf = (tokens: AnyNode[]) =>
  tokens.reduce((sum, { text }) => sum + (text === undefined ? 1 : text.trim().length), 0);

/** Words, the spaces between them and single signs, each with its marks. */
function tokensOf(content: AnyNode[]): AnyNode[] {
  return content.flatMap((node) => {
    if (node.text === undefined) return [node];
    const words = node.text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
    return words.map((text) => ({ ...node, text }));
  });
}

function marked(node: AnyNode, fate: Fate): AnyNode {
  return { ...node, marks: [{ type: fate }, ...(node.marks ?? [])] };
}

/** Neighbours with the same marks are one piece of text; a lone space between two changes is part of them. */
function joined(tokens: AnyNode[]): AnyNode[] {
  const nodes: AnyNode[] = [];
  for (const token of tokens) {
    const last = nodes.at(-1);
    const fits =
      last?.text !== undefined &&
      token.text !== undefined &&
      stableJson(last.marks ?? []) === stableJson(token.marks ?? []);
    if (fits) last.text = `${last.text}${token.text}`;
    else nodes.push({ ...token });
  }
  return nodes;
}
