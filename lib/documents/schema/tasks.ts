import { InputRule, wrappingInputRule } from "@tiptap/core";
import { TaskItem as TiptapTaskItem, TaskList as TiptapTaskList } from "@tiptap/extension-list";

const typed = /^\s*\[([ x]?)\]\s$/;

/** `[ ] ` makes a task of a line, and of an item of a list the list a list of tasks. */
const TaskItem = TiptapTaskItem.extend({
  parseHTML() {
    return [{ tag: `li[data-type="${this.name}"]`, priority: 60, contentElement: contentOf }];
  },

  addInputRules() {
    return [
      new InputRule({
        find: typed,
        handler: ({ state, range, chain }) => {
          const { $from } = state.selection;
          const isItem = $from.node(-1).type.name === "listItem" && $from.index(-1) === 0;
          if (!isItem) return null;
          chain().deleteRange(range).toggleList("taskList", "taskItem").run();
        },
      }),
      wrappingInputRule({
        find: typed,
        type: this.type,
        getAttributes: (match) => ({ checked: match[1] === "x" }),
      }),
    ];
  },
}).configure({ nested: true });

const contentOf = (element: globalThis.Node): HTMLElement =>
  (element as HTMLElement).querySelector<HTMLElement>(":scope > div") ?? (element as HTMLElement);

export const taskExtensions = (label?: (words: string, checked: boolean) => string) => [
  TiptapTaskList,
  label
    ? TaskItem.configure({
        nested: true,
        a11y: {
          checkboxLabel: (node, checked) => label(node.firstChild?.textContent ?? "", checked),
        },
      })
    : TaskItem,
];
