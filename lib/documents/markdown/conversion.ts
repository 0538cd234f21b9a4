import type { Definition, FootnoteDefinition, Nodes, RootContent } from "mdast";
import type { MediaKind } from "@/lib/media/types";
import type { Block } from "../types";

export type MarkdownMedia = { id: string; kind: MediaKind };

/** An entry that Markdown calls by a name, and its address when the text is read. */
export type MarkdownEntry = { id: string; href: string | null };

export type Conversion = {
  findMedia: (name: string) => MarkdownMedia | undefined;
  findEntry: (name: string) => MarkdownEntry | undefined;
  definitions: ReadonlyMap<string, Definition>;
  notes: ReadonlyMap<string, FootnoteDefinition>;
  headingShift: number;
  source: string;
  /** Keeps the words of what a document cannot hold, instead of refusing the whole. */
  lenient: boolean;
  /** Reads what `exactMarkdown` writes: nothing is moved, trimmed or guessed. */
  exact: boolean;
  inNote?: boolean;
};

export type ConvertBlocks = (nodes: readonly RootContent[], conversion: Conversion) => Block[];

/** What a document cannot hold, and the line of the Markdown where it stands. */
export class MarkdownError extends Error {
  readonly line: number;

  constructor(what: string, at: Nodes) {
    const line = at.position?.start.line ?? 0;
    super(`Line ${line}: ${what}`);
    this.name = "MarkdownError";
    this.line = line;
  }
}
