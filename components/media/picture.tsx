import { getImageProps } from "next/image";
import { cn } from "@/lib/core/cn";
import { placeholderUrl } from "@/lib/media/present/placeholder";
import type { MediaView } from "@/lib/media/types";
import { focalClass } from "./focal-class";

type PictureProps = {
  media: MediaView;
  /** Instead of the file's own words. Empty for decoration. */
  alt?: string;
  /** How wide it is shown, as in `sizes` of HTML. */
  sizes: string;
  /** For the picture that a reader sees first. */
  priority?: boolean;
  /** Cut to a shape; without one, the picture's own. */
  aspect?: keyof typeof aspects;
  className?: string;
};

const aspects = { wide: "aspect-video", card: "aspect-3/2", square: "aspect-square" } as const;

/** A picture in as many sizes as screens want, above a blurred likeness of itself until it is there. */
export function Picture({ media, alt = media.alt, aspect, className, ...loading }: PictureProps) {
  const placeholder = placeholderUrl(media.placeholder);
  const fit = aspect ? "size-full object-cover" : "h-auto w-full";
  return (
    <span className={cn("relative block overflow-hidden", aspect && aspects[aspect], className)}>
      {placeholder && (
        // biome-ignore lint/performance/noImgElement: it has no address to be fetched from
        <img src={placeholder} alt="" className="absolute inset-0 size-full object-cover" />
      )}
      {/* biome-ignore lint/performance/noImgElement: next/image writes an inline style */}
      <img
        {...sourcesOf(media, loading)}
        alt={alt}
        className={cn("relative block", fit, focalClass(media.focal))}
      />
    </span>
  );
}

function sourcesOf(
  { url, width, height }: MediaView,
  { sizes, priority }: { sizes: string; priority?: boolean },
) {
  const loading = priority
    ? ({ loading: "eager", fetchPriority: "high" } as const)
    : ({ loading: "lazy" } as const);
  if (!width || !height) return { src: url, ...loading };
  const { style: _, ...props } = getImageProps({
    src: url,
    alt: "",
    width,
    height,
    sizes,
    ...loading,
  }).props;
  return props;
}
