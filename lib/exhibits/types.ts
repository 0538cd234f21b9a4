import type { ChannelKey } from "@/lib/documents/present/channels";

/** A file, or a form of the page, as whoever fetches it finds it. */
export type ExhibitFile = {
  name: string;
  url: string;
  type: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
};

export type ExhibitTime = { iso: string; text: string };

/** One real exchange with the site about the page that shows it. */
export type Exhibit = {
  /** What asks, as a shell takes it. */
  command: string;
  /** The status line and the headers worth a look, as they are sent. */
  head: string[];
  /** How the answer begins. */
  body: string;
  /** Whether the answer goes on after `body`. */
  cut: boolean;
  /** Bytes of the whole answer; null where that is not told. */
  size: number | null;
  /** Where a browser shows the whole. */
  url: string | null;
  files: ExhibitFile[];
  news: { title: string; url: string; at: ExhibitTime }[];
  /** Since when it is so. */
  since: ExhibitTime | null;
  /** A film or a sound: how long it lasts, and what a second of it weighs. */
  pace: { seconds: number; bytesPerSecond: number } | null;
};

/** What the page's blocks show, by channel; what is not there has nothing to show. */
export type Exhibits = Partial<Record<ChannelKey, Exhibit>>;
