import type { DeskSection } from "./desk-sections";

/** How much is new in a section, by number and in words. */
export function RailNews({ news }: { news: DeskSection["news"] }) {
  if (!news) return null;
  return (
    <span className="rail-news">
      <span aria-hidden="true">{news.count}</span>
      <span className="sr-only">{news.label}</span>
    </span>
  );
}
