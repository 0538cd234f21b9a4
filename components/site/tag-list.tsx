import type { TermLink } from "@/lib/entries/types";
import type { SiteMessages } from "@/lib/messages/site";

export function TagList({ tags, words }: { tags: TermLink[]; words: SiteMessages }) {
  if (tags.length === 0) return null;
  return (
    <nav aria-label={words.tags} className="tag-list">
      <ul>
        {tags.map(({ slug, name, url }) => (
          <li key={slug}>
            <a href={url} rel="tag">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
