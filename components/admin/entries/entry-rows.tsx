import type { ReactNode } from "react";
import { Row, Rows } from "@/components/ui/rows";
import { Badge } from "@/components/ui/status";
import { type DeskRow, trashDays } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";
import { When } from "../when";
import { EntryMenu } from "./entry-menu";
import { EntryStatusMark } from "./entry-status";

type EntryRowsProps = {
  label: string;
  rows: DeskRow[];
  locale: Locale;
  timeZone: string;
  /** Which of its dates is told; what waits always tells when it is due. */
  date?: "updated" | "published";
  /** What stands before a line. */
  leading?: (row: DeskRow) => ReactNode;
};

/** Entries, one line each. */
export function EntryRows({
  label,
  rows,
  locale,
  timeZone,
  date = "updated",
  leading,
}: EntryRowsProps) {
  const t = adminMessages(locale);
  return (
    <Rows label={label}>
      {rows.map((row) => (
        <Row
          key={row.id}
          leading={leading?.(row)}
          title={row.title ? <span lang={row.locale}>{row.title}</span> : t.untitled}
          href={editorOf(row)}
          note={<EntryNote row={row} locale={locale} />}
          status={<EntryStatusMark {...row} locale={locale} />}
          meta={<RowDate row={row} date={date} locale={locale} timeZone={timeZone} />}
          actions={<EntryMenu row={row} locale={locale} />}
        />
      ))}
    </Rows>
  );
}

type RowDateProps = { row: DeskRow; date: string; locale: Locale; timeZone: string };

/** What lies in the trash tells when it will be gone. */
function RowDate({ row, date, locale, timeZone }: RowDateProps) {
  if (row.deletedAt) {
    const gone = new Date(Date.parse(row.deletedAt) + trashDays * 86_400_000).toISOString();
    return (
      <>
        {entriesMessages(locale).goneIn} <When date={gone} locale={locale} timeZone={timeZone} />
      </>
    );
  }
  const told = (tellsPublication(row, date) && row.publishedAt) || row.updatedAt;
  return <When date={told} locale={locale} timeZone={timeZone} />;
}

export function editorOf({ type, id }: { type: string; id: string }): string {
  return `/admin/entries/${type}/${id}`;
}

const tellsPublication = (row: DeskRow, date: string) =>
  row.status === "scheduled" || date === "published";

function EntryNote({ row, locale }: { row: DeskRow; locale: Locale }) {
  const t = adminMessages(locale);
  const words = entriesMessages(locale);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {row.author && <span>{row.author.name}</span>}
      <Badge>
        <span className="sr-only">{words.language}: </span>
        {row.locale}
      </Badge>
      {row.behind && <Badge tone="warn">{words.behind}</Badge>}
      {row.translations.length > 0 && <span className="sr-only">{words.translations}</span>}
      {row.translations.map((other) => (
        <Badge key={other.id} tone={other.status === "published" ? "good" : "neutral"}>
          <span title={words.translation(t[other.locale], t[other.status])}>
            <span aria-hidden="true">↔ {other.locale}</span>
            <span className="sr-only">{words.translation(t[other.locale], t[other.status])}</span>
          </span>
        </Badge>
      ))}
    </span>
  );
}
