import { Picture } from "@/components/media/picture";
import type { Image } from "@/lib/documents/types";
import type { BlockProps } from "./drawing";

const sizes = "(min-width: 48rem) 44rem, 100vw";

export function ImageView({ node, drawing }: BlockProps<Image>) {
  const media = drawing.media[node.attrs.mediaId];
  if (media?.kind !== "image") return null;
  const alt = node.attrs.alt || media.alt;
  return (
    <figure>
      <Picture media={media} alt={alt} sizes={sizes} priority={drawing.eager === node} />
      {node.attrs.caption && <figcaption>{node.attrs.caption}</figcaption>}
    </figure>
  );
}
