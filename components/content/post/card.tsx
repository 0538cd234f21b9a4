import { RiverCover } from "@/components/brand/river-cover";
import { Picture } from "@/components/media/picture";
import { EntryDate } from "@/components/site/entry-date";
import { siteMessages } from "@/lib/messages/site";
import type { CardProps } from "../registry";

/** A post in a list: when, what, by whom. The whole card leads to it, by the link of its title. */
export function PostCard({ entry, site, headingLevel = 2 }: CardProps) {
  const words = siteMessages(site.locale);
  const Heading = `h${headingLevel}` as const;
  return (
    <article className="card">
      <EntryDate iso={entry.publishedAt} site={site} className="card-date" />
      <div className="card-words">
        <Heading className="title card-title">
          <a href={entry.url}>{entry.title}</a>
        </Heading>
        {entry.excerpt && <p className="card-excerpt">{entry.excerpt}</p>}
        {entry.author && (
          <p className="card-by">
            {words.by} <a href={entry.author.url}>{entry.author.name}</a>
          </p>
        )}
      </div>
      <div className="card-cover">
        {entry.cover ? (
          <Picture
            media={entry.cover}
            sizes="(min-width: 48rem) 13rem, 6rem"
            alt=""
            aspect="card"
          />
        ) : (
          <RiverCover title={entry.title} aspect="3/2" />
        )}
      </div>
    </article>
  );
}
