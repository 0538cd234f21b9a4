import { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { describe, expect, it, vi } from "vitest";
import { documentExtensions } from ".";

vi.stubGlobal("navigator", { platform: "Linux", userAgent: "" });

const rows = [
  ["A", "B", "C"],
  ["a1", "b1", "c1"],
  ["a2", "b2", "c2"],
];
const content = rows.map((row, index) => ({
  type: "tableRow",
  content: row.map((text) => ({
    type: index === 0 ? "tableHeader" : "tableCell",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  })),
}));

/** The rows afterwards, and the word where the caret is. */
function run(at: string, what: "moveRow" | "moveColumn", by: 1 | -1) {
  const doc = { type: "doc", content: [{ type: "table", content }] };
  const editor = new Editor({ element: null, extensions: documentExtensions(), content: doc });
  editor.state.doc.descendants((node, pos) => {
    if (node.text !== at) return;
    const selection = TextSelection.create(editor.state.doc, pos + 1);
    editor.view.dispatch(editor.state.tr.setSelection(selection));
  });
  const done = editor.chain()[what](by).run();
  const words = editor.state.doc.firstChild?.children.map((row) =>
    row.children.map((cell) => cell.textContent).join(" "),
  );
  return { done, words, caret: editor.state.selection.$from.parent.textContent };
}

describe("moving in a table", () => {
  it("moves a row, and the caret with it", () => {
    const words = ["A B C", "a2 b2 c2", "a1 b1 c1"];
    expect(run("b1", "moveRow", 1)).toEqual({ done: true, words, caret: "b1" });
    expect(run("c2", "moveRow", -1)).toEqual({ done: true, words, caret: "c2" });
  });

  it("moves a column, headings and all", () => {
    const words = ["B A C", "b1 a1 c1", "b2 a2 c2"];
    expect(run("a1", "moveColumn", 1)).toEqual({ done: true, words, caret: "a1" });
  });

  it("keeps the headings on top, and stops at the edges", () => {
    expect(run("b1", "moveRow", -1).done).toBe(false);
    expect(run("B", "moveRow", 1).done).toBe(false);
    expect(run("b2", "moveRow", 1).done).toBe(false);
    expect(run("a1", "moveColumn", -1).done).toBe(false);
  });
});
