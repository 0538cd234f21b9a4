import "../../../../../components/site/styles/preview.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { contentLooks } from "@/components/content/registry";
import { PreviewNote } from "@/components/site/preview-note";
import { contentTypes } from "@/lib/content/registry";
import { getExhibits } from "@/lib/exhibits/queries";
import { getPreview } from "@/lib/previews/queries/draft";
import { Frame } from "../../../frame";
import { loadSite } from "../../../load-site";
import { describePage } from "../../../metadata";
import { listMore } from "../../[...path]/list-more";

export const instant = false;
export function generateStaticParams() {
  return [{ locale: "__build__", token: "__build__" }];
}

type Props = PageProps<"/[locale]/~preview/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, preview } = await load(params);
  if (!site || !preview) return {};
  const { entry } = preview;
  const { title, description, icons, applicationName } = describePage(site, {
    title: entry.seoTitle || entry.title,
    description: entry.seoDescription || entry.excerpt,
    url: entry.url,
  });
  return { title, description, icons, applicationName, robots: { index: false, follow: false } };
}

/** A draft as it will be read, by whoever has a link to it. The proxy leads here from its address. */
export default async function Page({ params }: Props) {
  const { site, preview } = await load(params);
  if (!site || !preview) notFound();
  const { entry, outline, expiresAt } = preview;
  const { View } = contentLooks[entry.type];
  const [more, exhibits] = await Promise.all([
    contentTypes[entry.type].tree ? [] : listMore(entry),
    getExhibits(entry),
  ]);
  return (
    <>
      <Frame site={site} here={entry.url} translations={entry.translations}>
        <View {...{ entry, site, outline, more, exhibits }} />
      </Frame>
      <PreviewNote expiresAt={expiresAt} site={site} />
      <script type="module" src={`/elements/preview.js?v=${process.env.READER_VERSION}`} />
    </>
  );
}

async function load(params: Props["params"]) {
  await connection();
  const { locale, token } = await params;
  const [site, preview] = await Promise.all([loadSite(locale), findPreview(token)]);
  return { site, preview: preview?.entry.locale === locale ? preview : null };
}

const findPreview = cache(getPreview);
