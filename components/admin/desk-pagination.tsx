import { Pagination } from "@/components/ui/pagination";
import { adminMessages } from "@/lib/messages/admin";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";

type DeskPaginationProps = {
  page: number;
  pages: number;
  href: (page: number) => string;
  locale: Locale;
};

/** The pages of any list of the desk. */
export function DeskPagination({ page, pages, href, locale }: DeskPaginationProps) {
  const ui = uiMessages(locale);
  const words = {
    label: adminMessages(locale).pages,
    previous: ui.previousPage,
    next: ui.nextPage,
    page: ui.page,
  };
  return (
    <div className="mt-6">
      <Pagination page={page} pages={pages} href={href} words={words} />
    </div>
  );
}
