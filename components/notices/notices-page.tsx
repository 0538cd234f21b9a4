import { DeskPage } from "@/components/admin/desk-page";
import { DeskPagination } from "@/components/admin/desk-pagination";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Page } from "@/lib/entries/types";
import { noticesMessages } from "@/lib/messages/admin/notices";
import type { Locale } from "@/lib/messages/catalogue";
import type { Notice } from "@/lib/notices/types";
import { NoticeRows } from "./notice-rows";
import { SeeAll } from "./see-all";

type NoticesPageProps = { list: Page<Notice>; unseen: number; locale: Locale; timeZone: string };

/** What other people did that one should know of, the latest first. */
export function NoticesPage({ list, unseen, locale, timeZone }: NoticesPageProps) {
  const t = noticesMessages(locale);
  return (
    <DeskPage
      narrow
      title={t.title}
      lead={t.lead}
      actions={unseen > 0 && <SeeAll locale={locale} />}
    >
      {list.items.length > 0 ? (
        <NoticeRows notices={list.items} locale={locale} timeZone={timeZone} />
      ) : (
        <EmptyState
          title={list.total > 0 ? t.pastEnd : t.empty}
          action={list.total > 0 && <LinkButton href="/admin/notices">{t.toFirstPage}</LinkButton>}
        >
          {list.total === 0 && t.emptyText}
        </EmptyState>
      )}
      <DeskPagination
        page={list.page}
        pages={list.pages}
        href={(page) => `/admin/notices${page > 1 ? `?page=${page}` : ""}`}
        locale={locale}
      />
    </DeskPage>
  );
}
