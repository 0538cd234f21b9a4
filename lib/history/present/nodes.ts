import { stableJson } from "@/lib/core/stable-json";
import { documentSchema } from "@/lib/documents/schema";

/** Any node of a document, whatever nodes there are. */
export type AnyNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AnyNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

/** Nodes that say the same have the same key. */
export const keyOf = (node: AnyNode): string => stableJson(node);

/** A block whose words can bear marks. */
export function isTextblock({ type }: AnyNode): boolean {
  const known = documentSchema.nodes[type];
  return known?.isTextblock === true && known.markSet === null && !known.spec.code;
}

/** Code and whatever else holds text that no mark can lie upon. */
export function holdsBareText(node: AnyNode): boolean {
  return !isTextblock(node) && (node.content ?? []).some(({ text }) => text !== undefined);
}

function wordsOf(node: AnyNode): string[] {
  return (
    textIn(node)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function textIn(node: AnyNode): string {
  if (node.text !== undefined) return node.text;
  return (node.content ?? []).map(textIn).join(" ");
}

/** How much two blocks have in common, from 0 to 1: their words or, without words, the file shown. */
export function likeness(one: AnyNode, other: AnyNode): number {
  if (one.type !== other.type) return 0;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length + others.length === 0) {
    return one.attrs?.mediaId === other.attrs?.mediaId ? 1 : 0;
  }
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const n = left.get(word) ?? 0;
    if (n > 0) shared += 1;
    left.set(word, n - 1);
  }
  return (2 * shared) / (words.length + others.length);
}
