import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { editorMessages } from "@/lib/messages/editor";
import { keysFor } from "./keys";
import { onText } from "./on-text";
import type { ToolProps } from "./props";

const levels = [2, 3, 4] as const;

export function BlockMenu({ editor, selected, locale }: ToolProps) {
  const t = editorMessages(locale);
  const here = selected.level ? t.heading(selected.level) : t.paragraph;
  return (
    <Menu
      label={`${t.blockType}: ${here}`}
      trigger={
        <>
          <span className="editor-block-type">{here}</span>
          <Icon name="chevron-down" size={16} />
        </>
      }
      variant="plain"
      items={[
        {
          label: t.paragraph,
          keys: keysFor("mod", "alt", "0"),
          checked: selected.level === null,
          onSelect: () => onText(editor).setParagraph().run(),
        },
        ...levels.map((level) => ({
          label: t.heading(level),
          keys: keysFor("mod", "alt", String(level)),
          checked: selected.level === level,
          onSelect: () => onText(editor).setHeading({ level }).run(),
        })),
      ]}
    />
  );
}
