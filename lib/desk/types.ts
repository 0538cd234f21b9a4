import type { ContentKey } from "@/lib/content/registry";
import type { Role } from "@/lib/core/actor";
import type { EntryStatus } from "@/lib/entries/types";
import type { MediaKind } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { TermKind } from "@/lib/taxonomy/types";

/** Something that the search of the desk found, and where it is at the desk. */
export type DeskFound = { id: string; label: string; href: string } & (
  | { kind: "entry"; type: ContentKey; locale: Locale; status: EntryStatus }
  | { kind: "person"; role: Role; email: string }
  | { kind: "file"; fileKind: MediaKind }
  | { kind: "term"; termKind: TermKind; locale: Locale }
);
