import type { EntryView } from "@/lib/entries/types";

/** The page of which a channel is shown. */
export type Subject = {
  entry: EntryView;
  /** Below its language, without a slash at the beginning. */
  path: string;
  /** The site's own address. */
  origin: string;
  timeZone: string;
};
