import { previewMessages } from "@/lib/messages/previews";
import { siteMessages } from "@/lib/messages/site";
import type { Site } from "./types";

type PreviewNoteProps = { expiresAt: string; site: Site };

/** Tells whoever follows a link that this is a draft, and how long the link holds. */
export function PreviewNote({ expiresAt, site }: PreviewNoteProps) {
  const words = previewMessages(site.locale);
  const date = siteMessages(site.locale).date(expiresAt, site.timeZone);
  return (
    <aside className="preview-note" aria-label={words.note} data-preview="">
      <strong>{words.note}</strong> <span>{words.noteExpires(date)}</span>
    </aside>
  );
}
