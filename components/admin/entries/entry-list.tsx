import { TabLinks } from "@/components/ui/tab-links";
import { type ContentKey, contentTypes } from "@/lib/content/registry";
import {
  type DeskRow,
  listStatuses,
  type Page,
  type StatusCounts,
  trashDays,
} from "@/lib/entries/types";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";
import type { SiteSettings } from "@/lib/settings/types";
import type { SavedView } from "@/lib/views/types";
import { DeskPage } from "../desk-page";
import { DeskPagination } from "../desk-pagination";
import { ViewsMenu } from "../views/views-menu";
import type { BulkChoices } from "./bulk/bulk-dialog";
import { ChoosableEntries } from "./bulk/choosable-entries";
import { CreateEntry } from "./create-entry";
import { type FilterChoices, FilterForm } from "./filter-form";
import { type ListFilter, listAddress, listQuery } from "./list-address";
import { ListKeys } from "./list-keys";
import { EmptyList } from "./list-states";
import { ViewLinks } from "./view-links";

type EntryListProps = {
  filter: ListFilter & { type: ContentKey };
  list: Page<DeskRow> & { counts: StatusCounts };
  choices: FilterChoices & BulkChoices;
  views: SavedView[];
  settings: SiteSettings;
  locale: Locale;
};

/** The entries of a type: its statuses, search, filters, lines and pages. */
export function EntryList({ filter, list, choices, views, settings, locale }: EntryListProps) {
  const t = entriesMessages(locale);
  const { many } = contentTypes[filter.type].labels[locale];
  return (
    <DeskPage title={many} actions={<ListActions {...{ filter, settings, locale }} />}>
      <TabLinks label={t.statuses} links={statusLinks(filter, list.counts, locale)} />
      <div className="mt-4 mb-2 flex flex-wrap items-start gap-2">
        <div className="min-w-0 flex-1">
          <FilterForm filter={filter} choices={choices} locale={locale} />
        </div>
        <ViewsMenu
          list={filter.type}
          query={listQuery({ ...filter, page: 1 })}
          views={views}
          locale={locale}
        />
        <ViewLinks filter={filter} locale={locale} />
      </div>
      {filter.status === "trashed" && list.total > 0 && (
        <p className="mb-2 text-ink-soft">{t.trashNote(trashDays)}</p>
      )}
      <p className="sr-only" role="status">
        {t.results(list.total)}
      </p>
      {list.items.length > 0 ? (
        <ChoosableEntries
          key={listAddress(filter, { page: filter.page })}
          label={many}
          rows={list.items}
          total={list.total}
          filter={filter}
          choices={choices}
          locale={locale}
          timeZone={settings.timeZone}
        />
      ) : (
        <EmptyList
          filter={filter}
          locale={locale}
          total={list.total}
          create={<CreateHere filter={filter} settings={settings} locale={locale} />}
        />
      )}
      <DeskPagination
        page={list.page}
        pages={list.pages}
        href={(page) => listAddress(filter, { page })}
        locale={locale}
      />
    </DeskPage>
  );
}

/** In the language that is chosen already. */
function CreateHere({
  filter,
  settings,
  locale,
}: Pick<EntryListProps, "filter" | "settings" | "locale">) {
  const language = filter.locale ?? settings.defaultLocale;
  return <CreateEntry type={filter.type} {...{ language, locale }} locales={[language]} />;
}

function ListActions({
  filter,
  settings,
  locale,
}: Omit<EntryListProps, "list" | "choices" | "views">) {
  const { locales, defaultLocale } = settings;
  const language = filter.locale ?? defaultLocale;
  return (
    <>
      <ListKeys locale={locale} />
      <CreateEntry type={filter.type} locales={locales} language={language} locale={locale} />
    </>
  );
}

function statusLinks(filter: ListFilter, counts: StatusCounts, locale: Locale) {
  const t = entriesMessages(locale);
  const all = {
    href: listAddress(filter, { status: null }),
    label: t.all,
    count: counts.all,
    current: filter.status === null,
  };
  const rest = listStatuses.map((status) => ({
    href: listAddress(filter, { status }),
    label: t[status],
    count: counts[status],
    current: filter.status === status,
  }));
  return [all, ...rest];
}
