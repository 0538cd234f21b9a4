import { Icon } from "@/components/ui/icon";
import type { Comparison, RevisionList, VersionKey } from "@/lib/history/types";
import type { Locale } from "@/lib/messages/catalogue";
import { type HistoryWords, historyMessages } from "@/lib/messages/history";
import { ComparisonView } from "./comparison-view";
import "./history.css";
import { RestoreButton } from "./restore-button";
import { VersionChooser } from "./version-chooser";

type HistoryPageProps = {
  comparison: Comparison | null;
  entry: { id: string; type: string; title: string };
  list: RevisionList;
  /** The newest on this page of the list, where it is not the first page. */
  before: number | null;
  locale: Locale;
  timeZone: string;
};

/** All versions of an entry, and the difference between any two. */
export function HistoryPage({ comparison, entry, list, ...props }: HistoryPageProps) {
  const words = historyMessages(props.locale);
  const title = entry.title || words.untitled;
  return (
    <div className="history-page">
      <header className="history-head">
        <a className="quiet-link" href={`/admin/entries/${entry.type}/${entry.id}`}>
          <Icon name="arrow-left" size={16} /> {words.back}
        </a>
        <h1 className="title text-h3">{words.titleOf(title)}</h1>
      </header>
      <div className="history-body">
        <VersionChooser
          list={list}
          chosen={comparison && { from: comparison.from, to: comparison.to }}
          words={words}
          {...props}
        />
        {comparison ? (
          <section className="history-comparison" aria-labelledby="comparison-title">
            <Summary comparison={comparison} locale={props.locale} />
            <ComparisonView comparison={comparison} words={words} />
          </section>
        ) : (
          <p className="text-ink-soft">{words.noneText}</p>
        )}
      </div>
    </div>
  );
}

type SummaryProps = { comparison: Comparison; locale: Locale };

function Summary({ comparison, locale }: SummaryProps) {
  const words = historyMessages(locale);
  const { from, to, entry, draftVersion } = comparison;
  const told = tellOf(comparison, words);
  const nameOf = (key: VersionKey) =>
    key === "draft" ? words.draftShort : words.versionShort(key);
  return (
    <div className="comparison-head">
      <div>
        <h2 id="comparison-title">{words.changesFrom(nameOf(from.key), nameOf(to.key))}</h2>
        <p className="text-note text-ink-soft">
          {told.words}
          {told.changes > 0 && (
            <>
              {" "}
              <a href="#change-1">{words.firstChange}</a>
            </>
          )}
        </p>
      </div>
      {entry.canEdit && from.key !== "draft" && (
        <RestoreButton
          entry={{ id: entry.id, type: entry.type }}
          number={from.key}
          version={draftVersion}
          locale={locale}
        />
      )}
    </div>
  );
}

function tellOf(comparison: Comparison, words: HistoryWords) {
  const { changes, title, excerpt, fields, covers } = comparison;
  const count = (wanted: string) => changes.filter(({ kind }) => kind === wanted).length;
  const [inserted, deleted, changed] = [count("inserted"), count("deleted"), count("changed")];
  const lines = [...title, ...excerpt].some(({ kind }) => kind !== "same");
  const beside = lines || fields.length > 0 || covers !== null;
  const total = inserted + deleted + changed;
  if (total > 0) return { changes: total, words: words.summary(inserted, deleted, changed) };
  return { changes: 0, words: beside ? words.textSame : words.noChanges };
}
