import { Fragment, type Node } from "@tiptap/pm/model";
import { type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import { fixTables } from "@tiptap/pm/tables";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { documentSchema } from "@/lib/documents/schema";
import { nodeOf } from "./document";
import { newSharedDoc, rootsOf } from "./shared";

const { nodes } = documentSchema;

export const paragraph = (text: string): Node =>
  nodes.paragraph?.create(null, text ? documentSchema.text(text) : null) as Node;

type Options = { merges?: boolean; client?: number };

/** A desk without a window: it edits as the editor does, and sends what it has not sent yet. */
export class Replica {
  readonly doc: Y.Doc;
  private unsent: Uint8Array[] = [];
  private seen: Uint8Array | null = null;

  /** Yjs draws the client by lot and settles by it who stands first: `client` lets it be told again. */
  constructor(state?: Uint8Array, { merges = false, client }: Options = {}) {
    this.doc = newSharedDoc({ merges });
    if (client !== undefined) this.doc.clientID = client;
    if (state) Y.applyUpdate(this.doc, state);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "received") return;
      this.unsent.push(update);
    });
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, "received");
  }

  /** What was written since the last call, with what had been seen when that began. */
  take(): { update: Uint8Array; knows: Map<number, number> } | null {
    if (this.unsent.length === 0) return null;
    const update = Y.mergeUpdates(this.unsent);
    const knows = Y.decodeStateVector(this.seen ?? Y.encodeStateVector(this.doc));
    this.unsent = [];
    this.seen = null;
    return { update, knows };
  }

  node(): Node {
    return nodeOf(rootsOf(this.doc).document, documentSchema);
  }

  lines(): string[] {
    return this.node().children.map((child) => child.textContent);
  }

  /** Changes the blocks as an editor would. */
  edit(change: (blocks: Node[]) => Node[]): void {
    const node = this.node();
    this.write(node.copy(Fragment.fromArray(change([...node.children]))));
  }

  /** Does what a key or a button of the editor does, with the caret at that place. */
  press(place: number, command: Command): void {
    const doc = this.node();
    const selection = TextSelection.near(doc.resolve(Math.min(place, doc.content.size)));
    const state = EditorState.create({ doc, selection });
    command(state, (tr) => {
      // An editor mends tables with whatever is done next.
      const next = state.apply(tr);
      this.write((fixTables(next) ?? next.tr).doc);
    });
  }

  private write(next: Node): void {
    this.seen ??= Y.encodeStateVector(this.doc);
    const fragment = rootsOf(this.doc).document;
    updateYFragment(this.doc, fragment, next, { mapping: new Map(), isOMark: new Map() });
  }

  type(block: number, at: number, text: string): void {
    this.edit((blocks) => {
      const words = blocks[block]?.textContent ?? "";
      return replaced(blocks, block, [words.slice(0, at) + text + words.slice(at)]);
    });
  }

  erase(block: number, at: number, length: number): void {
    this.edit((blocks) => {
      const words = blocks[block]?.textContent ?? "";
      return replaced(blocks, block, [words.slice(0, at) + words.slice(at + length)]);
    });
  }

  split(block: number, at: number): void {
    this.edit((blocks) => {
      const words = blocks[block]?.textContent ?? "";
      return replaced(blocks, block, [words.slice(0, at), words.slice(at)]);
    });
  }

  /** Joins a block onto the one before it. */
  join(block: number): void {
    this.edit((blocks) => {
      const words = (blocks[block - 1]?.textContent ?? "") + (blocks[block]?.textContent ?? "");
      return [...replaced(blocks.slice(0, block), block - 1, [words]), ...blocks.slice(block + 1)];
    });
  }

  remove(block: number): void {
    this.edit((blocks) => blocks.filter((_, at) => at !== block));
  }

  turn(block: number): void {
    this.edit((blocks) =>
      blocks.map((one, at) =>
        at === block ? (nodes.heading?.create({ level: 2 }, one.content) as Node) : one,
      ),
    );
  }

  wrap(block: number): void {
    this.edit((blocks) =>
      blocks.map((one, at) => (at === block ? (nodes.blockquote?.create(null, one) as Node) : one)),
    );
  }
}

function replaced(blocks: Node[], at: number, texts: string[]): Node[] {
  const made = texts.map((text) => {
    const content = text ? documentSchema.text(text) : null;
    const former = blocks[at];
    return former?.isTextblock
      ? former.type.create(former.attrs, content)
      : (former?.type.create(former.attrs, paragraph(text)) as Node);
  });
  return [...blocks.slice(0, at), ...made, ...blocks.slice(at + 1)];
}
