import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostList } from "@/components/site/post-list";
import { listEntryCards } from "@/lib/entries/queries/public";
import { listSections } from "@/lib/entries/queries/sections";
import { siteMessages } from "@/lib/messages/site";
import { getTermBySlug } from "@/lib/taxonomy/queries";
import { Frame } from "../../../frame";
import { loadSite } from "../../../load-site";
import { describePage } from "../../../metadata";
import { pageNumber, pageUrl } from "../../../pages";

type List = { locale: string; slug: string; number?: string };

async function load({ locale, slug, number }: List) {
  const site = await loadSite(locale);
  const term = site && (await getTermBySlug(site.locale, slug));
  const page = pageNumber(number);
  if (!site || !term || !page) return null;
  const sections = await listSections();
  const translations = sections.find(({ url }) => url === term.url)?.translations ?? [];
  return { site, term, page, translations, words: siteMessages(site.locale) };
}

export async function describeTag(list: List): Promise<Metadata> {
  const found = await load(list);
  if (!found) return {};
  const { site, term, page, translations, words } = found;
  return describePage(site, {
    title: page > 1 ? `${term.name}, ${words.page(page).toLowerCase()}` : term.name,
    description: term.description || words.tagDescription(term.name),
    url: pageUrl(term.url, page),
    translations: page > 1 ? [] : translations,
    feeds: { base: term.url, title: `${term.name} · ${site.name}` },
  });
}

/** What bears a tag, a page at a time. */
export async function TagPage(list: List) {
  const found = await load(list);
  if (!found) notFound();
  const { site, term, page, translations, words } = found;
  const posts = await listEntryCards({
    type: "post",
    locale: site.locale,
    termId: term.id,
    page,
  });
  return (
    <Frame site={site} here={pageUrl(term.url, page)} translations={translations}>
      <PostList site={site} base={term.url} posts={posts}>
        <p className="kicker">{words.tag}</p>
        <h1 className="title text-h1">{term.name}</h1>
        {term.description && <p className="standfirst">{term.description}</p>}
      </PostList>
    </Frame>
  );
}
