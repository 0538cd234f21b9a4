import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/visually-hidden";
import { siteMessages } from "@/lib/messages/site";
import type { Navigation } from "@/lib/navigation/types";
import { otherLanguage } from "./language-link";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import type { Site, Translation } from "./types";

type SiteFrameProps = {
  site: Site;
  navigation: Navigation;
  here: string;
  translations: Translation[];
  withSearch?: boolean;
  children: ReactNode;
};

/** What stands around every reading page. */
export function SiteFrame({
  site,
  navigation,
  here,
  translations,
  withSearch = true,
  children,
}: SiteFrameProps) {
  const words = siteMessages(site.locale);
  const other = otherLanguage(site, translations);
  return (
    <>
      <SkipLink>{words.skip}</SkipLink>
      <SiteHeader
        site={site}
        links={navigation.main}
        here={here}
        other={other}
        withSearch={withSearch}
        words={words}
      />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter site={site} links={navigation.footer} other={other} words={words} />
    </>
  );
}
