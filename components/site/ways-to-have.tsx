import { Icon } from "@/components/ui/icon";
import { formsOf } from "@/lib/entries/present/forms";
import type { TermLink } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import { siteMessages } from "@/lib/messages/site";
import { feedsBelow } from "./feed-links";
import type { Site } from "./types";

type WaysToHaveProps = {
  entry: { url: string; locale: Locale; tags: TermLink[] };
  /** Whether its feeds carry it. */
  inFeeds: boolean;
  site: Site;
};

/** Every way to have a page: address, format, and a line that fetches it; and the feeds that carry it. */
export function WaysToHave({ entry, inFeeds, site }: WaysToHaveProps) {
  const words = siteMessages(site.locale);
  const page = { key: "html", name: words.webPage, mimeType: "text/html", url: entry.url };
  return (
    <details className="ways">
      <summary>
        <Icon name="channel" size={16} />
        {words.waysTitle}
        <Icon name="chevron-down" size={16} />
      </summary>
      <cauce-copy data-copy={words.copy} data-copied={words.copied}>
        <ul className="ways-forms">
          {[page, ...formsOf(entry.url, entry.locale)].map(({ key, name, mimeType, url }) => (
            <li key={key}>
              <a href={url} type={mimeType}>
                {name}
              </a>
              <span className="ways-type">{mimeType}</span>
              <Line name={name} command={curlOf(new URL(url, site.origin).href, mimeType)} />
            </li>
          ))}
        </ul>
      </cauce-copy>
      {inFeeds && <Feeds tags={entry.tags} site={site} />}
    </details>
  );
}

function Line({ name, command }: { name: string; command: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <pre
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
      tabIndex={0}
      aria-label={`curl: ${name}`}
    >
      <code>{command}</code>
    </pre>
  );
}

/** Text comes to the terminal, anything else into a file. */
function curlOf(url: string, mimeType: string): string {
  return `curl ${/^text\/|json|\/xml/.test(mimeType) ? "" : "-O "}${url}`;
}

function Feeds({ tags, site }: { tags: TermLink[]; site: Site }) {
  const words = siteMessages(site.locale);
  const sources = [
    { key: "", name: site.name, base: site.prefix },
    ...tags.map(({ slug, name, url }) => ({ key: slug, name, base: url })),
  ];
  return (
    <>
      <p>{words.waysText}</p>
      <ul className="ways-feeds">
        {sources.map(({ key, name, base }) => (
          <li key={key}>
            <span className="ways-source">{name}</span>
            {feedsBelow(base).map((feed) => (
              <a
                key={feed.url}
                href={feed.url}
                type={feed.type}
                aria-label={`${name}: ${feed.name}`}
              >
                {feed.name}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
