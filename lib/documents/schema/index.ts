import {
  type Extensions,
  getSchema,
  type MarkViewRenderer,
  type NodeViewRenderer,
} from "@tiptap/core";
import type { Tone } from "../types";
import { basicExtensions } from "./basics";
import { Code, CodeBlock, Heading, OrderedList } from "./blocks";
import { Callout } from "./callout";
import { Color } from "./color";
import { Details, Summary } from "./details";
import { entryExtensions } from "./entries";
import { Footnote } from "./footnote";
import { Gallery } from "./gallery";
import { Link } from "./link";
import { mathExtensions } from "./math";
import { mediaExtensions } from "./media";
import { tableExtensions } from "./table";
import { taskExtensions } from "./tasks";

/** How the editor draws what is more than words; without, the schema runs on a server. */
export type SchemaViews = Partial<
  Record<
    "media" | "gallery" | "mathInline" | "mathBlock" | "footnote" | "button" | "embed",
    NodeViewRenderer
  > & { color: MarkViewRenderer }
>;

export type SchemaOptions = {
  views?: SchemaViews;
  calloutLabel?: (tone: Tone) => string;
  taskLabel?: (words: string, checked: boolean) => string;
  /** The text is written by several at once: what to undo, and its last line, are found elsewhere. */
  shared?: boolean;
};

/** The nodes and marks of `documentInput` for ProseMirror; they run without a browser too. */
export function schemaExtensions(options: SchemaOptions = {}): Extensions {
  const { views = {} } = options;
  const { color } = views;
  return [
    ...basicExtensions(options.shared),
    Link,
    color ? Color.extend({ addMarkView: () => color }) : Color,
    Heading,
    Code,
    CodeBlock,
    OrderedList,
    Callout.configure(options.calloutLabel ? { label: options.calloutLabel } : {}),
    ...tableExtensions,
    ...mediaExtensions(views.media),
    ...taskExtensions(options.taskLabel),
    ...mathExtensions(views.mathInline, views.mathBlock),
    Footnote.configure({ view: views.footnote ?? null }),
    Gallery.configure({ view: views.gallery ?? null }),
    Details,
    Summary,
    ...entryExtensions(views.button, views.embed),
  ];
}

export const documentSchema = getSchema(schemaExtensions());
