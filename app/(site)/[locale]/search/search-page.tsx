import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SearchView } from "@/components/site/search-view";
import { searchOfSegment } from "@/lib/entries/present/address";
import { listEntryCards } from "@/lib/entries/queries/public";
import { searchEntries } from "@/lib/entries/queries/search";
import type { Locale } from "@/lib/messages/catalogue";
import { siteMessages } from "@/lib/messages/site";
import { Frame } from "../../frame";
import { everywhere, loadSite } from "../../load-site";
import { describePage } from "../../metadata";
import { pageNumber } from "../../pages";

type Search = { locale: string; query?: string; page?: string };

export async function describeSearch({ locale, query }: Search): Promise<Metadata> {
  const site = await loadSite(locale);
  if (!site) return {};
  const words = siteMessages(site.locale);
  return describePage(site, {
    title: query ? words.searchOf(searchOfSegment(query)) : words.searchTitle,
    description: words.searchDescription(site.name),
    url: `${site.prefix}/search`,
    translations: everywhere(site, "/search"),
  });
}

/** The form and, once something was asked, what was found. The proxy turns `?q=` into this path. */
export async function SearchPage({ locale, query = "", page }: Search) {
  const site = await loadSite(locale);
  const number = pageNumber(page);
  if (!site || !number) notFound();
  const asked = searchOfSegment(query);
  const hits = asked ? await search(site.locale, asked, number) : null;
  const latest =
    hits?.total === 0
      ? await listEntryCards({ type: "post", locale: site.locale, perPage: 3 })
      : null;
  return (
    <Frame
      site={site}
      here={`${site.prefix}/search`}
      translations={everywhere(site, "/search")}
      withSearch={false}
    >
      <SearchView site={site} query={asked} hits={hits} latest={latest?.items ?? []} />
    </Frame>
  );
}

/** Behind the last page of what was found lies the first. */
async function search(locale: Locale, asked: string, page: number) {
  const hits = await searchEntries(locale, asked, page);
  return hits.total === 0 && page > 1 ? searchEntries(locale, asked) : hits;
}
