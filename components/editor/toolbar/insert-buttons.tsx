import { IconButton } from "@/components/ui/icon-button";
import type { MediaView } from "@/lib/media/types";
import { editorMessages } from "@/lib/messages/editor";
import { editorBlocks } from "../blocks";
import type { ToolProps } from "./props";

type InsertProps = ToolProps & { onPick: () => Promise<MediaView | null> };

export function InsertButtons({ editor, selected, locale, onPick }: InsertProps) {
  const t = editorMessages(locale);
  const insert = (key: string) =>
    editorBlocks.find((block) => block.key === key)?.insert({ editor, pick: onPick });
  return (
    <>
      <IconButton icon="image" label={t.media} onClick={() => insert("media")} />
      <IconButton
        icon="table"
        label={t.table}
        aria-disabled={selected.table || undefined}
        onClick={() => !selected.table && insert("table")}
      />
      <IconButton icon="minus" label={t.rule} onClick={() => insert("rule")} />
    </>
  );
}
