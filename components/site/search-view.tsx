import { PostCard } from "@/components/content/post/card";
import { Pagination } from "@/components/ui/pagination";
import { contentTypes, isContentKey } from "@/lib/content/registry";
import type { EntryCard, Page, SearchHit } from "@/lib/entries/types";
import { siteMessages } from "@/lib/messages/site";
import { Highlights } from "./highlights";
import { SearchForm } from "./search-form";
import type { Site } from "./types";

type SearchViewProps = {
  site: Site;
  query: string;
  /** Null before anything was asked. */
  hits: Page<SearchHit> | null;
  /** Offered where nothing was found. */
  latest: EntryCard[];
};

export function SearchView({ site, query, hits, latest }: SearchViewProps) {
  const words = siteMessages(site.locale);
  return (
    <cauce-search className="search page-width">
      <h1 className="title text-h1">{words.searchTitle}</h1>
      <search>
        <SearchForm site={site} label={words.searchLabel} query={query} words={words} />
      </search>
      <p role="status" data-status="" className="sr-only" />
      <div data-results="" className="search-results">
        {hits && <Results {...{ site, query, hits, latest }} />}
      </div>
    </cauce-search>
  );
}

function Results({ site, query, hits, latest }: SearchViewProps & { hits: Page<SearchHit> }) {
  const words = siteMessages(site.locale);
  if (hits.total === 0) return <NothingFound {...{ site, query, latest }} />;
  const address = `${site.prefix}/search?q=${encodeURIComponent(query)}`;
  return (
    <>
      <h2 className="search-count">{words.results(hits.total, query)}</h2>
      <ol className="hit-list" start={(hits.page - 1) * 10 + 1}>
        {hits.items.map((hit) => (
          <Hit key={hit.id} hit={hit} site={site} />
        ))}
      </ol>
      <Pagination
        page={hits.page}
        pages={hits.pages}
        href={(page) => (page === 1 ? address : `${address}&page=${page}`)}
        words={{
          label: words.resultsPager,
          previous: words.earlierResults,
          next: words.laterResults,
          page: words.page,
        }}
      />
    </>
  );
}

function Hit({ hit, site }: { hit: SearchHit; site: Site }) {
  const kind = isContentKey(hit.type) ? contentTypes[hit.type].labels[site.locale].one : "";
  return (
    <li className="hit">
      <p className="kicker">{kind}</p>
      <h3 className="title text-h3">
        <a href={hit.url} data-hit="">
          <Highlights pieces={hit.title} />
        </a>
      </h3>
      <p className="hit-excerpt">
        <Highlights pieces={hit.excerpt} />
      </p>
    </li>
  );
}

function NothingFound({ site, query, latest }: Omit<SearchViewProps, "hits">) {
  const words = siteMessages(site.locale);
  return (
    <>
      <h2 className="title text-h2">{words.noResults(query)}</h2>
      <p className="search-advice">{words.noResultsText}</p>
      <ul className="card-list">
        {latest.map((entry) => (
          <li key={entry.id}>
            <PostCard entry={entry} site={site} headingLevel={3} />
          </li>
        ))}
      </ul>
    </>
  );
}
