import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { documentExtensions } from "../extensions";
import { deleteBlocks, duplicateBlocks, moveBlocks } from "./block-commands";

const schema = getSchema(documentExtensions());
const p = (text: string) => ({
  type: "paragraph",
  ...(text && { content: [{ type: "text", text }] }),
});
const list = (...items: object[][]) => ({
  type: "bulletList",
  content: items.map((content) => ({ type: "listItem", content })),
});
const quote = (...content: object[]) => ({ type: "blockquote", content });
const rule = { type: "horizontalRule" };

/** With the caret after the word that `at` names, or that node selected. */
function stateOf(content: object[], at: string): EditorState {
  const doc = Node.fromJSON(schema, { type: "doc", content });
  let selection: TextSelection | NodeSelection | undefined;
  doc.descendants((node, pos) => {
    if (node.isText && node.text === at)
      selection = TextSelection.create(doc, pos + (node.text?.length ?? 0));
    if (node.type.name === at) selection = NodeSelection.create(doc, pos);
  });
  if (!selection) throw new Error(`${at} is not in the text`);
  return EditorState.create({ doc, selection });
}

/** Blocks as words; the one with the caret is marked. */
function run(content: object[], at: string, command: ReturnType<typeof moveBlocks>) {
  let state = stateOf(content, at);
  const done = command(state, (tr) => {
    state = state.apply(tr);
    state.doc.check();
  });
  const words = state.doc.toString().replaceAll("paragraph", "p");
  return { done, words, caret: state.selection.$from.parent.textContent, state };
}

describe("moveBlocks", () => {
  it("goes past the next block, and takes the caret along", () => {
    const down = run([p("a"), p("b"), p("c")], "a", moveBlocks("down"));
    expect(down.words).toBe('doc(p("b"), p("a"), p("c"))');
    expect(down.caret).toBe("a");
    const up = run([p("a"), list([p("b")]), p("c")], "c", moveBlocks("up"));
    expect(up.words).toBe('doc(p("a"), p("c"), bulletList(listItem(p("b"))))');
    expect(up.caret).toBe("c");
  });

  it("does nothing at the edges of the text", () => {
    expect(run([p("a"), p("b")], "a", moveBlocks("up")).done).toBe(false);
    expect(run([p("a"), p("b")], "b", moveBlocks("down")).done).toBe(false);
  });

  it("takes a whole item, with what lies in it", () => {
    const moved = run([list([p("a"), list([p("x")])], [p("b")])], "a", moveBlocks("down"));
    expect(moved.words).toBe(
      'doc(bulletList(listItem(p("b")), listItem(p("a"), bulletList(listItem(p("x"))))))',
    );
  });

  it("takes all that is selected", () => {
    const state = stateOf([p("a"), p("b"), p("c")], "a");
    const both = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 5)));
    let after = both;
    expect(moveBlocks("down")(both, (tr) => (after = both.apply(tr)))).toBe(true);
    expect(after.doc.toString()).toBe('doc(paragraph("c"), paragraph("a"), paragraph("b"))');
    expect(after.selection.from).toBe(4);
    expect(after.selection.to).toBe(8);
  });

  it("leaves a quotation at its edge, unless it would be left empty", () => {
    const out = run([quote(p("a"), p("b")), p("c")], "b", moveBlocks("down"));
    expect(out.words).toBe('doc(blockquote(p("a")), p("b"), p("c"))');
    expect(run([p("c"), quote(p("a"))], "a", moveBlocks("up")).done).toBe(false);
  });

  it("moves what has no words", () => {
    const moved = run([p("a"), rule, p("b")], "horizontalRule", moveBlocks("up"));
    expect(moved.words).toBe('doc(horizontalRule, p("a"), p("b"))');
    expect(moved.state.selection).toBeInstanceOf(NodeSelection);
  });

  it("takes a table as one", () => {
    const cell = { type: "tableCell", content: [p("x")] };
    const table = { type: "table", content: [{ type: "tableRow", content: [cell] }] };
    const moved = run([p("a"), table, p("b")], "x", moveBlocks("down"));
    expect(moved.words).toBe('doc(p("a"), p("b"), table(tableRow(tableCell(p("x")))))');
  });
});

describe("duplicateBlocks", () => {
  it("puts the copy below and goes there", () => {
    const copied = run([p("a"), p("b")], "a", duplicateBlocks);
    expect(copied.words).toBe('doc(p("a"), p("a"), p("b"))');
    expect(copied.state.selection.from).toBe(5);
  });

  it("copies an item within its list", () => {
    expect(run([list([p("a")])], "a", duplicateBlocks).words).toBe(
      'doc(bulletList(listItem(p("a")), listItem(p("a"))))',
    );
  });
});

describe("deleteBlocks", () => {
  it("takes the block, and what would be left empty around it", () => {
    expect(run([p("a"), p("b")], "a", deleteBlocks).words).toBe('doc(p("b"))');
    expect(run([list([p("a")]), p("b")], "a", deleteBlocks).words).toBe('doc(p("b"))');
    expect(run([quote(p("a"), p("c")), p("b")], "a", deleteBlocks).words).toBe(
      'doc(blockquote(p("c")), p("b"))',
    );
  });

  it("leaves a line to write on", () => {
    expect(run([p("a")], "a", deleteBlocks).words).toBe("doc(p)");
    expect(run([quote(list([p("a")]))], "a", deleteBlocks).words).toBe("doc(p)");
  });
});
