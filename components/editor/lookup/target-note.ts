import type { DeskLink } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import { entryMessages } from "@/lib/messages/entries";

/** What one should know of an entry before linking to it. */
export function noteOf({ status }: DeskLink, locale: Locale): string {
  const words = entryMessages(locale);
  return {
    draft: words.statusDraft,
    scheduled: words.statusScheduled,
    published: words.statusPublished,
    unpublished: words.statusUnpublished,
    trashed: words.statusTrashed,
  }[status];
}
