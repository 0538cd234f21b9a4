import { Icon } from "@/components/ui/icon";
import type { OutlineItem } from "@/lib/entries/types";
import type { SiteMessages } from "@/lib/messages/site";

type CourseOutlineProps = { outline: OutlineItem[]; currentId: string; words: SiteMessages };

/**
 * The course at the left; on a phone it folds. What was read to its end is marked by the custom
 * element, which keeps that in the browser.
 */
export function CourseOutline({ outline, currentId, words }: CourseOutlineProps) {
  const [course, ...lessons] = outline;
  if (!course) return null;
  return (
    <cauce-progress
      data-entry={currentId}
      data-words={words.progress("%", lessons.length)}
      className="course-side"
    >
      <details className="course-outline">
        <summary>
          {words.courseOutline}
          <Icon name="chevron-down" size={16} />
        </summary>
        <nav aria-label={words.courseOutline}>
          <a
            href={course.url}
            className="course-name"
            aria-current={course.id === currentId ? "page" : undefined}
          >
            {course.title}
          </a>
          <ol>
            {lessons.map(({ id, title, url, depth }) => (
              <li key={id} data-lesson={id} data-depth={depth}>
                <a href={url} aria-current={id === currentId ? "page" : undefined}>
                  <span>{title}</span>
                  <span className="read-mark" hidden>
                    {words.readMark}
                  </span>
                </a>
              </li>
            ))}
          </ol>
          <p className="course-progress" hidden>
            <strong />
            <span>{words.progressNote}</span>
          </p>
        </nav>
      </details>
    </cauce-progress>
  );
}
