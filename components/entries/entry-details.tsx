"use client";

import { Button, LinkButton } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/text-field";
import type { Problem, Result } from "@/lib/core/result";
import type { DeskEntry } from "@/lib/entries/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import type { Term } from "@/lib/taxonomy/types";
import { CoverField } from "./cover-field";
import { Deliveries } from "./deliveries";
import type { DraftContent } from "./draft-content";
import { TagField } from "./tag-field";
import { Translations } from "./translations";
import { useSlugOf } from "./use-slug-of";

type Fields = DraftContent["fields"];

export type DetailsProps = {
  entry: DeskEntry;
  content: DraftContent;
  /** The last part of the address, as it stands. */
  slug: string;
  problem: Problem | null;
  terms: Term[];
  cover: MediaView | null;
  channels: Record<string, string>;
  languages: Locale[];
  readOnly: boolean;
  words: EntryWords;
  onChange: (fields: Partial<Fields>) => void;
  onCover: (cover: MediaView | null) => void;
  onPickCover: () => void;
  /** Null for those who may not. */
  onCreateTag: null | ((name: string) => Promise<Result<Term>>);
  onTranslate: (locale: Locale) => void;
};

/** All that stands beside the text: address, cover, terms, search engines, languages, channels. */
export function EntryDetails(props: DetailsProps) {
  const { entry, content, slug, problem, terms, words, readOnly, onChange } = props;
  const { fields } = content;
  const suggested = useSlugOf(entry.publishedAt ? content.title : "");
  const error = (name: keyof Fields) =>
    problem?.issues.find((issue) => issue.path.startsWith(`fields.${name}`))?.message;
  const mine = terms.filter(({ id }) => fields.termIds.includes(id));
  const tags = mine.filter(({ kind }) => kind === "tag");
  const category = mine.find(({ kind }) => kind === "category");
  const categories = terms.filter(({ kind }) => kind === "category");
  // A term that was deleted is not shown, but stays named: it may come back.
  const unseen = fields.termIds.filter((id) => !terms.some((term) => term.id === id));
  const setTerms = (list: (Term | undefined)[]) =>
    onChange({ termIds: [...list.flatMap((term) => term?.id ?? []), ...unseen] });

  return (
    <div className="grid gap-7">
      <fieldset disabled={readOnly} className="grid gap-6">
        <div className="grid gap-2">
          <TextField
            label={words.address}
            hint={
              <>
                {words.addressHint}
                <span className="mt-0.5 block break-words text-ink">
                  {entry.url.replace(/[^/]*$/, slug)}
                </span>
              </>
            }
            placeholder={slug}
            error={error("slug")}
            value={fields.slug}
            maxLength={100}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => onChange({ slug: event.target.value })}
          />
          {suggested && suggested !== slug && (
            <Button
              size="sm"
              variant="plain"
              className="justify-self-start"
              onClick={() => onChange({ slug: suggested })}
            >
              {words.addressSuggest}
            </Button>
          )}
        </div>
        <CoverField {...props} error={error("coverId")} />
        <TagField
          tags={tags}
          choices={terms.filter(({ kind }) => kind === "tag")}
          words={words}
          error={error("termIds")}
          onChange={(next) => setTerms([...next, category])}
          onCreate={props.onCreateTag}
        />
        {categories.length > 0 && (
          <SelectField
            label={words.category}
            value={category?.id ?? ""}
            onChange={(event) =>
              setTerms([...tags, terms.find(({ id }) => id === event.target.value)])
            }
          >
            <option value="">{words.noCategory}</option>
            {categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <details className="disclosure">
          <summary className="text-ui font-medium">{words.searchEngines}</summary>
          <div className="mt-4 grid gap-5">
            <TextField
              label={words.seoTitle}
              name="seoTitle"
              hint={words.seoTitleHint}
              error={error("seoTitle")}
              value={fields.seoTitle}
              maxLength={120}
              onChange={(event) => onChange({ seoTitle: event.target.value })}
            />
            <TextAreaField
              label={words.seoDescription}
              name="seoDescription"
              hint={words.seoDescriptionHint}
              error={error("seoDescription")}
              value={fields.seoDescription}
              maxLength={300}
              rows={3}
              onChange={(event) => onChange({ seoDescription: event.target.value })}
            />
          </div>
        </details>
      </fieldset>
      <Translations {...props} />
      <Deliveries
        deliveries={entry.deliveries}
        channels={props.channels}
        ledger={`/admin/entries/${entry.type}/${entry.id}/channels`}
        words={words}
      />
      {entry.status === "published" && (
        <LinkButton href={entry.url} icon="external" className="justify-self-start">
          {words.see}
        </LinkButton>
      )}
    </div>
  );
}
