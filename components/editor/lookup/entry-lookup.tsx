"use client";

import { editorMessages } from "@/lib/messages/editor";
import { insertEntryLink } from "../entry-link";
import type { LookupProps } from "./block-lookup";
import { LookupList } from "./lookup-list";
import { noteOf } from "./target-note";
import { useLinkTargets } from "./use-link-targets";

/** `[[` and a title: links to that entry. */
export function EntryLookup({ locale, language, pick: _, ...rest }: LookupProps) {
  const { editor, lookup } = rest;
  const t = editorMessages(locale);
  const { targets, pending } = useLinkTargets(language, lookup.query);
  const said = targets.length > 0 ? t.entriesFound(targets.length) : t.noEntry;
  return (
    <LookupList
      {...rest}
      label={t.entries}
      said={pending ? t.searching : said}
      choices={targets.map((target) => ({
        key: target.id,
        icon: target.type === "post" ? "post" : "book",
        label: target.title || t.untitled,
        lang: target.locale,
        note: noteOf(target, locale),
        take: () => insertEntryLink(editor, target),
      }))}
    />
  );
}
