import { Picture } from "@/components/media/picture";
import type { Gallery } from "@/lib/documents/types";
import type { BlockProps } from "./drawing";

const sizes = { 2: 22, 3: 15, 4: 11 };

/** Pictures side by side, each with its own words below it. */
export function GalleryView({ node, drawing }: BlockProps<Gallery>) {
  const { columns, caption } = node.attrs;
  const pictures = (node.content ?? []).flatMap((image) => {
    const media = drawing.media[image.attrs.mediaId];
    return media?.kind === "image" ? [{ image, media }] : [];
  });
  if (pictures.length === 0) return null;
  return (
    <figure className="gallery" data-columns={columns}>
      <div className="gallery-pictures">
        {pictures.map(({ image, media }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once
          <figure key={index}>
            <Picture
              media={media}
              alt={image.attrs.alt || media.alt}
              sizes={`(min-width: 48rem) ${sizes[columns]}rem, 50vw`}
              priority={drawing.eager === image}
            />
            {image.attrs.caption && <figcaption>{image.attrs.caption}</figcaption>}
          </figure>
        ))}
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
