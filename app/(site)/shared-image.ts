import type { EntryView } from "@/lib/entries/types";

// Not every network that shows links reads WebP and AVIF.
const understood = /^image\/(jpeg|png)$/;

/** The picture that stands for an entry where it is shared: its cover or one drawn from its title. */
export function sharedImage(entry: EntryView) {
  const { cover } = entry;
  if (cover?.width && cover.height && understood.test(cover.mimeType)) {
    return { url: cover.url, width: cover.width, height: cover.height, alt: cover.alt };
  }
  const revision = Date.parse(entry.modifiedAt).toString(36);
  return { url: `/og/${entry.id}-${revision}.png`, width: 1200, height: 630, alt: entry.title };
}
