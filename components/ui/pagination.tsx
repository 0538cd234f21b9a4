import { Icon } from "./icon";

type PaginationProps = {
  page: number;
  pages: number;
  href: (page: number) => string;
  words: {
    /** Names the landmark, for example “Pages of posts”. */
    label: string;
    previous: string;
    next: string;
    /** “Page 3” for the link that shows 3. */
    page: (page: number) => string;
  };
};

/** Plain links with rel; shows nothing when there is but one page. */
export function Pagination({ page, pages, href, words }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={words.label} className="pagination">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" className="pagination-step">
          <Icon name="arrow-left" size={16} />
          {words.previous}
        </a>
      )}
      <ol>
        {pagesAround(page, pages).map((shown) =>
          shown < 0 ? (
            <li key={shown} aria-hidden="true" className="pagination-gap">
              …
            </li>
          ) : (
            <li key={shown}>
              <a
                href={href(shown)}
                aria-label={words.page(shown)}
                aria-current={shown === page ? "page" : undefined}
              >
                {shown}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a href={href(page + 1)} rel="next" className="pagination-step">
          {words.next}
          <Icon name="arrow-right" size={16} />
        </a>
      )}
    </nav>
  );
}

/** First, last and the neighbours; a negative number stands for a gap. */
export function pagesAround(page: number, pages: number): number[] {
  const atStart = page <= 4 ? [2, 3, 4, 5] : [];
  const atEnd = page >= pages - 3 ? [pages - 4, pages - 3, pages - 2, pages - 1] : [];
  const wanted = new Set([1, ...atStart, page - 1, page, page + 1, ...atEnd, pages]);
  const shown = [...wanted].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b);
  return shown.flatMap((n, at) => {
    const before = shown[at - 1] ?? n - 1;
    if (n - before === 2) return [n - 1, n];
    return n - before > 2 ? [-n, n] : [n];
  });
}
