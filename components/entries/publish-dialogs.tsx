"use client";

import type { Problem } from "@/lib/core/result";
import type { DeskEntry } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import { reviewMessages } from "@/lib/messages/reviews";
import { PublishDialog, type When } from "./publish-dialog";
import { ReviewDialog } from "./review-dialog";

type Props = {
  /** Which of them is open, if one is. */
  open: string | null;
  entry: DeskEntry;
  /** The last part of the address, as it stands. */
  slug: string;
  timeZone: string;
  locale: Locale;
  words: EntryWords;
  onClose: () => void;
  /** Both give what stood in the way, or null. */
  onPublish: (when: When) => Promise<Problem | null>;
  onReview: (kind: "ask" | "return", note: string) => Promise<Problem | null>;
};

/** The ways from a draft to its readers: publishing it, asking for that, sending it back. */
export function PublishDialogs({ open, onPublish, onReview, ...shared }: Props) {
  const closed = async (problem: Problem | null) => {
    if (!problem) shared.onClose();
    return problem;
  };
  if (open === "publish") {
    return <PublishDialog {...shared} onPublish={async (when) => closed(await onPublish(when))} />;
  }
  if (open !== "ask" && open !== "return") return null;
  return (
    <ReviewDialog
      kind={open}
      words={shared.words}
      review={reviewMessages(shared.locale)}
      onClose={shared.onClose}
      onSend={async (note) => closed(await onReview(open, note))}
    />
  );
}
