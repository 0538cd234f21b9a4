import type { CSSProperties } from "react";
import { DocumentView } from "@/components/documents/document-view";
import { Picture } from "@/components/media/picture";
import type { Comparison } from "@/lib/history/types";
import type { MediaView } from "@/lib/media/types";
import type { HistoryWords } from "@/lib/messages/history";
import { ChangeList } from "./change-list";
import { Pieces } from "./pieces";

type ComparisonViewProps = { comparison: Comparison; words: HistoryWords };

const quoted = (text: string) => `"${text}"`;

/** Two versions as one page, in the look that readers get: what came, what went and what changed. */
export function ComparisonView({ comparison, words }: ComparisonViewProps) {
  const { entry, title, excerpt, changes, media, linked } = comparison;
  const style = {
    "--inserted-start": quoted(`[${words.insertedStart} `),
    "--inserted-end": quoted(` ${words.insertedEnd}]`),
    "--deleted-start": quoted(`[${words.deletedStart} `),
    "--deleted-end": quoted(` ${words.deletedEnd}]`),
  } as CSSProperties;
  return (
    <article className="comparison" lang={entry.locale} style={style}>
      <h3 className="title text-h2">
        {title.length > 0 ? <Pieces pieces={title} /> : words.untitled}
      </h3>
      {excerpt.length > 0 && (
        <p className="standfirst">
          <Pieces pieces={excerpt} />
        </p>
      )}
      <Details comparison={comparison} words={words} />
      <DocumentView
        document={{ type: "doc", content: changes.flatMap(({ blocks }) => blocks) }}
        media={media}
        linked={linked}
        locale={entry.locale}
        arrange={(drawing) => <ChangeList changes={changes} drawing={drawing} words={words} />}
      />
    </article>
  );
}

function Details({ comparison: { fields, covers }, words }: ComparisonViewProps) {
  if (fields.length === 0 && !covers) return null;
  return (
    <section className="field-changes" aria-label={words.details}>
      <dl>
        {fields.map(({ name, pieces }) => (
          <div key={name}>
            <dt>{words[name as "slug" | "termIds" | "seoTitle" | "seoDescription"]}</dt>
            <dd>
              <Pieces pieces={pieces} />
            </dd>
          </div>
        ))}
        {covers && (
          <div>
            <dt>{words.cover}</dt>
            <dd className="cover-change">
              <Cover cover={covers.before} kind="deleted" words={words} />
              <Cover cover={covers.after} kind="inserted" words={words} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

type CoverProps = { cover: MediaView | null; kind: "inserted" | "deleted"; words: HistoryWords };

function Cover({ cover, kind, words }: CoverProps) {
  return (
    <figure className="change" data-change={kind}>
      <figcaption className="change-label">
        <span aria-hidden="true">{kind === "inserted" ? "+" : "−"}</span> {words[kind]}
      </figcaption>
      {cover ? <Picture media={cover} sizes="240px" /> : <p>{words.noCover}</p>}
    </figure>
  );
}
