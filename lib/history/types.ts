import type { EntryFields } from "@/db/schema";
import type { Block } from "@/lib/documents/types";
import type { LinkedEntry } from "@/lib/entries/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

export type RevisionKind = "published" | "named" | "automatic" | "restored";

/** A revision in a list. Dates are ISO 8601. */
export type RevisionRow = {
  number: number;
  kind: RevisionKind;
  name: string;
  /** The number of that which was restored. */
  restoredFrom: number | null;
  who: string | null;
  /** When it was published, named or restored; of one kept by itself, when its text was written. */
  at: string;
  /** It is what readers see, or will. */
  current: boolean;
};

/** Newest first; `next` is the number to go on from. */
export type RevisionList = { items: RevisionRow[]; next: number | null };

/** A revision by its number, or the draft as it stands. */
export type VersionKey = number | "draft";

/** One of the two texts that are compared. */
export type Version = {
  key: VersionKey;
  title: string;
  fields: EntryFields;
  document: unknown;
  /** Null for the draft. */
  row: RevisionRow | null;
};

export type ChangeKind = "same" | "inserted" | "deleted" | "changed";

/** Blocks that lie together and have the same to tell; changed ones bear marks on their words. */
export type Change = { kind: ChangeKind; blocks: Block[] };

/** A piece of a line of text. */
export type Piece = { kind: "same" | "inserted" | "deleted"; text: string };

/** A field that differs. */
export type FieldChange = { name: keyof EntryFields; pieces: Piece[] };

export type Comparison = {
  entry: { id: string; type: string; locale: Locale; title: string; canEdit: boolean };
  from: Omit<Version, "document" | "fields">;
  to: Omit<Version, "document" | "fields">;
  draftVersion: number;
  title: Piece[];
  excerpt: Piece[];
  fields: FieldChange[];
  /** The cover of each side, where it differs. */
  covers: { before: MediaView | null; after: MediaView | null } | null;
  changes: Change[];
  media: Record<string, MediaView>;
  linked: Record<string, LinkedEntry>;
};
