import type { Node, Schema } from "@tiptap/pm/model";
import * as Y from "yjs";
import { documentLimits } from "@/lib/documents/input/limits";
import { type Fit, fitNode } from "./tolerant";

/** What stands in a shared document that no editor of ours wrote. */
export class UnreadableDocument extends Error {}

/** The ProseMirror document that the shared text stands for; the shared text stays as it is. */
export function nodeOf(fragment: Y.XmlFragment, schema: Schema): Node {
  return fittedNodeOf(fragment, schema).node;
}

/** The same, and what had to be done for it. */
export function fittedNodeOf(fragment: Y.XmlFragment, schema: Schema): { node: Node; fit: Fit } {
  const fit = { added: false, moved: false };
  const children = fragment.toArray().flatMap((child) => nodesOf(child, { schema, fit }, 1));
  return { node: fitNode(schema.topNodeType, null, children, fit), fit };
}

type Reading = { schema: Schema; fit: Fit };

function nodesOf(type: unknown, into: Reading, depth: number): Node[] {
  const { schema, fit } = into;
  if (depth > documentLimits.depth + 1) throw new UnreadableDocument("Nested too deep");
  if (type instanceof Y.XmlText) return textsOf(type, schema);
  if (!(type instanceof Y.XmlElement)) throw new UnreadableDocument("No element");
  const nodeType = schema.nodes[type.nodeName];
  if (!nodeType) throw new UnreadableDocument(`No block is called ${type.nodeName}`);
  const children = type.toArray().flatMap((child) => nodesOf(child, into, depth + 1));
  return [reading(() => fitNode(nodeType, type.getAttributes(), children, fit))];
}

function textsOf(text: Y.XmlText, schema: Schema): Node[] {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.map(({ insert, attributes = {} }) => {
    if (typeof insert !== "string") throw new UnreadableDocument("No text");
    // y-prosemirror writes marks that may overlap as `name--hash`.
    const marks = Object.entries(attributes).map(([name, attrs]) =>
      reading(() => schema.mark(name.replace(/--[\w+/=]{8}$/, ""), attrs as object)),
    );
    return schema.text(insert, marks);
  });
}

function reading<T>(build: () => T): T {
  try {
    return build();
  } catch (cause) {
    throw new UnreadableDocument(String(cause), { cause });
  }
}
