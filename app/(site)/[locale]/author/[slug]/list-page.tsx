import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthorHead } from "@/components/site/author-head";
import { JsonLd } from "@/components/site/json-ld";
import { PostList } from "@/components/site/post-list";
import { listEntryCards } from "@/lib/entries/queries/public";
import { listSections } from "@/lib/entries/queries/sections";
import { siteMessages } from "@/lib/messages/site";
import { getAuthorBySlug } from "@/lib/people/queries";
import { Frame } from "../../../frame";
import { loadSite } from "../../../load-site";
import { describePage } from "../../../metadata";
import { pageNumber, pageUrl } from "../../../pages";
import { authorFacts } from "../../../structured-facts";

type List = { locale: string; slug: string; number?: string };

async function load({ locale, slug, number }: List) {
  const site = await loadSite(locale);
  const author = site && (await getAuthorBySlug(slug, site.locale));
  const page = pageNumber(number);
  if (!site || !author || !page) return null;
  const sections = await listSections();
  const translations = sections.find(({ url }) => url === author.url)?.translations ?? [];
  return { site, author, page, translations, words: siteMessages(site.locale) };
}

export async function describeAuthor(list: List): Promise<Metadata> {
  const found = await load(list);
  if (!found) return {};
  const { site, author, page, translations, words } = found;
  return describePage(site, {
    title: page > 1 ? `${author.name}, ${words.page(page).toLowerCase()}` : author.name,
    description: author.bio || words.authorDescription(author.name),
    url: pageUrl(author.url, page),
    translations: page > 1 ? [] : translations,
    feeds: { base: author.url, title: `${author.name} · ${site.name}` },
  });
}

/** What somebody wrote, a page at a time. */
export async function AuthorPage(list: List) {
  const found = await load(list);
  if (!found) notFound();
  const { site, author, page, translations } = found;
  const posts = await listEntryCards({
    type: "post",
    locale: site.locale,
    authorId: author.id,
    page,
  });
  return (
    <Frame site={site} here={pageUrl(author.url, page)} translations={translations}>
      <JsonLd facts={authorFacts(site, author)} />
      <PostList site={site} base={author.url} posts={posts}>
        <AuthorHead author={author} site={site} />
      </PostList>
    </Frame>
  );
}
