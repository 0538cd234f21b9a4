import type { ReactNode } from "react";
import type { OutlineHeading } from "@/lib/documents/present";
import type {
  Block,
  CodeBlock,
  Footnote,
  Heading,
  Image,
  LinkTarget,
  Table,
} from "@/lib/documents/types";
import type { LinkedEntry } from "@/lib/entries/types";
import type { Exhibits } from "@/lib/exhibits/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { MarkupNode } from "./formula/markup";
import type { Formula } from "./formulas";
import type { CodeLine } from "./highlight";

/** What each block needs to know of the document around it. */
export type Drawing = {
  locale: Locale;
  media: Readonly<Record<string, MediaView>>;
  linked: Readonly<Record<string, LinkedEntry>>;
  /** The channels of the page that are shown live; none where it is drawn elsewhere. */
  exhibits: Exhibits;
  outline: ReadonlyMap<Heading, OutlineHeading>;
  code: ReadonlyMap<CodeBlock, CodeLine[]>;
  /** Each table's place among the tables, from 1. */
  tables: ReadonlyMap<Table, number>;
  formulas: ReadonlyMap<Formula, MarkupNode[]>;
  /** Each note that says something, with its number. */
  footnotes: ReadonlyMap<Footnote, number>;
  /** The picture that a reader sees at once, if any. */
  eager: Image | null;
  /** What is folded away for readers is shown, for whoever compares it. */
  unfolded: boolean;
  blocks: (content: readonly Block[]) => ReactNode;
};

export type BlockProps<Node> = { node: Node; drawing: Drawing };

/** Where a link leads today; null to an entry that is not public, which is no link. */
export function addressOf({ href, entryId }: LinkTarget, { linked }: Drawing): string | null {
  if (!entryId) return href;
  const entry = linked[entryId];
  if (!entry) return null;
  const place = href.indexOf("#");
  return place < 0 ? entry.url : entry.url + href.slice(place);
}
