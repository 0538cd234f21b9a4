import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { RevisionList, RevisionRow, VersionKey } from "@/lib/history/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { HistoryWords } from "@/lib/messages/history";
import { RevisionLabel } from "./revision-label";

type Chosen = { key: VersionKey; row: RevisionRow | null };

type VersionChooserProps = {
  list: RevisionList;
  chosen: { from: Chosen; to: Chosen } | null;
  before: number | null;
  words: HistoryWords;
  locale: Locale;
  timeZone: string;
};

/** The versions, a page at a time, of which any two are chosen; a form that works without a script. */
export function VersionChooser({ list, chosen, before, words, ...props }: VersionChooserProps) {
  const { items, next } = list;
  const elsewhere = [chosen?.from.row, chosen?.to.row].flatMap((row) =>
    row && !items.some(({ number }) => number === row.number) ? [row] : [],
  );
  const shown = new Map(elsewhere.map((row) => [row.number, row]));
  const keys = chosen ? `from=${chosen.from.key}&to=${chosen.to.key}` : "";
  const line = (row: RevisionRow) => (
    <Line
      key={row.number}
      value={row.number}
      name={words.version(row.number)}
      {...{ chosen, words }}
    >
      <RevisionLabel row={row} words={words} {...props} />
    </Line>
  );
  return (
    <form className="version-chooser" method="get" aria-label={words.choose}>
      {before !== null && <input type="hidden" name="before" value={before} />}
      <div className="version-columns" aria-hidden="true">
        <span>{words.from}</span>
        <span>{words.to}</span>
      </div>
      <ol className="version-list" aria-label={words.versions}>
        <Line value="draft" name={words.draft} {...{ chosen, words }}>
          <span className="revision-label">
            <span className="font-medium">{words.draft}</span>
          </span>
        </Line>
        {[...shown.values()].map(line)}
        {items.map(line)}
      </ol>
      {items.length === 0 && <p className="py-3 text-note text-ink-soft">{words.none}</p>}
      <div className="version-acts">
        <Button type="submit" variant="primary">
          {words.compare}
        </Button>
        <span className="flex gap-4 text-note">
          {before !== null && <a href={`?${keys}`}>{words.newest}</a>}
          {next !== null && <a href={`?${keys}&before=${next}`}>{words.older}</a>}
        </span>
      </div>
    </form>
  );
}

type LineProps = {
  value: VersionKey;
  name: string;
  chosen: VersionChooserProps["chosen"];
  words: HistoryWords;
  children: ReactNode;
};

function Line({ value, name, chosen, words, children }: LineProps) {
  const isFrom = chosen?.from.key === value;
  const isTo = chosen?.to.key === value;
  return (
    <li data-chosen={isFrom || isTo || undefined}>
      <label className="version-radio">
        <span className="sr-only">{words.fromOf(name)}</span>
        <input type="radio" name="from" value={value} defaultChecked={isFrom} />
      </label>
      <label className="version-radio">
        <span className="sr-only">{words.toOf(name)}</span>
        <input type="radio" name="to" value={value} defaultChecked={isTo} />
      </label>
      {value === "draft" ? (
        children
      ) : (
        <a href={`?from=${value}&to=draft`} aria-current={isFrom || undefined}>
          <span className="sr-only">{words.compareDraft(name)}: </span>
          {children}
        </a>
      )}
    </li>
  );
}
