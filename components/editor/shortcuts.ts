import type { Command } from "@/components/commands/types";
import { blockMessages } from "@/lib/messages/blocks";
import type { Locale } from "@/lib/messages/catalogue";
import { editorMessages } from "@/lib/messages/editor";
import { writingMessages } from "@/lib/messages/writing";
import { editorBlocks } from "./blocks";

/** The keys that the text itself listens to, for the list of all keys. */
export function editorShortcuts(locale: Locale): Command[] {
  const t = editorMessages(locale);
  const w = writingMessages(locale);
  const names = blockMessages(locale);
  const blocks = editorBlocks.flatMap(({ key, keys }): [string, string][] =>
    keys ? [[names[key], keys.join("+").toLowerCase()]] : [],
  );
  const all: [label: string, keys: string][] = [
    [w.insertBlock, "/"],
    [w.linkEntry, "[ ["],
    [t.bold, "mod+b"],
    [t.italic, "mod+i"],
    [t.strike, "mod+shift+s"],
    [t.code, "mod+e"],
    [t.link, "mod+k"],
    ...blocks,
    [w.blockActs, "alt+enter"],
    [w.moveUp, "alt+arrowup"],
    [w.moveDown, "alt+arrowdown"],
    [w.duplicate, "mod+shift+d"],
    [w.deleteBlock, "mod+shift+backspace"],
    [w.find, "mod+f"],
    [t.toolbar, "alt+f10"],
    [w.nextCell, "tab"],
    [w.previousCell, "shift+tab"],
    [t.undo, "mod+z"],
    [t.redo, "mod+shift+z"],
  ];
  return all.map(([label, keys]) => ({
    id: `text:${keys}`,
    group: "text",
    label,
    keys,
    told: true,
  }));
}
