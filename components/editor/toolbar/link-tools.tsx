import { Button } from "@/components/ui/button";
import { editorMessages } from "@/lib/messages/editor";
import { onText } from "./on-text";
import type { ToolProps } from "./props";

export function LinkTools({
  editor,
  selected,
  locale,
  onLink,
}: ToolProps & { onLink: () => void }) {
  const t = editorMessages(locale);
  const remove = () => onText(editor).extendMarkRange("link").unsetMark("link").run();
  return (
    <>
      <span className="editor-address">{t.linkTo(selected.href ?? "")}</span>
      <Button size="sm" variant="plain" icon="edit" onClick={onLink}>
        {t.linkChange}
      </Button>
      <Button size="sm" variant="plain" icon="unlink" onClick={remove}>
        {t.linkRemove}
      </Button>
    </>
  );
}
