import { Wordmark } from "@/components/brand/mark";
import { Icon } from "@/components/ui/icon";
import type { SiteMessages } from "@/lib/messages/site";
import type { NavigationLink } from "@/lib/navigation/types";
import { LanguageLink } from "./language-link";
import { ThemeToggle } from "./theme-toggle";
import type { Site, Translation } from "./types";

type SiteHeaderProps = {
  site: Site;
  links: NavigationLink[];
  /** The address of this page. */
  here: string;
  other: Translation | null;
  /** The search page has its own, larger form. */
  withSearch: boolean;
  words: SiteMessages;
};

export function SiteHeader({ site, links, here, other, withSearch, words }: SiteHeaderProps) {
  const navigation = links.length > 0 && <Links links={links} here={here} words={words} />;
  return (
    <header className="site-header">
      <div className="site-header-row page-width">
        <a
          href={site.prefix || "/"}
          className="site-home"
          aria-label={`${site.name}: ${words.home}`}
        >
          {site.logo ? (
            // biome-ignore lint/performance/noImgElement: a logo is shown as it is
            <img
              src={site.logo.url}
              width={site.logo.width ?? undefined}
              height={site.logo.height ?? undefined}
              alt=""
              className="site-logo as-is"
            />
          ) : (
            <Wordmark name={site.name} />
          )}
        </a>
        <div className="site-wide">{navigation}</div>
        <div className="site-tools">
          {withSearch && <SearchBox site={site} words={words} />}
          {other && (
            <span className="site-wide">
              <LanguageLink to={other} words={words} className="site-tool" />
            </span>
          )}
          <ThemeToggle words={words} />
          <details className="site-menu" data-floats="">
            <summary className="site-tool">
              <Icon name="menu" />
              <span>{words.menu}</span>
            </summary>
            <div className="site-menu-panel">
              {navigation}
              {other && <LanguageLink to={other} words={words} className="site-menu-language" />}
            </div>
          </details>
        </div>
      </div>
    </header>
  );
}

function SearchBox({ site, words }: Pick<SiteHeaderProps, "site" | "words">) {
  return (
    <>
      <search className="site-search">
        <form action={`${site.prefix}/search`}>
          <label className="sr-only" htmlFor="site-search">
            {words.search}
          </label>
          <input id="site-search" type="search" name="q" className="input" required />
          <button type="submit" className="site-search-submit" aria-label={words.search}>
            <Icon name="search" size={16} />
          </button>
        </form>
      </search>
      <a
        href={`${site.prefix}/search`}
        className="site-tool site-search-link"
        aria-label={words.search}
      >
        <Icon name="search" />
      </a>
    </>
  );
}

function Links({ links, here, words }: Pick<SiteHeaderProps, "links" | "here" | "words">) {
  return (
    <nav aria-label={words.mainNavigation} className="site-nav">
      <ul>
        {links.map(({ id, label, href }) => (
          <li key={id}>
            <a href={href} aria-current={currentOf(href, here)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentOf(href: string, here: string): "page" | "true" | undefined {
  if (href === here) return "page";
  return here.startsWith(`${href}/`) && href.length > 3 ? "true" : undefined;
}
