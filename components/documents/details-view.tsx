import type { Block, Details } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import type { BlockProps } from "./drawing";
import { InlineView } from "./inline-view";

export function DetailsView({ node: { content = [] }, drawing }: BlockProps<Details>) {
  const [first] = content;
  const words = first?.type === "summary" ? first.content : undefined;
  const blocks = content.filter((part): part is Block => part.type !== "summary");
  if (!words && blocks.every((block) => block.type === "paragraph" && !block.content)) return null;
  return (
    <details open={drawing.unfolded || undefined}>
      <summary>
        {words ? (
          <InlineView content={words} drawing={drawing} />
        ) : (
          documentMessages(drawing.locale).details
        )}
      </summary>
      {drawing.blocks(blocks)}
    </details>
  );
}
