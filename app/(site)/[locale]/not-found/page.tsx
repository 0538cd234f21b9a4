import { notFound } from "next/navigation";
import { LostView } from "@/components/site/lost-view";
import { listEntryCards } from "@/lib/entries/queries/public";
import { siteMessages } from "@/lib/messages/site";
import { Frame } from "../../frame";
import { everywhere, loadSite } from "../../load-site";

export const ensureStatic = "navigation";
export const instant = false;
export function generateStaticParams() {
  return [{ locale: "__build__" }];
}

type Props = PageProps<"/[locale]/not-found">;

/**
 * The proxy leads here, with status 404, from every address where nothing is. Next leaves the
 * metadata of such an answer aside, but for its "noindex": React puts the title into the head.
 */
export default async function Page({ params }: Props) {
  const site = await loadSite((await params).locale);
  if (!site) notFound();
  const latest = await listEntryCards({ type: "post", locale: site.locale, perPage: 3 });
  return (
    <Frame site={site} here="" translations={everywhere(site, "")} withSearch={false}>
      <title>{`${siteMessages(site.locale).lostMeta} · ${site.name}`}</title>
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <LostView site={site} latest={latest.items} />
    </Frame>
  );
}
