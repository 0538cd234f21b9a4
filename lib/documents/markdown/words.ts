import type { Block, Inline, Mark } from "../types";

export const textFrom = (text: string, marks: Mark[]): Inline[] =>
  text === "" ? [] : [marks.length > 0 ? { type: "text", text, marks } : { type: "text", text }];

export const withMark = (marks: Mark[], mark: Mark): Mark[] =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];

export const filled = (blocks: Block[]): Block[] =>
  blocks.length > 0 ? blocks : [{ type: "paragraph" }];
