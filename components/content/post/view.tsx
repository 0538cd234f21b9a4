import { RiverCover } from "@/components/brand/river-cover";
import { DocumentView } from "@/components/documents/document-view";
import { Picture } from "@/components/media/picture";
import { PageOutline } from "@/components/site/page-outline";
import { TagList } from "@/components/site/tag-list";
import { headingsOf } from "@/lib/documents/present";
import { siteMessages } from "@/lib/messages/site";
import type { ViewProps } from "../registry";
import { Byline } from "./byline";
import { NextReading } from "./next-reading";

export function PostView({ entry, site, more, exhibits, ways }: ViewProps) {
  const words = siteMessages(site.locale);
  return (
    <article className="post page-width" lang={entry.locale}>
      <header className="post-head">
        <h1 className="title post-title">{entry.title}</h1>
        {entry.excerpt && <p className="standfirst">{entry.excerpt}</p>}
        <Byline entry={entry} site={site} words={words} />
      </header>
      <figure className="post-lead">
        {entry.cover ? (
          <Picture media={entry.cover} sizes="(min-width: 64rem) 60rem, 100vw" priority />
        ) : (
          <RiverCover title={entry.title} aspect="21/9" />
        )}
      </figure>
      <div className="post-body">
        <PageOutline headings={headingsOf(entry.document)} words={words} />
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
      </div>
      <footer className="post-foot">
        <TagList tags={entry.tags} words={words} />
        {ways}
      </footer>
      <NextReading entries={more} site={site} words={words} />
    </article>
  );
}
