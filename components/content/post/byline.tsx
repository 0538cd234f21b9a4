import { EntryDate } from "@/components/site/entry-date";
import type { Site } from "@/components/site/types";
import type { EntryView } from "@/lib/entries/types";
import type { SiteMessages } from "@/lib/messages/site";

type BylineProps = { entry: EntryView; site: Site; words: SiteMessages };

/** Who wrote it, when, how long it takes; and when it was corrected, from the next day on. */
export function Byline({ entry, site, words }: BylineProps) {
  const published = words.date(entry.publishedAt, site.timeZone);
  const modified = words.date(entry.modifiedAt, site.timeZone);
  const corrected = modified !== published && entry.modifiedAt > entry.publishedAt;
  return (
    <p className="byline">
      {entry.author && (
        <span>
          {words.by}{" "}
          <a href={entry.author.url} rel="author">
            {entry.author.name}
          </a>
        </span>
      )}
      <EntryDate iso={entry.publishedAt} site={site} />
      <span>{words.readingTime(entry.readingMinutes)}</span>
      {corrected && <time dateTime={entry.modifiedAt}>{words.corrected(modified)}</time>}
    </p>
  );
}
