import { type Attrs, Fragment, type Node, type NodeType, type Schema } from "@tiptap/pm/model";

/**
 * Lets a schema build a node from whatever children a merge left it: what is missing is filled in,
 * what does not fit is wrapped, unwrapped or moved beside. y-prosemirror deletes such a node with all
 * its text instead. Every replica arrives at the same node.
 */
export function makeTolerant<S extends Schema>(schema: S): S {
  const strict = schema.node.bind(schema);
  schema.node = (type, attrs, content, marks) => {
    const nodeType = typeof type === "string" ? schema.nodes[type] : type;
    if (!nodeType || !Array.isArray(content)) return strict(type, attrs, content, marks);
    return fitNode(nodeType, attrs ?? null, content);
  };
  return schema;
}

/** What had to be done to build a node: something was added, or put elsewhere than it stood. */
export type Fit = { added: boolean; moved: boolean };

export function fitNode(
  type: NodeType,
  attrs: Attrs | null,
  children: readonly Node[],
  fit: Fit = { added: false, moved: false },
): Node {
  const allowed = children.map((child) => child.mark(type.allowedMarks(child.marks)));
  const content = Fragment.fromArray(allowed);
  if (type.validContent(content)) return type.create(attrs, content);
  const filler = new Filler(type, fit);
  for (const child of allowed) filler.place(child);
  return type.create(attrs, Fragment.fromArray(filler.finish()));
}

/** Puts children one by one where the content expression of their parent lets them. */
class Filler {
  private readonly placed: Node[] = [];
  private match;

  constructor(
    type: NodeType,
    private readonly fit: Fit,
  ) {
    this.match = type.contentMatch;
  }

  place(child: Node): boolean {
    if (this.append(child)) return true;
    this.fit.moved = true;
    return this.wrap(child) || this.unwrap(child) || this.intoLast(child);
  }

  finish(): Node[] {
    const missing = this.match.fillBefore(Fragment.empty, true);
    if (missing?.childCount) this.fit.added = true;
    return missing ? [...this.placed, ...missing.content] : this.placed;
  }

  private append(child: Node): boolean {
    const before = this.match.fillBefore(Fragment.from(child));
    if (!before) return false;
    const next = this.match.matchFragment(before.addToEnd(child));
    if (!next) return false;
    if (before.childCount > 0) this.fit.added = true;
    this.placed.push(...before.content, child);
    this.match = next;
    return true;
  }

  private wrap(child: Node): boolean {
    const wrapping = this.match.findWrapping(child.type);
    if (!wrapping || wrapping.length === 0) return false;
    const wrapped = wrapping.reduceRight((node, type) => fitNode(type, null, [node]), child);
    return this.append(wrapped);
  }

  private unwrap(child: Node): boolean {
    if (child.childCount === 0) return child.isLeaf ? false : child.content.size === 0;
    return child.children.every((inner) => this.place(inner));
  }

  private intoLast(child: Node): boolean {
    const last = this.placed.at(-1);
    if (!last || last.isLeaf) return false;
    const content = last.content.addToEnd(child);
    if (!last.type.validContent(content)) return false;
    this.placed[this.placed.length - 1] = last.copy(content);
    return true;
  }
}
