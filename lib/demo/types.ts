import type { NavigationLink } from "@/lib/navigation/types";

/** What the demo brought, kept under the settings key "demo". */
export type DemoRecord = {
  entryIds: string[];
  mediaIds: string[];
  termIds: string[];
  personIds: string[];
  /** What the removal took away beside the entries, for its undo. */
  removed: { at: string; navigation: RemovedLink[]; mediaIds: string[] } | null;
};

export type RemovedLink = Omit<NavigationLink, "id"> & {
  menu: "main" | "footer";
  locale: string;
  position: number;
};

export type DemoState = {
  removed: boolean;
  counts: { entries: number; media: number; terms: number; people: number };
};
