import type { EntryView, OutlineItem } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";

/** A live link that shows a draft. Dates are ISO 8601. */
export type PreviewLink = {
  id: string;
  /** The whole address, token included. */
  url: string;
  purpose: "link" | "pane";
  creator: string | null;
  createdAt: string;
  expiresAt: string;
  /** Whoever asks made it. */
  mine: boolean;
};

/** What a preview shows: the draft, as a published entry. */
export type Preview = {
  entry: EntryView;
  outline: OutlineItem[];
  expiresAt: string;
};

/** Where a token leads from an address. */
export type PreviewAddress =
  | { kind: "here" }
  /** The entry has moved, and nothing else lies at this address. */
  | { kind: "moved"; locale: Locale; path: string }
  | { kind: "nothing" };
