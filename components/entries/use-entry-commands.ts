"use client";

import { useEffectEvent, useMemo } from "react";
import type { Command } from "@/components/commands/types";
import { useCommands } from "@/components/commands/use-commands";
import type { DeskEntry } from "@/lib/entries/types";
import { commandMessages } from "@/lib/messages/admin/commands";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import { reviewMessages } from "@/lib/messages/reviews";
import { panels } from "./panels/registry";

type Acts = {
  publish: () => void;
  details: () => void;
  panel: (key: string) => void;
  unpublish: () => void;
  trash: () => void;
  restore: () => void;
  translate: (to: Locale) => void;
  askReview: () => void;
  sendBack: () => void;
  withdrawReview: () => void;
};

type Known = {
  entry: DeskEntry;
  /** What is public is what is written. */
  upToDate: boolean;
  /** Of the site. */
  languages: Locale[];
  words: EntryWords;
  locale: Locale;
};

/** What can be done with the entry that is being written, by name and by keys. */
export function useEntryCommands({ entry, upToDate, languages, words, locale }: Known, acts: Acts) {
  const act = useEffectEvent((name: keyof Acts, value?: string) =>
    (acts[name] as (value?: string) => void)(value),
  );
  const commands = useMemo(() => {
    const { status, rights, url, translations } = entry;
    const trashed = status === "trashed";
    const live = status === "published";
    const missing = languages.filter(
      (one) => one !== entry.locale && !translations.some((other) => other.locale === one),
    );
    const names = { es: words.spanish, en: words.english };
    const t = commandMessages(locale);
    const review = reviewMessages(locale);
    const { canEdit, canPublish, canAnswer } = rights;
    const inReview = entry.review?.state === "open";
    const here = (may: boolean, command: Omit<Command, "group">): Command[] =>
      may ? [{ ...command, group: "here" }] : [];
    return [
      ...here(canPublish && !trashed, {
        id: "entry:publish",
        icon: "send",
        label: live ? words.publishChanges : words.publish,
        keys: "mod+enter",
        early: true,
        keysOnly: upToDate,
        run: () => (upToDate ? false : act("publish")),
      }),
      ...here(canEdit && !trashed && !inReview && !(canPublish && live), {
        id: "entry:review",
        icon: "send",
        label: review.ask,
        ...(!canPublish && { keys: "mod+enter", early: true }),
        run: () => act("askReview"),
      }),
      ...here(canAnswer && inReview, {
        id: "entry:return",
        icon: "undo",
        label: review.sendBack,
        run: () => act("sendBack"),
      }),
      ...here(canEdit && inReview, {
        id: "entry:withdraw",
        icon: "undo",
        label: review.withdraw,
        run: () => act("withdrawReview"),
      }),
      ...here(true, {
        id: "entry:details",
        icon: "sidebar",
        label: words.details,
        words: t.wordsDetails,
        run: () => act("details"),
      }),
      ...panels.flatMap(({ key, icon, label }) =>
        here(true, {
          id: `entry:panel:${key}`,
          icon,
          label: label(locale),
          run: () => act("panel", key),
        }),
      ),
      ...here(live, { id: "entry:see", icon: "external", label: words.see, href: url }),
      ...missing.flatMap((to) =>
        here(!trashed, {
          id: `entry:translate:${to}`,
          icon: "globe",
          label: words.translate(names[to]),
          run: () => act("translate", to),
        }),
      ),
      ...here(canPublish && (live || status === "scheduled"), {
        id: "entry:unpublish",
        icon: "eye-off",
        label: live ? words.unpublish : words.cancelSchedule,
        run: () => act("unpublish"),
      }),
      ...here(rights.canTrash && !trashed, {
        id: "entry:trash",
        icon: "trash",
        label: words.trash,
        run: () => act("trash"),
      }),
      ...here(rights.canTrash && trashed, {
        id: "entry:restore",
        icon: "restore",
        label: words.restore,
        run: () => act("restore"),
      }),
    ];
  }, [entry, upToDate, languages, words, locale]);
  useCommands(commands);
}
