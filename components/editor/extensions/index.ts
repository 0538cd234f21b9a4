import type { Extensions } from "@tiptap/core";
import { type SchemaOptions, schemaExtensions } from "@/lib/documents/schema";
import { Guards } from "./guards";

type Options = SchemaOptions & {
  /** Called when a change would pass the limits of a document. */
  onRefuse?: () => void;
};

/** The editor's side of `documentInput`: the same nodes, attributes, nesting and limits. */
export function documentExtensions({ onRefuse, ...options }: Options = {}): Extensions {
  return [...schemaExtensions(options), Guards.configure(onRefuse ? { onRefuse } : {})];
}
