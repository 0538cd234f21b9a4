import type { ListStatus } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";

/** What the address of a list of entries says; everything but the type is optional there. */
export type ListFilter = {
  type: string;
  q: string;
  status: ListStatus | null;
  locale: Locale | null;
  author: string | null;
  term: string | null;
  /** Which of its dates lies between two days of the site. */
  dated: string;
  from: string | null;
  to: string | null;
  sort: string;
  page: number;
  view: "tree" | "list" | null;
};

/** The address of a list, as short as it can be; a changed filter begins at the first page. */
export function listAddress(filter: ListFilter, changes: Partial<ListFilter> = {}): string {
  const query = listQuery({ ...filter, page: 1, ...changes });
  return `/admin/entries/${filter.type}${query && `?${query}`}`;
}

const usual: Partial<ListFilter> = { sort: "updated", dated: "updated", page: 1 };

/** What follows the question mark. */
export function listQuery({ type: _, ...filter }: ListFilter): string {
  const said = { ...filter, dated: filter.from || filter.to ? filter.dated : "updated" };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) {
    if (value && value !== usual[name as keyof typeof usual]) search.set(name, String(value));
  }
  return search.toString();
}

/** Filters beside the search and the status, which have their own places. */
export function countFilters({ locale, author, term, from, to }: ListFilter): number {
  return [locale, author, term, from || to].filter(Boolean).length;
}

/** A list without any of its filters and its search. */
export const unfiltered = {
  ...{ q: "", locale: null, author: null, term: null },
  ...{ dated: "updated", from: null, to: null },
} as const;
