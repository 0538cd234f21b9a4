import type { CodeBlock, Document } from "../types";
import { nodesOf, textOf } from "./walk";

/** The language of the code blocks that show a channel of the page they stand on. */
export const channelLanguage = "channel";

/** Each a channel of a page, and the word by which a block asks for it. */
export const channelKeys = [
  "web",
  "rest",
  "graphql",
  "markdown",
  "live",
  "files",
  "range",
  "sql",
  "digests",
] as const;
export type ChannelKey = (typeof channelKeys)[number];

/** Which channel of its page a block of code shows; null where it is code, or names none. */
export function channelOf(block: CodeBlock): ChannelKey | null {
  if (block.attrs.language !== channelLanguage) return null;
  const word = textOf(block).trim().toLowerCase();
  return channelKeys.find((key) => key === word) ?? null;
}

/** The channels that a document shows, each once, in order. */
export function channelsOf(doc: Document): ChannelKey[] {
  const keys = new Set<ChannelKey>();
  for (const node of nodesOf(doc)) {
    const key = node.type === "codeBlock" ? channelOf(node) : null;
    if (key) keys.add(key);
  }
  return [...keys];
}
