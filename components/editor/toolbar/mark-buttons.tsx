import { IconButton } from "@/components/ui/icon-button";
import { editorMessages } from "@/lib/messages/editor";
import { ColorButton } from "./color-button";
import { keysFor } from "./keys";
import { onText } from "./on-text";
import type { ToolProps } from "./props";

export function MarkButtons({
  editor,
  selected,
  locale,
  onLink,
}: ToolProps & { onLink: () => void }) {
  const t = editorMessages(locale);
  const chain = () => onText(editor);
  return (
    <>
      <IconButton
        icon="bold"
        label={t.bold}
        keys={keysFor("mod", "B")}
        pressed={selected.bold}
        onClick={() => chain().toggleBold().run()}
      />
      <IconButton
        icon="italic"
        label={t.italic}
        keys={keysFor("mod", "I")}
        pressed={selected.italic}
        onClick={() => chain().toggleItalic().run()}
      />
      <IconButton
        icon="strike"
        label={t.strike}
        keys={keysFor("mod", "shift", "S")}
        pressed={selected.strike}
        onClick={() => chain().toggleStrike().run()}
      />
      <IconButton
        icon="code"
        label={t.code}
        keys={keysFor("mod", "E")}
        pressed={selected.code}
        onClick={() => chain().toggleCode().run()}
      />
      <ColorButton editor={editor} selected={selected} locale={locale} />
      <IconButton
        icon="link"
        label={t.link}
        keys={keysFor("mod", "K")}
        pressed={selected.href !== null}
        onClick={onLink}
      />
    </>
  );
}
