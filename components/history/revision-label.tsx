import { shortDate } from "@/components/entries/times";
import { Badge, Status } from "@/components/ui/status";
import type { RevisionKind, RevisionRow } from "@/lib/history/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { HistoryWords } from "@/lib/messages/history";

const looks = {
  published: { shape: "disc", tone: "good" },
  named: { shape: "check", tone: "accent" },
  automatic: { shape: "dash", tone: "neutral" },
  restored: { shape: "half", tone: "info" },
} as const satisfies Record<RevisionKind, object>;

type RevisionLabelProps = {
  row: RevisionRow;
  words: HistoryWords;
  locale: Locale;
  timeZone: string;
};

/** What a revision is: its name or its kind, by shape and word, who made it and when. */
export function RevisionLabel({ row, words, locale, timeZone }: RevisionLabelProps) {
  const { kind, name, number, who, at, restoredFrom } = row;
  return (
    <span className="revision-label">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Status {...looks[kind]}>{name || words[`kind_${kind}`]}</Status>
        {row.current && <Badge tone="good">{words.current}</Badge>}
      </span>
      <span className="revision-note">
        {words.version(number)} · {who ?? words.bySite} ·{" "}
        <time className="whitespace-nowrap" dateTime={at}>
          {shortDate(at, locale, timeZone)}
        </time>
        {restoredFrom !== null && <> · {words.restoredFrom(restoredFrom)}</>}
      </span>
    </span>
  );
}
