import type { Image, Paragraph } from "mdast";
import type { MediaNode } from "../types";
import { type Conversion, MarkdownError } from "./conversion";

const scheme = "media:";

/** The file that a paragraph consisting of one picture stands for. */
export function mediaFrom(paragraph: Paragraph, conversion: Conversion): MediaNode | null {
  const [image, ...others] = paragraph.children;
  if (image?.type !== "image" || others.length > 0) return null;
  const picture = conversion.exact ? pictureFrom(image) : null;
  if (picture) return picture;
  if (!image.url.startsWith(scheme)) {
    if (conversion.lenient) return null;
    throw new MarkdownError(
      `a picture comes from the library (${scheme}name), not “${image.url}”`,
      image,
    );
  }
  const name = decodeName(image.url.slice(scheme.length));
  const media = conversion.findMedia(name);
  if (!media) throw new MarkdownError(`the library has no “${name}”`, image);
  return nodeFor(image, media);
}

/** In exact Markdown only a picture is written like one, at its address or by its id. */
function pictureFrom({ url, alt, title }: Image): MediaNode | null {
  const mediaId = /(?:^media:|(?:^|\/)media\/)([0-9a-f-]{36})/i.exec(url)?.[1];
  if (!mediaId) return null;
  return { type: "image", attrs: { mediaId, alt: alt ?? "", caption: title ?? "" } };
}

function nodeFor(image: Image, { id: mediaId, kind }: { id: string; kind: string }): MediaNode {
  const caption = (image.title ?? "").replace(/\s+/g, " ").trim();
  switch (kind) {
    case "image":
      return { type: "image", attrs: { mediaId, alt: image.alt ?? "", caption } };
    case "video":
      return { type: "video", attrs: { mediaId, caption } };
    case "audio":
      return { type: "audio", attrs: { mediaId, caption } };
    default:
      return { type: "file", attrs: { mediaId } };
  }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
