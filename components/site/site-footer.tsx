import { Wordmark } from "@/components/brand/mark";
import type { SiteMessages } from "@/lib/messages/site";
import type { NavigationLink } from "@/lib/navigation/types";
import { feedsBelow } from "./feed-links";
import { LanguageLink } from "./language-link";
import type { Site, Translation } from "./types";

type SiteFooterProps = {
  site: Site;
  links: NavigationLink[];
  other: Translation | null;
  words: SiteMessages;
};

export function SiteFooter({ site, links, other, words }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <div className="site-footer-columns page-width">
        <div className="site-footer-about">
          <Wordmark name={site.name} />
          {site.description && <p>{site.description}</p>}
        </div>
        <nav aria-label={words.footerNavigation} className="site-footer-links">
          {links.length > 0 && (
            <ul>
              {links.map(({ id, label, href }) => (
                <li key={id}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          )}
          <ul>
            {feedsBelow(site.prefix).map(({ name, url, type }) => (
              <li key={url}>
                <a href={url} type={type}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <ul>
            {other && (
              <li>
                <LanguageLink to={other} words={words} />
              </li>
            )}
            <li>
              <a href="/sign-in" rel="nofollow">
                {words.signIn}
              </a>
            </li>
          </ul>
        </nav>
      </div>
      <p className="site-colophon page-width">{words.colophon(site.name)}</p>
    </footer>
  );
}
