import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { contentLooks } from "@/components/content/registry";
import { JsonLd } from "@/components/site/json-ld";
import { WaysToHave } from "@/components/site/ways-to-have";
import { contentTypes } from "@/lib/content/registry";
import { formsOf } from "@/lib/entries/present/forms";
import { getOutline } from "@/lib/entries/queries/outline";
import { getEntryByPath } from "@/lib/entries/queries/public";
import { getExhibits } from "@/lib/exhibits/queries";
import { Frame } from "../../frame";
import { loadSite } from "../../load-site";
import { describePage } from "../../metadata";
import { sharedImage } from "../../shared-image";
import { entryFacts } from "../../structured-facts";
import { listMore } from "./list-more";

export const ensureStatic = "navigation";
export const instant = false;
export function generateStaticParams() {
  return [{ locale: "__build__", path: ["__build__"] }];
}

type Props = PageProps<"/[locale]/[...path]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, path } = await params;
  const site = await loadSite(locale);
  const entry = site && (await getEntryByPath(site.locale, path.join("/")));
  if (!entry) return {};
  const isPost = !contentTypes[entry.type].tree;
  return describePage(site, {
    title: entry.seoTitle || entry.title,
    description: entry.seoDescription || entry.excerpt,
    url: entry.url,
    translations: entry.translations,
    image: sharedImage(entry),
    forms: formsOf(entry.url, entry.locale),
    embeddable: true,
    article: isPost
      ? {
          publishedTime: entry.publishedAt,
          modifiedTime: entry.modifiedAt,
          authors: entry.author ? [new URL(entry.author.url, site.origin).href] : [],
          tags: entry.tags.map(({ name }) => name),
        }
      : undefined,
  });
}

export default async function Page({ params }: Props) {
  const { locale, path } = await params;
  const site = await loadSite(locale);
  const entry = site && (await getEntryByPath(site.locale, path.join("/")));
  if (!entry) notFound();
  const inTree = contentTypes[entry.type].tree;
  const [outline, more, exhibits] = await Promise.all([
    inTree ? getOutline(site.locale, path.join("/")) : [],
    inTree ? [] : listMore(entry),
    getExhibits(entry),
  ]);
  const { View } = contentLooks[entry.type];
  return (
    <Frame site={site} here={entry.url} translations={entry.translations}>
      <JsonLd facts={entryFacts(site, entry, outline, sharedImage(entry).url)} />
      <View
        {...{ entry, site, outline, more, exhibits }}
        ways={<WaysToHave entry={entry} inFeeds={!inTree} site={site} />}
      />
    </Frame>
  );
}
