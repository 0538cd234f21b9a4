import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostList } from "@/components/site/post-list";
import { listEntryCards } from "@/lib/entries/queries/public";
import { siteMessages } from "@/lib/messages/site";
import { Frame } from "../../frame";
import { everywhere, loadSite } from "../../load-site";
import { describePage } from "../../metadata";
import { pageNumber, pageUrl } from "../../pages";

type List = { locale: string; number?: string };

export async function describeBlog({ locale, number }: List): Promise<Metadata> {
  const site = await loadSite(locale);
  if (!site) return {};
  const words = siteMessages(site.locale);
  const page = pageNumber(number) ?? 1;
  return describePage(site, {
    title: page > 1 ? `${words.blog}, ${words.page(page).toLowerCase()}` : words.blog,
    description: words.blogDescription(site.name),
    url: pageUrl(`${site.prefix}/blog`, page),
    translations: page > 1 ? [] : everywhere(site, "/blog"),
  });
}

/** The blog, a page at a time. */
export async function BlogPage({ locale, number }: List) {
  const site = await loadSite(locale);
  const page = pageNumber(number);
  if (!site || !page) notFound();
  const words = siteMessages(site.locale);
  const base = `${site.prefix}/blog`;
  const posts = await listEntryCards({ type: "post", locale: site.locale, page });
  return (
    <Frame site={site} here={pageUrl(base, page)} translations={everywhere(site, "/blog")}>
      <PostList site={site} base={base} posts={posts}>
        <h1 className="title text-h1">{words.blog}</h1>
      </PostList>
    </Frame>
  );
}
