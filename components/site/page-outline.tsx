import type { OutlineHeading } from "@/lib/documents/present";
import type { SiteMessages } from "@/lib/messages/site";

type PageOutlineProps = { headings: OutlineHeading[]; words: SiteMessages };

/** The headings of a long text, in the margin where there is one. */
export function PageOutline({ headings, words }: PageOutlineProps) {
  const shown = headings.filter(({ level }) => level <= 3);
  if (shown.length < 3) return null;
  return (
    <nav aria-label={words.onThisPage} className="page-outline">
      <p className="margin-title">{words.onThisPage}</p>
      <ol>
        {shown.map(({ id, level, text }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
