import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TabLinks } from "@/components/ui/tab-links";
import { type ContentKey, contentTypes } from "@/lib/content/registry";
import type { Page, TreeRow } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import { entriesMessages } from "@/lib/messages/admin/entries";
import { treeMessages } from "@/lib/messages/admin/tree";
import type { Locale } from "@/lib/messages/catalogue";
import { DeskPage } from "../desk-page";
import { DeskPagination } from "../desk-pagination";
import { CreateEntry } from "./create-entry";
import { EntryTree } from "./entry-tree";
import { type ListFilter, listAddress } from "./list-address";
import { ListKeys } from "./list-keys";
import { ViewLinks } from "./view-links";

type EntryTreePageProps = {
  filter: ListFilter & { type: ContentKey };
  tree: Page<TreeRow> & { cut: boolean };
  /** Of the tree; `locale` is that of the desk. */
  language: Locale;
  locales: Locale[];
  movable: boolean;
  locale: Locale;
};

/** The pages of a language as the tree that readers walk. */
export function EntryTreePage({ filter, tree, language, ...rest }: EntryTreePageProps) {
  const { locales, movable, locale } = rest;
  const t = entriesMessages(locale);
  const names = adminMessages(locale);
  const acts = (
    <>
      <ListKeys locale={locale} moves={movable} />
      <CreateEntry type={filter.type} locales={locales} language={language} locale={locale} />
    </>
  );
  return (
    <DeskPage title={contentTypes[filter.type].labels[locale].many} actions={acts}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        {locales.length > 1 && (
          <TabLinks
            label={t.treeLanguages}
            links={locales.map((one) => ({
              href: listAddress(filter, { locale: one }),
              label: <span className="capitalize">{names[one]}</span>,
              current: one === language,
            }))}
          />
        )}
        <ViewLinks filter={filter} tree locale={locale} />
      </div>
      {tree.cut && <Notice>{t.treeCut}</Notice>}
      {tree.items.length > 0 ? (
        <EntryTree
          label={t.treeLabel(names[language])}
          rows={tree.items}
          locale={locale}
          movable={movable}
        />
      ) : (
        <EmptyState
          title={t.emptyPosts}
          action={<CreateEntry type={filter.type} {...{ language, locale }} locales={[language]} />}
        >
          {t.emptyText}
        </EmptyState>
      )}
      {movable && tree.items.length > 1 && (
        <p className="mt-4 text-ink-soft text-note">{treeMessages(locale).hint}</p>
      )}
      <DeskPagination
        page={tree.page}
        pages={tree.pages}
        href={(page) => listAddress(filter, { page })}
        locale={locale}
      />
    </DeskPage>
  );
}
