import { DeskPage } from "@/components/admin/desk-page";
import { DeskPagination } from "@/components/admin/desk-pagination";
import { ListKeys } from "@/components/admin/entries/list-keys";
import { InstantForm } from "@/components/admin/instant-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/inputs";
import { TabLinks } from "@/components/ui/tab-links";
import type { Page } from "@/lib/entries/types";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import type { TermGroup, TermKind } from "@/lib/taxonomy/types";
import { TermDialog } from "./term-dialog";
import { TermRows } from "./term-rows";

type TermsPageProps = {
  filter: { q: string; kind: TermKind; deleted: boolean };
  list: Page<TermGroup>;
  /** Of the site. */
  locales: Locale[];
  locale: Locale;
};

/** Tags or categories, with their names in each language. */
export function TermsPage({ filter, list, locales, locale }: TermsPageProps) {
  const t = siteDeskMessages(locale);
  const { q, kind, deleted } = filter;
  const address = (page: number) =>
    `/admin/terms?${new URLSearchParams({ ...(deleted ? { deleted: "1" } : { kind }), q, page: `${page}` })}`;
  return (
    <DeskPage
      title={t.terms}
      lead={t.termsLead}
      actions={
        <>
          <ListKeys locale={locale} />
          <TermDialog kind={kind} locales={locales} locale={locale} />
        </>
      }
    >
      <TabLinks
        label={t.terms}
        links={[
          { href: "/admin/terms", label: t.tags, current: !deleted && kind === "tag" },
          {
            href: "/admin/terms?kind=category",
            label: t.categories,
            current: !deleted && kind === "category",
          },
          { href: "/admin/terms?deleted=1", label: t.termsDeleted, current: deleted },
        ]}
      />
      <InstantForm
        action="/admin/terms"
        label={t.termSearch}
        values={{ q }}
        className="mt-4 mb-2 max-w-md"
      >
        {kind === "category" && <input type="hidden" name="kind" value={kind} />}
        {deleted && <input type="hidden" name="deleted" value="1" />}
        <SearchInput
          name="q"
          defaultValue={q}
          aria-label={t.termSearch}
          placeholder={t.termSearch}
          maxLength={100}
          data-search=""
        />
      </InstantForm>
      {list.items.length > 0 ? (
        <TermRows {...{ kind, deleted, locales, locale }} items={list.items} />
      ) : (
        <EmptyTerms q={q} kind={kind} deleted={deleted} locale={locale} />
      )}
      <DeskPagination page={list.page} pages={list.pages} href={address} locale={locale} />
    </DeskPage>
  );
}

type EmptyTermsProps = { q: string; kind: TermKind; deleted?: boolean; locale: Locale };

export function EmptyTerms({ q, kind, deleted = false, locale }: EmptyTermsProps) {
  const t = siteDeskMessages(locale);
  if (q) {
    const rest = deleted ? "?deleted=1" : `?kind=${kind}`;
    return (
      <EmptyState
        title={t.termsNone}
        action={<LinkButton href={`/admin/terms${rest}`}>{t.termsAll}</LinkButton>}
      >
        {t.termsNoneText}
      </EmptyState>
    );
  }
  if (deleted) return <EmptyState title={t.termsDeletedNone}>{t.termsDeletedText}</EmptyState>;
  return (
    <EmptyState title={kind === "tag" ? t.termsEmpty : t.categoriesEmpty}>
      {t.termsEmptyText}
    </EmptyState>
  );
}
