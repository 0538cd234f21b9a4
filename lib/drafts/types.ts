import type { Issue } from "@/lib/core/errors";
import type { Document } from "@/lib/documents/types";

/** What the server answers to a change that it keeps. */
export type DraftAck = {
  id: string;
  version: number;
  /** ISO 8601. */
  savedAt: string;
  /** The last part of the entry's address, as it now is. */
  slug: string;
  /** Fields that keep their former value in public, and why. */
  issues: Issue[];
};

/** Text that a merge took away, offered back. */
export type DraftLoss = {
  id: string;
  /** `document`, `title`, or the name of a field. */
  place: string;
  text: string;
  document: Document | null;
  typedBy: string | null;
  takenBy: string | null;
  /** ISO 8601. */
  createdAt: string;
};

/** A shared draft as a desk starts from it; the bytes as base64. */
export type SharedDraft = { version: number; state: string; losses: DraftLoss[] };

/** What a desk lacks, and what the server has, as base64; and the version of the server's schema. */
export type DraftSync = { version: number; update: string; vector: string; schema: number };

/** Somebody who has the draft open. */
export type Presence = {
  client: number;
  clock: number;
  person: { id: string; name: string };
  /** The ends of what they have selected, as Yjs's relative positions. */
  cursor: { anchor: object; head: object } | null;
};
