import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { editorMessages } from "@/lib/messages/editor";
import { keysFor } from "./keys";
import { onText } from "./on-text";
import type { ToolProps } from "./props";

export function TableTools({ editor, selected, locale }: ToolProps) {
  const t = editorMessages(locale);
  const chain = () => onText(editor);
  return (
    <>
      <Button size="sm" variant="plain" icon="plus" onClick={() => chain().addRowAfter().run()}>
        {t.addRow}
      </Button>
      <Button size="sm" variant="plain" icon="plus" onClick={() => chain().addColumnAfter().run()}>
        {t.addColumn}
      </Button>
      <Menu
        label={t.moreTable}
        trigger="more"
        align="end"
        items={[
          { label: t.addRowAbove, onSelect: () => chain().addRowBefore().run() },
          { label: t.addColumnLeft, onSelect: () => chain().addColumnBefore().run() },
          {
            label: t.headerRow,
            checked: selected.headerRow,
            onSelect: () => chain().toggleHeaderRow().run(),
          },
          "separator",
          {
            label: t.moveRowUp,
            keys: keysFor("alt", "↑"),
            onSelect: () => chain().moveRow(-1).run(),
          },
          {
            label: t.moveRowDown,
            keys: keysFor("alt", "↓"),
            onSelect: () => chain().moveRow(1).run(),
          },
          { label: t.moveColumnLeft, onSelect: () => chain().moveColumn(-1).run() },
          { label: t.moveColumnRight, onSelect: () => chain().moveColumn(1).run() },
          "separator",
          { label: t.deleteRow, danger: true, onSelect: () => chain().deleteRow().run() },
          { label: t.deleteColumn, danger: true, onSelect: () => chain().deleteColumn().run() },
          { label: t.deleteTable, danger: true, onSelect: () => chain().deleteTable().run() },
        ]}
      />
    </>
  );
}
