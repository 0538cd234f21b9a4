import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { DeskRow } from "@/lib/entries/types";
import { dashboardMessages } from "@/lib/messages/admin/dashboard";
import type { Locale } from "@/lib/messages/catalogue";
import { DeskPart } from "../desk-page";
import { EntryRows } from "../entries/entry-rows";

type NeedsProps = {
  needs: { returned: DeskRow[]; review: DeskRow[] };
  /** Deliveries that were given up. */
  failed: number;
  timeZone: string;
  locale: Locale;
};

/** What waits for whoever reads this, before all that is merely going on. */
export function Needs({ needs, failed, timeZone, locale }: NeedsProps) {
  const t = dashboardMessages(locale);
  const lists = [
    { title: t.returned, rows: needs.returned },
    { title: t.toReview, rows: needs.review },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      {failed > 0 && (
        <Notice
          tone="bad"
          title={t.failed(failed)}
          action={
            <LinkButton size="sm" href="/admin/channels?state=failed">
              {t.seeFailed}
            </LinkButton>
          }
        >
          {t.failedText}
        </Notice>
      )}
      {lists.map(({ title, rows }) => (
        <DeskPart key={title} title={title}>
          <EntryRows label={title} rows={rows} locale={locale} timeZone={timeZone} />
        </DeskPart>
      ))}
    </>
  );
}
