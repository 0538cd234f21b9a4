import { DeskPage } from "@/components/admin/desk-page";
import { DeskPagination } from "@/components/admin/desk-pagination";
import { ListKeys } from "@/components/admin/entries/list-keys";
import { InstantForm } from "@/components/admin/instant-form";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/inputs";
import { Rows } from "@/components/ui/rows";
import type { Page } from "@/lib/entries/types";
import { entriesMessages } from "@/lib/messages/admin/entries";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";
import type { ListedPerson } from "@/lib/people/types";
import { PersonRow } from "./person-row";

type PeopleListProps = {
  list: Page<ListedPerson>;
  q: string;
  /** Whoever reads the list. */
  self: string;
  timeZone: string;
  locale: Locale;
};

/** Everybody with an account, by name. */
export function PeopleList({ list, q, self, timeZone, locale }: PeopleListProps) {
  const t = peopleMessages(locale);
  return (
    <DeskPage
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <ListKeys locale={locale} />
          <LinkButton href="/admin/people/new" variant="primary" icon="plus" data-create="">
            {t.invite}
          </LinkButton>
        </>
      }
    >
      <InstantForm
        action="/admin/people"
        label={t.search}
        values={{ q }}
        className="mb-2 flex max-w-md gap-2"
      >
        <SearchInput
          name="q"
          defaultValue={q}
          aria-label={t.search}
          placeholder={t.search}
          maxLength={100}
          data-search=""
          className="min-w-0 flex-1"
        />
        <noscript>
          <Button type="submit">{entriesMessages(locale).apply}</Button>
        </noscript>
      </InstantForm>
      <p className="sr-only" role="status">
        {t.results(list.total)}
      </p>
      {list.items.length > 0 ? (
        <Rows label={t.title}>
          {list.items.map((person) => (
            <PersonRow key={person.id} {...{ person, self, timeZone, locale }} />
          ))}
        </Rows>
      ) : (
        <NobodyFound total={list.total} locale={locale} />
      )}
      <DeskPagination
        page={list.page}
        pages={list.pages}
        href={(page) =>
          `/admin/people?${new URLSearchParams({ ...(q && { q }), page: `${page}` })}`
        }
        locale={locale}
      />
    </DeskPage>
  );
}

/** There is always somebody: whoever reads this. */
export function NobodyFound({ total, locale }: { total: number; locale: Locale }) {
  const t = peopleMessages(locale);
  return (
    <EmptyState
      title={total > 0 ? t.pastEnd : t.none}
      action={<LinkButton href="/admin/people">{t.seeAll}</LinkButton>}
    >
      {total === 0 && t.noneText}
    </EmptyState>
  );
}
