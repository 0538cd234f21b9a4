import type { CardProps } from "../registry";

/** A page in a list, such as a lesson on its course's shelf. */
export function PageCard({ entry, headingLevel = 3 }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className="lesson">
      <Heading className="title lesson-title">
        <a href={entry.url}>{entry.title}</a>
      </Heading>
      {entry.excerpt && <p className="lesson-excerpt">{entry.excerpt}</p>}
    </article>
  );
}
