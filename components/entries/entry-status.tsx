import { Status } from "@/components/ui/status";
import type { EntryStatus as StatusKey } from "@/lib/entries/types";
import type { EntryWords } from "@/lib/messages/entries";

type Props = {
  status: StatusKey;
  changed: boolean;
  words: EntryWords;
  /** When a scheduled entry comes out, in words. */
  due?: string;
};

/** Where an entry stands, by word and shape. */
export function EntryStatus({ status, changed, words, due }: Props) {
  if (status === "published" && changed) {
    return (
      <Status shape="half" tone="accent">
        {words.statusChanged}
      </Status>
    );
  }
  const scheduled = due ? words.statusScheduledFor(due) : words.statusScheduled;
  const look = {
    draft: ["ring", "neutral", words.statusDraft],
    scheduled: ["clock", "info", changed ? words.statusScheduledChanged : scheduled],
    published: ["disc", "good", words.statusPublished],
    unpublished: ["dash", "neutral", words.statusUnpublished],
    trashed: ["cross", "bad", words.statusTrashed],
  } as const;
  const [shape, tone, word] = look[status];
  return (
    <Status shape={shape} tone={tone}>
      {word}
    </Status>
  );
}
