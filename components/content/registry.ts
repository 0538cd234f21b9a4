import type { ComponentType, ReactNode } from "react";
import type { Site } from "@/components/site/types";
import type { ContentKey } from "@/lib/content/registry";
import type { EntryCard, EntryView, OutlineItem } from "@/lib/entries/types";
import type { Exhibits } from "@/lib/exhibits/types";
import { PageCard } from "./page/card";
import { PageView } from "./page/view";
import { PostCard } from "./post/card";
import { PostView } from "./post/view";

export type ViewProps = {
  entry: EntryView;
  site: Site;
  /** For types that form a tree: the tree that the entry belongs to, in reading order. */
  outline: OutlineItem[];
  /** For types that form a list: what to read next. */
  more: EntryCard[];
  /** The channels of the page that its text shows. */
  exhibits: Exhibits;
  /** The other ways to have it, where it is public. */
  ways?: ReactNode;
};

export type CardProps = {
  entry: EntryCard;
  site: Site;
  /** The level that the place asks for. */
  headingLevel?: 2 | 3;
};

type Looks = { View: ComponentType<ViewProps>; Card: ComponentType<CardProps> };

/** How each content type looks to readers; a new type does not compile without its twin here. */
export const contentLooks = {
  page: { View: PageView, Card: PageCard },
  post: { View: PostView, Card: PostCard },
} satisfies Record<ContentKey, Looks>;
