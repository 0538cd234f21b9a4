import { Node, type NodeViewRenderer } from "@tiptap/core";
import { isUuid } from "@/lib/documents/input/text";
import type { MediaNode } from "@/lib/documents/types";
import type { MediaKind, MediaView } from "@/lib/media/types";

type Options = { view: NodeViewRenderer | null };

const words = { image: ["alt", "caption"], video: ["caption"], audio: ["caption"], file: [] };

function mediaExtension(kind: MediaKind) {
  return Node.create<Options>({
    name: kind,
    group: "block",
    atom: true,
    draggable: true,

    addOptions() {
      return { view: null };
    },

    addAttributes() {
      const texts = words[kind].map((name) => [
        name,
        {
          default: "",
          parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
          renderHTML: (attributes: Record<string, unknown>) => ({
            [`data-${name}`]: attributes[name],
          }),
        },
      ]);
      const mediaId = {
        parseHTML: (element: HTMLElement) => element.getAttribute("data-media-id"),
        renderHTML: (attributes: Record<string, unknown>) => ({
          "data-media-id": attributes.mediaId,
        }),
        isRequired: true,
      };
      return { mediaId, ...Object.fromEntries(texts) };
    },

    parseHTML() {
      return [
        {
          tag: `figure[data-media="${kind}"]`,
          getAttrs: ({ dataset }) => (isUuid(dataset.mediaId ?? "") ? null : false),
        },
      ];
    },

    renderHTML({ HTMLAttributes }) {
      return ["figure", { ...HTMLAttributes, "data-media": kind }];
    },

    addNodeView() {
      return this.options.view;
    },
  });
}

/** The four nodes that show a file of the library; `view` draws and edits them in place. */
export function mediaExtensions(view: NodeViewRenderer | null = null) {
  return (["image", "video", "audio", "file"] as const).map((kind) =>
    mediaExtension(kind).configure({ view }),
  );
}

export function mediaNodeFor({ id: mediaId, kind, alt }: MediaView): MediaNode {
  if (kind === "image") return { type: "image", attrs: { mediaId, alt, caption: "" } };
  if (kind === "file") return { type: "file", attrs: { mediaId } };
  return { type: kind, attrs: { mediaId, caption: "" } };
}
