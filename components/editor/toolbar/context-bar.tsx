import { Toolbar } from "@/components/ui/toolbar";
import { editorMessages } from "@/lib/messages/editor";
import { ButtonTools } from "./button-tools";
import { CalloutTools } from "./callout-tools";
import { CodeTools } from "./code-tools";
import { LinkTools } from "./link-tools";
import type { ToolProps } from "./props";
import { TableTools } from "./table-tools";

/** What may be done with the table, code, callout or link where the caret stands. */
export function ContextBar({ onLink, ...tool }: ToolProps & { onLink: () => void }) {
  const { href, table, codeBlock, tone, button } = tool.selected;
  if (href === null && !table && !codeBlock && tone === null && !button) return null;
  return (
    <Toolbar label={editorMessages(tool.locale).contextBar} className="editor-context">
      {href !== null && <LinkTools {...tool} onLink={onLink} />}
      {button && <ButtonTools {...tool} onLink={onLink} />}
      {codeBlock && <CodeTools {...tool} />}
      {tone !== null && <CalloutTools {...tool} />}
      {table && <TableTools {...tool} />}
    </Toolbar>
  );
}
