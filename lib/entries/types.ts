import type { EntryFields } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import type { Document } from "@/lib/documents/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

export const entryStatuses = ["draft", "scheduled", "published", "unpublished", "trashed"] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** How long something stays in the trash. */
export const trashDays = 30;

/** What a list can be narrowed to: a status, or what waits for review whatever its status. */
export const listStatuses = [
  "draft",
  "review",
  "scheduled",
  "published",
  "unpublished",
  "trashed",
] as const satisfies readonly (EntryStatus | "review")[];
export type ListStatus = (typeof listStatuses)[number];

export type PersonLink = { name: string; url: string };
export type TermLink = { name: string; slug: string; url: string };

/** A published entry in a list. Dates are ISO 8601. */
export type EntryCard = {
  id: string;
  type: ContentKey;
  locale: Locale;
  title: string;
  excerpt: string;
  url: string;
  publishedAt: string;
  /** When the published text was last corrected. */
  modifiedAt: string;
  author: PersonLink | null;
  cover: MediaView | null;
  tags: TermLink[];
};

/** A public entry that a text links to or shows. */
export type LinkedEntry = Pick<
  EntryCard,
  "id" | "type" | "locale" | "title" | "excerpt" | "url" | "cover"
>;

/** A published entry on its own page. */
export type EntryView = EntryCard & {
  translationGroup: string;
  parentId: string | null;
  document: Document;
  media: Record<string, MediaView>;
  /** The public ones among the entries that the text links to, by id. */
  linked: Record<string, LinkedEntry>;
  seoTitle: string;
  seoDescription: string;
  readingMinutes: number;
  translations: { locale: Locale; url: string }[];
};

export type Page<T> = { items: T[]; page: number; pages: number; total: number };

/** A node of a course's outline, in reading order. */
export type OutlineItem = { id: string; title: string; url: string; depth: number };

/** What the person who asks may do with an entry. */
export type EntryRights = {
  canEdit: boolean;
  canPublish: boolean;
  canTrash: boolean;
  /** Send back what waits for review. */
  canAnswer: boolean;
};

/** An asking to have the draft published: it waits, or was sent back with words. */
export type ReviewView = {
  state: "open" | "returned";
  /** The note of whoever asked, or of whoever sent it back; and who that is. */
  words: string;
  by: string | null;
  at: string;
  askedBy: string | null;
};

/** An entry that a draft links to. */
export type DeskLink = {
  id: string;
  type: ContentKey;
  locale: Locale;
  title: string;
  status: EntryStatus;
  /** Where it is, or would be, on the site. */
  url: string;
};

export type DeskTranslation = {
  id: string;
  locale: Locale;
  title: string;
  status: EntryStatus;
  /** Its original has changed since it was last brought up to date. */
  behind: boolean;
};

/** What an entry was translated from. */
export type OriginalView = {
  id: string;
  locale: Locale;
  title: string;
  /** When the translation was last brought up to date. */
  checkedAt: string;
  changed: boolean;
};

/** What a channel did with one publication of an entry. Dates are ISO 8601. */
export type EntryDelivery = {
  id: string;
  channel: string;
  recipient: string;
  address: string | null;
  state: "pending" | "delivered" | "failed" | "stopped";
  attempts: number;
  lastError: string | null;
  deliveredAt: string | null;
};

/** An entry as its editor needs it: the draft, and how it stands to what is public. */
export type DeskEntry = {
  id: string;
  type: ContentKey;
  locale: Locale;
  status: EntryStatus;
  parentId: string | null;
  /** Where it is, or would be, on the site. */
  url: string;
  author: { id: string; name: string } | null;
  createdAt: string;
  publishedAt: string | null;
  unpublishAt: string | null;
  deletedAt: string | null;
  draft: {
    version: number;
    title: string;
    fields: EntryFields;
    updatedAt: string;
    updatedBy: string | null;
  };
  /** The number of the revision that is, was or will be public. */
  publishedRevision: number | null;
  /** The draft differs from that revision. */
  changed: boolean;
  /** The files that the draft shows, its cover among them. */
  media: Record<string, MediaView>;
  /** The entries that the draft links to, by id; without those that are gone. */
  linked: Record<string, DeskLink>;
  translations: DeskTranslation[];
  original: OriginalView | null;
  deliveries: EntryDelivery[];
  review: ReviewView | null;
  rights: EntryRights;
};

/** An entry in a list of the desk. Dates are ISO 8601. */
export type DeskRow = {
  id: string;
  type: ContentKey;
  locale: Locale;
  title: string;
  status: EntryStatus;
  /** The draft differs from what is, was or will be public. */
  changed: boolean;
  url: string;
  parentId: string | null;
  author: { id: string; name: string } | null;
  updatedAt: string;
  publishedAt: string | null;
  deletedAt: string | null;
  translations: { id: string; locale: Locale; status: EntryStatus }[];
  /** Somebody asked to have it published. */
  inReview: boolean;
  /** Its original has changed since it was last brought up to date. */
  behind: boolean;
  rights: EntryRights;
};

/** What became of each entry that was to be changed together with others. */
export type BulkOutcome = {
  /** With what they were before: `at` is when a scheduled one was to come out, `until` when it was to end. */
  done: {
    id: string;
    title: string;
    authorId: string | null;
    at: string | null;
    until: string | null;
  }[];
  refused: { id: string; title: string; reason: string }[];
};

export type StatusCounts = Record<ListStatus | "all", number>;

/** A page of the tree: its place among its siblings and how deep it lies, both from 0. */
export type TreeRow = DeskRow & { depth: number; index: number; siblings: number };

/** Pieces of text; those that match what was searched for are marked. */
export type Highlighted = { text: string; hit: boolean }[];
export type SearchHit = {
  id: string;
  type: string;
  url: string;
  title: Highlighted;
  excerpt: Highlighted;
};

/** An entry as programs get it. Dates are ISO 8601, addresses absolute. */
export type EntryResource = {
  id: string;
  type: ContentKey;
  locale: Locale;
  status: EntryStatus;
  /** Of what is published; of the draft while nothing is. */
  title: string;
  slug: string;
  path: string;
  url: string;
  excerpt: string;
  cover: MediaView | null;
  seoTitle: string;
  seoDescription: string;
  parentId: string | null;
  position: number;
  author: { id: string; name: string; slug: string; url: string } | null;
  terms: { id: string; kind: "tag" | "category"; name: string; slug: string; url: string }[];
  translationGroup: string;
  translations: { id: string; locale: Locale; url: string }[];
  publishedAt: string | null;
  unpublishAt: string | null;
  modifiedAt: string | null;
  createdAt: string;
  /** The number of the revision that is public. */
  revision: number | null;
  /** To base a save upon; null for strangers. */
  draftVersion: number | null;
};

/** The text that is being written. */
export type DraftResource = {
  id: string;
  version: number;
  title: string;
  fields: EntryFields;
  document: Record<string, unknown>;
  updatedAt: string;
};
