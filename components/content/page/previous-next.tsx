import { Icon } from "@/components/ui/icon";
import type { OutlineItem } from "@/lib/entries/types";
import type { SiteMessages } from "@/lib/messages/site";

type PreviousNextProps = { outline: OutlineItem[]; currentId: string; words: SiteMessages };

export function PreviousNext({ outline, currentId, words }: PreviousNextProps) {
  const at = outline.findIndex(({ id }) => id === currentId);
  const [before, after] = [outline[at - 1], outline[at + 1]];
  return (
    <nav aria-label={`${words.previous}, ${words.next}`} className="previous-next">
      {before && (
        <a href={before.url} rel="prev">
          <span className="margin-title">
            <Icon name="arrow-left" size={16} />
            {words.previous}
          </span>
          <span className="title text-h4">{before.title}</span>
        </a>
      )}
      {after && (
        <a href={after.url} rel="next">
          <span className="margin-title">
            {words.next}
            <Icon name="arrow-right" size={16} />
          </span>
          <span className="title text-h4">{after.title}</span>
        </a>
      )}
    </nav>
  );
}
