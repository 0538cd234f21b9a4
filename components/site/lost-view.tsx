import { PostCard } from "@/components/content/post/card";
import type { EntryCard } from "@/lib/entries/types";
import { siteMessages } from "@/lib/messages/site";
import { DryRiver } from "./dry-river";
import { SearchForm } from "./search-form";
import type { Site } from "./types";

/** What stands at an address where nothing is. */
export function LostView({ site, latest }: { site: Site; latest: EntryCard[] }) {
  const words = siteMessages(site.locale);
  return (
    <div className="lost page-width">
      <DryRiver />
      <p className="kicker">404</p>
      <h1 className="title text-display">{words.lostTitle}</h1>
      <p className="standfirst">{words.lostText}</p>
      <search>
        <SearchForm site={site} label={words.lostSearch} words={words} />
      </search>
      {latest.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest" className="section-title">
            {words.lostLatest}
          </h2>
          <ul className="card-list">
            {latest.map((entry) => (
              <li key={entry.id}>
                <PostCard entry={entry} site={site} headingLevel={3} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
