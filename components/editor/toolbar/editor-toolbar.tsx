import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { Toolbar, ToolbarGap } from "@/components/ui/toolbar";
import type { MediaView } from "@/lib/media/types";
import { editorMessages } from "@/lib/messages/editor";
import { writingMessages } from "@/lib/messages/writing";
import type { BlockMenuItems } from "../block/use-block-acts";
import { BlockButtons } from "./block-buttons";
import { BlockMenu } from "./block-menu";
import { HistoryButtons } from "./history-buttons";
import { InsertButtons } from "./insert-buttons";
import { MarkButtons } from "./mark-buttons";
import type { ToolProps } from "./props";

type EditorToolbarProps = ToolProps & {
  onLink: () => void;
  onPick: () => Promise<MediaView | null>;
  blockItems: BlockMenuItems;
};

export function EditorToolbar({ onLink, onPick, blockItems, ...tool }: EditorToolbarProps) {
  return (
    <Toolbar label={editorMessages(tool.locale).toolbar} className="editor-toolbar">
      <BlockMenu {...tool} />
      <Menu
        label={writingMessages(tool.locale).blockActs}
        trigger={<Icon name="drag" size={20} />}
        variant="plain"
        className="block-menu"
        items={blockItems(() => tool.editor.view.focus())}
      />
      <ToolbarGap />
      <MarkButtons {...tool} onLink={onLink} />
      <ToolbarGap />
      <BlockButtons {...tool} />
      <ToolbarGap />
      <InsertButtons {...tool} onPick={onPick} />
      <ToolbarGap />
      <HistoryButtons {...tool} />
    </Toolbar>
  );
}
