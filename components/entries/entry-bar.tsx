"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { Status } from "@/components/ui/status";
import type { DeskEntry } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import { reviewMessages } from "@/lib/messages/reviews";
import type { DraftState } from "./draft-state";
import { EntryStatus } from "./entry-status";
import { PeopleHere } from "./people-here";
import { SaveState } from "./save-state";
import { bothDates } from "./times";
import { useOwnZone } from "./use-own-zone";

type Props = {
  entry: DeskEntry;
  state: DraftState;
  /** The draft differs from what is public. */
  changed: boolean;
  locale: Locale;
  timeZone: string;
  words: EntryWords;
  /** More beside the acts. */
  children?: ReactNode;
  onSignIn: () => void;
  onDetails: () => void;
  onPublish: () => void;
  onUnpublish: () => void;
  onTrash: () => void;
  onReview: (kind: "ask" | "return") => void;
  onWithdraw: () => void;
  onDuplicate: () => void;
};

/** Above the text: where it stands, and the acts. */
export function EntryBar({
  entry,
  state,
  changed,
  locale,
  timeZone,
  words,
  children,
  ...acts
}: Props) {
  const live = entry.status === "published";
  const { canEdit, canPublish, canTrash, canAnswer } = entry.rights;
  const review = reviewMessages(locale);
  const own = useOwnZone();
  const dateOf = (iso: string) => bothDates(iso, words, { locale, timeZone, own });
  const inReview = entry.review?.state === "open";
  const items: MenuItem[] = [];
  if (live) items.push({ label: words.see, href: entry.url, icon: "external" });
  if (canPublish && (live || entry.status === "scheduled")) {
    const label = live ? words.unpublish : words.cancelSchedule;
    items.push({ label, icon: "eye-off", onSelect: acts.onUnpublish });
  }
  items.push({ label: words.duplicate, icon: "copy", onSelect: acts.onDuplicate });
  if (canEdit && canPublish && !inReview && !live) {
    items.push({ label: review.ask, icon: "send", onSelect: () => acts.onReview("ask") });
  }
  if (canEdit && inReview) {
    items.push({ label: review.withdraw, icon: "undo", onSelect: acts.onWithdraw });
  }
  if (canTrash) {
    items.push({ label: words.trash, icon: "trash", danger: true, onSelect: acts.onTrash });
  }
  const due =
    entry.status === "scheduled" && entry.publishedAt ? dateOf(entry.publishedAt) : undefined;
  const upToDate = live && !changed;
  return (
    <header className="entry-bar">
      <a
        href={`/admin/entries/${entry.type}`}
        className="icon-button"
        aria-label={words.back}
        title={words.back}
      >
        <Icon name="arrow-left" />
      </a>
      <div className="entry-state">
        <EntryStatus status={entry.status} changed={changed} words={words} due={due} />
        {entry.unpublishAt && (live || entry.status === "scheduled") && (
          <span className="text-ink-soft text-note">
            {words.statusUntil(dateOf(entry.unpublishAt))}
          </span>
        )}
        {inReview && (
          <Status shape="triangle" tone="warn">
            {review.waiting}
          </Status>
        )}
        <SaveState
          state={state}
          words={words}
          locale={locale}
          timeZone={timeZone}
          onSignIn={acts.onSignIn}
        />
        <PeopleHere others={state.others} words={words} />
      </div>
      <div className="entry-acts">
        <Button icon="sidebar" onClick={acts.onDetails}>
          {words.details}
        </Button>
        {inReview && canAnswer && (
          <Button onClick={() => acts.onReview("return")}>{review.sendBack}</Button>
        )}
        {canEdit && !canPublish && !inReview && (
          <Button
            variant="primary"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={() => acts.onReview("ask")}
          >
            {review.ask}
          </Button>
        )}
        {canPublish && (
          <Button
            variant={upToDate ? "quiet" : "primary"}
            aria-disabled={upToDate || undefined}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={() => !upToDate && acts.onPublish()}
          >
            {live ? (changed ? words.publishChanges : words.upToDate) : words.publish}
          </Button>
        )}
      </div>
      {children}
      {items.length > 0 && <Menu label={words.more} trigger="more" align="end" items={items} />}
    </header>
  );
}
