import { RiverCover } from "@/components/brand/river-cover";
import { Picture } from "@/components/media/picture";
import type { EntryCard } from "@/lib/entries/types";
import { siteMessages } from "@/lib/messages/site";
import { EntryDate } from "./entry-date";
import type { Site } from "./types";

export function LeadStory({ entry, site }: { entry: EntryCard; site: Site }) {
  const words = siteMessages(site.locale);
  return (
    <article className="lead-story">
      <div className="lead-story-cover">
        {entry.cover ? (
          <Picture
            media={entry.cover}
            sizes="(min-width: 64rem) 40rem, 100vw"
            alt=""
            aspect="card"
            priority
          />
        ) : (
          <RiverCover title={entry.title} aspect="3/2" />
        )}
      </div>
      <div className="lead-story-words">
        <h2 className="title lead-story-title">
          <a href={entry.url}>{entry.title}</a>
        </h2>
        {entry.excerpt && <p className="standfirst">{entry.excerpt}</p>}
        <p className="byline">
          {entry.author && (
            <span>
              {words.by} <a href={entry.author.url}>{entry.author.name}</a>
            </span>
          )}
          <EntryDate iso={entry.publishedAt} site={site} />
        </p>
      </div>
    </article>
  );
}
