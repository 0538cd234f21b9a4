import type { LibraryItem } from "@/lib/media/types";
import { Thumbnail } from "./thumbnail";

/** The file as it can be seen or heard here. */
export function FilePreview({ item }: { item: LibraryItem }) {
  if (item.kind === "video") {
    return (
      // biome-ignore lint/a11y/useMediaCaption: the writer looks at a file of the library
      <video
        controls
        preload="metadata"
        src={item.url}
        aria-label={item.filename}
        className="max-h-80 w-full rounded-md bg-surface"
      />
    );
  }
  if (item.kind === "audio") {
    return (
      // biome-ignore lint/a11y/useMediaCaption: the writer listens to a file of the library
      <audio
        controls
        preload="metadata"
        src={item.url}
        aria-label={item.filename}
        className="w-full"
      />
    );
  }
  return <Thumbnail media={item} size="preview" />;
}
