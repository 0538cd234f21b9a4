import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HomeView } from "@/components/site/home-view";
import { JsonLd } from "@/components/site/json-ld";
import { listShelves } from "@/lib/entries/queries/outline";
import { listEntryCards } from "@/lib/entries/queries/public";
import { hasPodcast } from "@/lib/feeds/queries";
import { Frame } from "../frame";
import { everywhere, loadSite } from "../load-site";
import { describePage } from "../metadata";
import { websiteFacts } from "../structured-facts";

export const ensureStatic = "navigation";
export const instant = false;
export function generateStaticParams() {
  return [{ locale: "__build__" }];
}

type Props = PageProps<"/[locale]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const site = await loadSite((await params).locale);
  if (!site) return {};
  return describePage(site, {
    title: site.name,
    bare: true,
    url: site.prefix || "/",
    translations: everywhere(site, ""),
    feeds: { base: site.prefix, title: site.name, podcast: await hasPodcast(site.locale) },
    image: { url: `/og/site-${site.locale}.png`, width: 1200, height: 630, alt: site.name },
  });
}

export default async function Page({ params }: Props) {
  const site = await loadSite((await params).locale);
  if (!site) notFound();
  const [posts, shelves] = await Promise.all([
    listEntryCards({ type: "post", locale: site.locale, perPage: 6 }),
    listShelves(site.locale),
  ]);
  return (
    <Frame site={site} here={site.prefix || "/"} translations={everywhere(site, "")}>
      <JsonLd facts={websiteFacts(site)} />
      <HomeView site={site} posts={posts.items} total={posts.total} shelves={shelves} />
    </Frame>
  );
}
