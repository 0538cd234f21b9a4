import { IconButton } from "@/components/ui/icon-button";
import { editorMessages } from "@/lib/messages/editor";
import { keysFor } from "./keys";
import { onText } from "./on-text";
import type { ToolProps } from "./props";

export function BlockButtons({ editor, selected, locale }: ToolProps) {
  const t = editorMessages(locale);
  const chain = () => onText(editor);
  return (
    <>
      <IconButton
        icon="list"
        label={t.bulletList}
        keys={keysFor("mod", "shift", "8")}
        pressed={selected.bulletList}
        onClick={() => chain().toggleBulletList().run()}
      />
      <IconButton
        icon="ordered-list"
        label={t.orderedList}
        keys={keysFor("mod", "shift", "7")}
        pressed={selected.orderedList}
        onClick={() => chain().toggleOrderedList().run()}
      />
      <IconButton
        icon="quote"
        label={t.quote}
        keys={keysFor("mod", "shift", "B")}
        pressed={selected.blockquote}
        onClick={() => chain().toggleBlockquote().run()}
      />
      <IconButton
        icon="callout"
        label={t.callout}
        pressed={selected.tone !== null}
        onClick={() => chain().toggleCallout("info").run()}
      />
      <IconButton
        icon="code-block"
        label={t.codeBlock}
        keys={keysFor("mod", "alt", "C")}
        pressed={selected.codeBlock}
        onClick={() => chain().toggleCodeBlock().run()}
      />
    </>
  );
}
