import { RiverHead } from "@/components/brand/river-lines";
import { PostCard } from "@/components/content/post/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { EntryCard } from "@/lib/entries/types";
import { siteMessages } from "@/lib/messages/site";
import { LeadStory } from "./lead-story";
import { Shelf, type ShelfEntries } from "./shelf";
import type { Site } from "./types";

type HomeViewProps = { site: Site; posts: EntryCard[]; total: number; shelves: ShelfEntries[] };

/** One lead story large, then a calm list; courses as shelves. */
export function HomeView({ site, posts, total, shelves }: HomeViewProps) {
  const words = siteMessages(site.locale);
  const [lead, ...rest] = posts;
  return (
    <>
      <section className="masthead">
        <RiverHead title={site.name} className="masthead-river" />
        <div className="page-width">
          <h1 className="title masthead-words">{site.description || site.name}</h1>
        </div>
      </section>
      <div className="home page-width">
        {lead && <LeadStory entry={lead} site={site} />}
        {!lead && shelves.length === 0 && (
          <EmptyState title={words.emptyHome}>{words.emptyHomeText}</EmptyState>
        )}
        {rest.length > 0 && (
          <section aria-labelledby="latest">
            <h2 id="latest" className="section-title">
              {words.latest}
            </h2>
            <ul className="card-list">
              {rest.map((entry) => (
                <li key={entry.id}>
                  <PostCard entry={entry} site={site} headingLevel={3} />
                </li>
              ))}
            </ul>
            {total > posts.length && (
              <a href={`${site.prefix}/blog`} className="onward">
                {words.allPosts}
                <Icon name="arrow-right" size={16} />
              </a>
            )}
          </section>
        )}
        {shelves.map((shelf) => (
          <Shelf key={shelf.course.id} shelf={shelf} site={site} />
        ))}
      </div>
    </>
  );
}
