import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import { moveBlocks } from "../block/block-commands";
import { documentExtensions } from ".";
import { undoSteps } from "./undo-steps";

const schema = getSchema(documentExtensions());
const doc = Node.fromJSON(schema, {
  type: "doc",
  content: ["a", "b", "c"].map((text) => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  })),
});

type Act = (state: EditorState) => Transaction;

/** How many steps it takes to undo all of it, however quickly it was done. */
function countSteps(...acts: Act[]): number {
  let ends = 0;
  const undoManager = { stopCapturing: () => (ends += 1) };
  const undo = new Plugin({
    key: yUndoPluginKey,
    state: { init: () => ({ undoManager }), apply: (_, value) => value },
  });
  let state = EditorState.create({ doc, plugins: [undo, undoSteps()] });
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, 8)));
  for (const act of acts) state = state.apply(act(state));
  return ends;
}

const type: Act = ({ tr }) => tr.insertText("x");
const moveUp: Act = (state) => {
  let moved = state.tr;
  moveBlocks("up")(state, (tr) => {
    moved = tr;
  });
  return moved;
};

describe("undoSteps", () => {
  it("keeps words together that are written on end", () => {
    expect(countSteps(type, type, type)).toBe(1);
    expect(countSteps(type, ({ tr, selection: { from } }) => tr.delete(from - 1, from))).toBe(1);
  });

  it("ends a step before and after every other act", () => {
    expect(countSteps(moveUp, moveUp)).toBe(2);
    expect(countSteps(type, moveUp, type, type)).toBe(3);
    expect(countSteps(type, (state) => type(state).setMeta("uiEvent", "paste"), type)).toBe(3);
    expect(countSteps(type, ({ tr }) => tr.split(tr.selection.from), type)).toBe(3);
  });

  it("lets others write in between", () => {
    const theirs: Act = ({ tr }) => tr.insertText("y", 2).setMeta(ySyncPluginKey, {});
    expect(countSteps(type, theirs, type, theirs, type)).toBe(1);
  });
});
