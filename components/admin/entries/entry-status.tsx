import { Status, type StatusShape, type Tone } from "@/components/ui/status";
import type { EntryStatus } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import type { Locale } from "@/lib/messages/catalogue";

type EntryStatusMarkProps = {
  status: EntryStatus;
  changed?: boolean;
  inReview?: boolean;
  locale: Locale;
};

const looks: Record<EntryStatus, { shape: StatusShape; tone: Tone }> = {
  draft: { shape: "ring", tone: "neutral" },
  scheduled: { shape: "clock", tone: "info" },
  published: { shape: "disc", tone: "good" },
  unpublished: { shape: "dash", tone: "neutral" },
  trashed: { shape: "cross", tone: "bad" },
};

/** Where an entry stands, by word and shape; half a disc when its draft has gone on. */
export function EntryStatusMark(props: EntryStatusMarkProps) {
  const { status, changed = false, inReview = false, locale } = props;
  const t = adminMessages(locale);
  const { shape, tone } = looks[status];
  if (inReview && status !== "trashed") {
    return (
      <Status shape="triangle" tone="warn">
        {t.inReview}
      </Status>
    );
  }
  if (!changed || status === "draft" || status === "trashed") {
    return (
      <Status shape={shape} tone={tone}>
        {t[status]}
      </Status>
    );
  }
  return (
    <Status shape={status === "published" ? "half" : shape} tone={tone}>
      {t.withChanges(t[status])}
    </Status>
  );
}
