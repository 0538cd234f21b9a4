"use client";

import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { DeskEntry } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import type { DraftState } from "./draft-state";
import { ReviewNotice } from "./review-notice";

type Props = {
  entry: DeskEntry;
  personId: string;
  locale: Locale;
  timeZone: string;
  draft: DraftState;
  words: EntryWords;
  onUpToDate: () => void;
  onRestore: () => void;
  children?: ReactNode;
};

/** What the writer must know before writing on. */
export function EntryNotices({ entry, draft, words, children, ...on }: Props) {
  return (
    <div className="mb-6 grid gap-4 empty:hidden">
      {entry.status === "trashed" && (
        <Notice
          tone="warn"
          action={
            entry.rights.canTrash && (
              <Button size="sm" icon="restore" onClick={on.onRestore}>
                {words.restore}
              </Button>
            )
          }
        >
          {words.inTrash}
        </Notice>
      )}
      {entry.status !== "trashed" && !entry.rights.canEdit && (
        <Notice tone="info">{words.readOnly}</Notice>
      )}
      {entry.review && entry.status !== "trashed" && (
        <ReviewNotice
          review={entry.review}
          personId={on.personId}
          locale={on.locale}
          timeZone={on.timeZone}
        />
      )}
      {entry.original?.changed && entry.rights.canEdit && (
        <Notice
          tone="warn"
          title={words.behind}
          action={
            <>
              <LinkButton size="sm" href={`/admin/entries/${entry.type}/${entry.original.id}`}>
                {words.openOriginal}
              </LinkButton>
              <Button size="sm" icon="check" onClick={on.onUpToDate}>
                {words.markUpToDate}
              </Button>
            </>
          }
        >
          {words.behindText(entry.original.title || words.titlePlaceholder)}
        </Notice>
      )}
      {draft.outdated && (
        <Notice
          tone="warn"
          live
          action={
            <Button size="sm" onClick={() => location.reload()}>
              {words.reload}
            </Button>
          }
        >
          {words.outdated}
        </Notice>
      )}
      {draft.status === "refused" && draft.problem && (
        <Notice tone="bad" live>
          {words.refused}: {draft.problem.issues[0]?.message ?? draft.problem.message}
        </Notice>
      )}
      {children}
    </div>
  );
}
