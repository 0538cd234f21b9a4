import { RiverCover } from "@/components/brand/river-cover";
import { Picture } from "@/components/media/picture";
import { EntryDate } from "@/components/site/entry-date";
import type { Site } from "@/components/site/types";
import type { EntryCard } from "@/lib/entries/types";
import type { SiteMessages } from "@/lib/messages/site";

type NextReadingProps = { entries: EntryCard[]; site: Site; words: SiteMessages };

/** Up to three posts to go on with. */
export function NextReading({ entries, site, words }: NextReadingProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="next-reading" className="next-reading">
      <h2 id="next-reading" className="section-title">
        {words.nextReading}
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="tile">
            <div className="tile-cover">
              {entry.cover ? (
                <Picture
                  media={entry.cover}
                  sizes="(min-width: 48rem) 22rem, 100vw"
                  alt=""
                  aspect="card"
                />
              ) : (
                <RiverCover title={entry.title} aspect="3/2" />
              )}
            </div>
            <h3 className="title text-h4">
              <a href={entry.url}>{entry.title}</a>
            </h3>
            <EntryDate iso={entry.publishedAt} site={site} className="tile-date" />
          </li>
        ))}
      </ul>
    </section>
  );
}
