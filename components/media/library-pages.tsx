import { Icon } from "@/components/ui/icon";
import type { LibraryPage } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { addressOf, type LibraryFilters } from "./library-address";

type LibraryPagesProps = { library: LibraryPage; filters: LibraryFilters; locale: Locale };

/** On and back: a library of any size has no page numbers. */
export function LibraryPages({ library, filters, locale }: LibraryPagesProps) {
  const ui = uiMessages(locale);
  const { next, previous } = library;
  if (!next && !previous) return null;
  return (
    <nav aria-label={mediaMessages(locale).pages} className="pagination">
      {previous && (
        <a href={addressOf(filters, { before: previous })} rel="prev" className="pagination-step">
          <Icon name="arrow-left" size={16} />
          {ui.previousPage}
        </a>
      )}
      {next && (
        <a href={addressOf(filters, { after: next })} rel="next" className="pagination-step">
          {ui.nextPage}
          <Icon name="arrow-right" size={16} />
        </a>
      )}
    </nav>
  );
}
