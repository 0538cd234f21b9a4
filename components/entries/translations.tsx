"use client";

import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import type { DeskEntry } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import { EntryStatus } from "./entry-status";

type Props = {
  entry: DeskEntry;
  /** The languages of the site. */
  languages: Locale[];
  words: EntryWords;
  onTranslate: (locale: Locale) => void;
};

/** The same entry in the other languages, or the way to make it. */
export function Translations({ entry, languages, words, onTranslate }: Props) {
  const others = languages.filter((locale) => locale !== entry.locale);
  if (others.length === 0) return null;
  const nameOf = { es: words.spanish, en: words.english };
  return (
    <section className="grid gap-3 border-line border-t pt-5">
      <h2 className="text-ui font-medium">{words.translations}</h2>
      {others.map((locale) => {
        const there = entry.translations.find((other) => other.locale === locale);
        return there ? (
          <a
            key={locale}
            href={`/admin/entries/${entry.type}/${there.id}`}
            className="flex items-center justify-between gap-3 text-ui hover:underline"
          >
            {words.original(nameOf[locale])}
            {there.behind ? (
              <Status shape="triangle" tone="warn">
                {words.behind}
              </Status>
            ) : (
              <EntryStatus status={there.status} changed={false} words={words} />
            )}
          </a>
        ) : (
          <Button
            key={locale}
            size="sm"
            icon="globe"
            className="justify-self-start"
            onClick={() => onTranslate(locale)}
          >
            {words.translate(nameOf[locale])}
          </Button>
        );
      })}
    </section>
  );
}
