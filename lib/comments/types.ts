import type { CommentAnchor } from "@/db/schema";

/** Dates are ISO 8601. */
export type CommentView = {
  id: string;
  /** Null when it was deleted and others follow it. */
  words: string | null;
  who: string | null;
  at: string;
  /** The names that it speaks to. */
  mentions: string[];
  canDelete: boolean;
};

/** What is being said about a piece of a draft. */
export type ThreadView = {
  id: string;
  anchor: CommentAnchor | null;
  /** The words that were selected, as they were. */
  quote: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
  canResolve: boolean;
  comments: CommentView[];
};

export type Mentionable = { id: string; name: string };
