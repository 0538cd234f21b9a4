import { DeskPage } from "@/components/admin/desk-page";
import { DeskPagination } from "@/components/admin/desk-pagination";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeliveryView } from "@/lib/channels/types";
import type { Page } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import { channelsMessages } from "@/lib/messages/admin/channels";
import type { Locale } from "@/lib/messages/catalogue";
import { DeliveryRows } from "./delivery-rows";

type EntryLedgerProps = {
  entry: { title: string; href: string };
  list: Page<DeliveryView>;
  /** Names of channels by key. */
  names: Record<string, string>;
  timeZone: string;
  locale: Locale;
};

/** Which ways one entry has gone, at each publication, correction and withdrawal. */
export function EntryLedger({ entry, list, names, timeZone, locale }: EntryLedgerProps) {
  const t = channelsMessages(locale);
  return (
    <DeskPage
      title={t.ledgerOf(entry.title || adminMessages(locale).untitled)}
      lead={t.ledgerLead}
      actions={
        <LinkButton href={entry.href} variant="plain" icon="arrow-left">
          {t.backToEntry}
        </LinkButton>
      }
    >
      {list.items.length > 0 ? (
        <DeliveryRows
          items={list.items.map((one) => ({ ...one, entryHref: null }))}
          ofOneEntry
          names={names}
          timeZone={timeZone}
          locale={locale}
        />
      ) : (
        <EmptyState title={list.total > 0 ? t.pastEnd : t.noneOfEntry}>
          {list.total === 0 && t.noneOfEntryText}
        </EmptyState>
      )}
      <DeskPagination
        page={list.page}
        pages={list.pages}
        href={(page) => `${entry.href}/channels${page > 1 ? `?page=${page}` : ""}`}
        locale={locale}
      />
    </DeskPage>
  );
}
