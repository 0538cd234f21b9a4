import type { Site } from "@/components/site/types";
import type { OutlineItem } from "@/lib/entries/types";
import type { SiteMessages } from "@/lib/messages/site";
import { pathTo } from "./trail";

type BreadcrumbsProps = {
  outline: OutlineItem[];
  currentId: string;
  site: Site;
  words: SiteMessages;
};

export function Breadcrumbs({ outline, currentId, site, words }: BreadcrumbsProps) {
  const above = pathTo(outline, currentId).slice(0, -1);
  return (
    <nav aria-label={words.breadcrumbs} className="breadcrumbs">
      <ol>
        <li>
          <a href={site.prefix || "/"}>{words.home}</a>
        </li>
        {above.map(({ id, title, url }) => (
          <li key={id}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
