import type { SiteMessages } from "@/lib/messages/site";
import type { Site } from "./types";

type SearchFormProps = { site: Site; label: string; query?: string; words: SiteMessages };

/** The large search form: a plain GET, so that a search has an address. */
export function SearchForm({ site, label, query, words }: SearchFormProps) {
  return (
    <form action={`${site.prefix}/search`} className="search-form">
      <label htmlFor="q">{label}</label>
      <div className="search-line">
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={query}
          className="input search-field"
          autoComplete="off"
          maxLength={200}
          aria-describedby="search-hint"
        />
        <button type="submit" className="button button-primary">
          {words.search}
        </button>
      </div>
      <p id="search-hint" className="search-hint">
        {words.searchHint}
      </p>
    </form>
  );
}
