import type { ReactNode } from "react";
import { DocumentView } from "@/components/documents/document-view";
import { Picture } from "@/components/media/picture";
import { PageOutline } from "@/components/site/page-outline";
import { headingsOf } from "@/lib/documents/present";
import { type SiteMessages, siteMessages } from "@/lib/messages/site";
import type { ViewProps } from "../registry";
import { Breadcrumbs } from "./breadcrumbs";
import { CourseOutline } from "./course-outline";
import { PreviousNext } from "./previous-next";

/** A page of the tree: a text of its own or, where the tree has more pages, part of a course. */
export function PageView(props: ViewProps) {
  return props.outline.length > 1 ? <CoursePage {...props} /> : <PlainPage {...props} />;
}

function PlainPage({ entry, site, exhibits, ways }: ViewProps) {
  const words = siteMessages(site.locale);
  return (
    <article className="post page-width" lang={entry.locale}>
      <Head entry={entry} />
      {entry.cover && (
        <figure className="post-lead">
          <Picture media={entry.cover} sizes="(min-width: 64rem) 60rem, 100vw" priority />
        </figure>
      )}
      <div className="post-body">
        <PageOutline headings={headingsOf(entry.document)} words={words} />
        <Text {...{ entry, exhibits, words }} />
      </div>
      {ways && <footer className="post-foot">{ways}</footer>}
    </article>
  );
}

function CoursePage({ entry, site, outline, exhibits, ways }: ViewProps) {
  const words = siteMessages(site.locale);
  const lessons = outline.slice(1);
  const number = lessons.findIndex(({ id }) => id === entry.id) + 1;
  return (
    <div className="course page-width">
      <CourseOutline outline={outline} currentId={entry.id} words={words} />
      <article className="course-page" lang={entry.locale}>
        <Breadcrumbs outline={outline} currentId={entry.id} site={site} words={words} />
        <Head entry={entry}>
          <p className="kicker">
            {number > 0 ? words.lessonOf(number, lessons.length) : words.lessons(lessons.length)}
            {" · "}
            {words.readingTime(entry.readingMinutes)}
          </p>
        </Head>
        {entry.cover && number === 0 && (
          <figure className="course-lead">
            <Picture media={entry.cover} sizes="(min-width: 64rem) 44rem, 100vw" priority />
          </figure>
        )}
        <Text {...{ entry, exhibits, words }} />
        <span data-end-of-text="" />
        {ways && <footer className="post-foot">{ways}</footer>}
        <PreviousNext outline={outline} currentId={entry.id} words={words} />
      </article>
      <PageOutline headings={headingsOf(entry.document)} words={words} />
    </div>
  );
}

type TextProps = Pick<ViewProps, "entry" | "exhibits"> & { words: SiteMessages };

function Head({ entry, children }: Pick<ViewProps, "entry"> & { children?: ReactNode }) {
  return (
    <header className="post-head">
      {children}
      <h1 className="title post-title">{entry.title}</h1>
      {entry.excerpt && <p className="standfirst">{entry.excerpt}</p>}
    </header>
  );
}

function Text({ entry, exhibits, words }: TextProps) {
  return (
    <cauce-copy data-copy={words.copy} data-copied={words.copied}>
      <DocumentView
        document={entry.document}
        media={entry.media}
        linked={entry.linked}
        exhibits={exhibits}
        locale={entry.locale}
        eager={!entry.cover}
      />
    </cauce-copy>
  );
}
