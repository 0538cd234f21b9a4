import type { ComponentType } from "react";
import type { Block } from "@/lib/documents/types";
import { CalloutView } from "./callout-view";
import { CodeView } from "./code-view";
import { DetailsView } from "./details-view";
import type { BlockProps, Drawing } from "./drawing";
import { ButtonView, EmbedView } from "./entry-views";
import { FileView } from "./file-view";
import { FormulaBlockView } from "./formula-view";
import { GalleryView } from "./gallery-view";
import { HeadingView } from "./heading-view";
import { ImageView } from "./image-view";
import { InlineView } from "./inline-view";
import { BulletListView, OrderedListView, TaskListView } from "./list-view";
import { AudioView, VideoView } from "./player-view";
import { TableView } from "./table-view";

type Views = {
  [Type in Block["type"]]: ComponentType<BlockProps<Extract<Block, { type: Type }>>>;
};

const views: Views = {
  paragraph: ({ node, drawing }) => (
    <p>
      <InlineView content={node.content} drawing={drawing} />
    </p>
  ),
  heading: HeadingView,
  bulletList: BulletListView,
  orderedList: OrderedListView,
  taskList: TaskListView,
  blockquote: ({ node, drawing }) => <blockquote>{drawing.blocks(node.content)}</blockquote>,
  codeBlock: CodeView,
  mathBlock: FormulaBlockView,
  horizontalRule: () => <hr />,
  table: TableView,
  image: ImageView,
  video: VideoView,
  audio: AudioView,
  file: FileView,
  gallery: GalleryView,
  callout: CalloutView,
  details: DetailsView,
  button: ButtonView,
  embed: EmbedView,
};

export function Blocks({ content, drawing }: { content: readonly Block[]; drawing: Drawing }) {
  return content.map((node, index) => {
    const View = views[node.type] as ComponentType<BlockProps<Block>>;
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never reordered
    return <View key={index} node={node} drawing={drawing} />;
  });
}
