import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { SearchInput } from "@/components/ui/inputs";
import { SelectField, TextField } from "@/components/ui/text-field";
import { adminMessages } from "@/lib/messages/admin";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";
import type { Term } from "@/lib/taxonomy/types";
import { InstantForm } from "../instant-form";
import { countFilters, type ListFilter, listAddress, unfiltered } from "./list-address";

export type FilterChoices = {
  locales: Locale[];
  authors: { id: string; name: string }[];
  terms: Term[];
};

type FilterFormProps = { filter: ListFilter; choices: FilterChoices; locale: Locale };

/** Search, and the filters behind one button; the address keeps them all. */
export function FilterForm({ filter, choices, locale }: FilterFormProps) {
  const t = entriesMessages(locale);
  const count = countFilters(filter);
  const { q, author, term, sort, dated } = filter;
  const values = {
    ...{ q, sort, dated, author: author ?? "", term: term ?? "" },
    ...{ locale: filter.locale ?? "", from: filter.from ?? "", to: filter.to ?? "" },
  };
  return (
    <InstantForm
      action={`/admin/entries/${filter.type}`}
      label={t.search}
      values={values}
      className="flex flex-wrap items-start gap-2"
    >
      {filter.status && <input type="hidden" name="status" value={filter.status} />}
      {filter.view && <input type="hidden" name="view" value={filter.view} />}
      <SearchInput
        name="q"
        defaultValue={q}
        aria-label={t.search}
        placeholder={t.search}
        maxLength={200}
        data-search=""
        className="min-w-0 flex-1 basis-56"
      />
      <details className="filters" open={count > 0 || undefined}>
        <summary className="button button-quiet">
          <Icon name="filter" />
          {t.filters}
          {count > 0 && <span className="tab-count">{count}</span>}
        </summary>
        <div className="filters-panel">
          <FilterSelects filter={filter} choices={choices} locale={locale} />
          {count > 0 && (
            <LinkButton
              variant="plain"
              icon="close"
              href={listAddress(filter, { ...unfiltered, q })}
            >
              {t.clear}
            </LinkButton>
          )}
        </div>
      </details>
      <noscript>
        <Button type="submit">{t.apply}</Button>
      </noscript>
    </InstantForm>
  );
}

function FilterSelects({ filter, choices, locale }: FilterFormProps) {
  const t = entriesMessages(locale);
  const names = adminMessages(locale);
  return (
    <>
      {choices.locales.length > 1 && (
        <SelectField label={t.language} name="locale" defaultValue={filter.locale ?? ""}>
          <option value="">{t.anyLanguage}</option>
          {choices.locales.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField label={t.author} name="author" defaultValue={filter.author ?? ""}>
        <option value="">{t.anyAuthor}</option>
        <option value="me">{t.mine}</option>
        {choices.authors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t.term} name="term" defaultValue={filter.term ?? ""}>
        <option value="">{t.anyTerm}</option>
        {choices.terms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t.dated} name="dated" defaultValue={filter.dated}>
        <option value="updated">{t.datedUpdated}</option>
        <option value="published">{t.datedPublished}</option>
        <option value="created">{t.datedCreated}</option>
      </SelectField>
      <TextField type="date" label={t.from} name="from" defaultValue={filter.from ?? ""} />
      <TextField type="date" label={t.to} name="to" defaultValue={filter.to ?? ""} />
      <SelectField label={t.sort} name="sort" defaultValue={filter.sort}>
        <option value="updated">{t.sortUpdated}</option>
        <option value="published">{t.sortPublished}</option>
        <option value="title">{t.sortTitle}</option>
      </SelectField>
    </>
  );
}
