import { PageCard } from "@/components/content/page/card";
import { Picture } from "@/components/media/picture";
import { LinkButton } from "@/components/ui/button";
import type { EntryCard } from "@/lib/entries/types";
import { siteMessages } from "@/lib/messages/site";
import type { Site } from "./types";

export type ShelfEntries = { course: EntryCard; lessons: EntryCard[] };

/** A course and its lessons, side by side like books. */
export function Shelf({ shelf: { course, lessons }, site }: { shelf: ShelfEntries; site: Site }) {
  const words = siteMessages(site.locale);
  return (
    <section aria-labelledby={`shelf-${course.id}`} className="shelf">
      <header className="shelf-head">
        <p className="kicker">{words.lessons(lessons.length)}</p>
        <h2 id={`shelf-${course.id}`} className="title text-h2">
          <a href={course.url}>{course.title}</a>
        </h2>
        {course.excerpt && <p className="shelf-excerpt">{course.excerpt}</p>}
        {course.cover && (
          <Picture
            media={course.cover}
            alt=""
            aspect="wide"
            sizes="(min-width: 60rem) 24rem, 100vw"
            className="shelf-cover"
          />
        )}
        <LinkButton href={lessons[0]?.url ?? course.url} variant="primary">
          {words.startCourse}
        </LinkButton>
      </header>
      <ol className="shelf-lessons">
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <PageCard entry={lesson} site={site} />
          </li>
        ))}
      </ol>
    </section>
  );
}
