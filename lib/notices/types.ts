/** What a notice can tell of; its sentence is in the messages of the desk. */
export const noticeKinds = [
  "review.requested",
  "review.approved",
  "review.returned",
  "entry.assigned",
  "comment.mentioned",
  "comment.replied",
  "webhook.disabled",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A notice as its person sees it. Dates are ISO 8601. */
export type Notice = {
  id: string;
  kind: NoticeKind;
  actor: string | null;
  /** What it is about, an entry mostly; without an address when it is gone. */
  about: { title: string; href: string | null } | null;
  /** What became of the comment that it tells of; null for anything else. */
  comment: "open" | "resolved" | "gone" | null;
  words: string;
  createdAt: string;
  seen: boolean;
};
