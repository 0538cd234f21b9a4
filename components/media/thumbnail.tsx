import { getImageProps } from "next/image";
import { Icon } from "@/components/ui/icon";
import { cn } from "@/lib/core/cn";
import type { MediaView } from "@/lib/media/types";

type ThumbnailProps = { media: MediaView; size: keyof typeof shapes; className?: string };

const shapes = {
  small: "size-12 rounded-sm",
  large: "aspect-3/2 w-full rounded-md",
  preview: "aspect-3/2 w-full rounded-md",
} as const;
const sizes = {
  small: "48px",
  large: "(min-width: 48rem) 12rem, 45vw",
  preview: "(min-width: 48rem) 42rem, 100vw",
} as const;

/** A file at a glance, beside its name: the picture itself, or the sign of its kind. */
export function Thumbnail({ media, size, className }: ThumbnailProps) {
  const { kind, url, width, height } = media;
  const frame = cn(
    "relative grid place-items-center overflow-hidden bg-surface",
    shapes[size],
    className,
  );
  if (kind !== "image" || !width || !height) {
    return (
      <span className={cn(frame, "text-ink-soft")}>
        <Icon name={kind} size={size === "small" ? 20 : 24} />
      </span>
    );
  }
  const { style: _, ...props } = getImageProps({
    src: url,
    alt: "",
    width,
    height,
    sizes: sizes[size],
  }).props;
  return (
    <span className={frame}>
      {/* biome-ignore lint/performance/noImgElement: next/image writes an inline style */}
      {/* biome-ignore lint/a11y/useAltText: alt is among the props */}
      <img {...props} className="absolute inset-0 size-full object-contain" />
    </span>
  );
}
