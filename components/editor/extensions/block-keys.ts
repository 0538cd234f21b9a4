import { Extension } from "@tiptap/core";
import { isInTable } from "@tiptap/pm/tables";
import { type Direction, deleteBlocks, duplicateBlocks, moveBlocks } from "../block/block-commands";

type Options = {
  /** Opens the acts of the block where the caret stands. */
  onMenu: () => void;
  onMoved: (direction: Direction) => void;
};

/** Moves, copies and deletes blocks by keys; shortcuts.ts lists them for people. */
export const BlockKeys = Extension.create<Options>({
  name: "blockKeys",

  addOptions() {
    return { onMenu: () => {}, onMoved: () => {} };
  },

  addKeyboardShortcuts() {
    const move = (direction: Direction) => () => {
      const { state, view, commands } = this.editor;
      // Within a table its rows are what one sees as blocks.
      if (isInTable(state)) commands.moveRow(direction === "up" ? -1 : 1);
      else if (moveBlocks(direction)(state, view.dispatch)) this.options.onMoved(direction);
      // At the edge too: the browser would take the caret elsewhere.
      return true;
    };
    return {
      "Alt-ArrowUp": move("up"),
      "Alt-ArrowDown": move("down"),
      "Mod-Shift-d": ({ editor }) => duplicateBlocks(editor.state, editor.view.dispatch),
      "Mod-Shift-Backspace": ({ editor }) => deleteBlocks(editor.state, editor.view.dispatch),
      "Alt-Enter": () => {
        this.options.onMenu();
        return true;
      },
    };
  },
});
