import type { Locale } from "@/lib/messages/catalogue";

/** One file may be this long: 5 GiB. */
export const maxFileSize = 5 * 1024 ** 3;
/** In one request: 50 MiB. Longer ones come in pieces. */
export const maxWholeSize = 50 * 1024 * 1024;
/** A picture is read as a whole: 128 MiB, enough for 100 megapixels. */
export const maxPictureSize = 128 * 1024 * 1024;

/** Files lie in the database in pieces of 256 KiB. */
export const chunkSize = 256 * 1024;

/** So many files may be changed at once. */
export const maxBulk = 200;

export const mediaKinds = ["image", "video", "audio", "file"] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A file of the library as pages and desks see it. */
export type MediaView = {
  id: string;
  kind: MediaKind;
  /** `/media/<id>/<filename>` */
  url: string;
  filename: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  /** Pixels, for pictures and videos. */
  width: number | null;
  height: number | null;
  /** Seconds, for sound and videos. */
  duration: number | null;
  alt: string;
  /** ThumbHash in base64, for pictures. */
  placeholder: string | null;
  /** What stays in sight where a picture is cut: per cent from the left and from the top. */
  focal: Focal;
};

export type Focal = { x: number; y: number };

export const mediaSorts = ["newest", "oldest", "name", "largest", "smallest"] as const;
export type MediaSort = (typeof mediaSorts)[number];

const megabyte = 1_000_000;
/** From, and up to but not including; bytes. */
export const sizeBounds = {
  small: [0, megabyte],
  medium: [megabyte, 10 * megabyte],
  large: [10 * megabyte, 100 * megabyte],
  vast: [100 * megabyte, null],
} as const;
export const mediaSizes = ["small", "medium", "large", "vast"] as const;

/** A part of a picture, in pixels of the whole one. */
export type Crop = { left: number; top: number; width: number; height: number };

export type Folder = { id: string; name: string };

/** A file as its library shows it at the desk. */
export type LibraryItem = MediaView & {
  /** The address that stays when the file is replaced. */
  lastingUrl: string;
  /** The text alternative in each language, empty where nobody wrote one. */
  alts: Record<Locale, string>;
  captions: Record<Locale, string>;
  folder: Folder | null;
  /** How many drafts and published texts show it. */
  uses: number;
  /** The part of the picture that is shown; null for all of it. */
  crop: Crop | null;
  /** Pixels of the picture before it was cut. */
  whole: { width: number; height: number };
  /** ISO 8601. */
  createdAt: string;
  createdBy: string | null;
  sha256: string;
  editable: boolean;
};

/** How long a deleted file can come back. */
export const trashDays = 30;

/** A file that was deleted. */
export type DeletedFile = Pick<MediaView, "id" | "filename" | "kind" | "size"> & {
  /** ISO 8601: when it is gone for good. */
  goneAt: string;
  editable: boolean;
};

export type LibraryPage = {
  items: LibraryItem[];
  /** Where the page after each of them begins. */
  cursors: string[];
  /** Where the next and the previous page begin; null where there is none. */
  next: string | null;
  previous: string | null;
  /** How many there are, counted up to a thousand; `beyond` where there are more. */
  total: number;
  beyond: boolean;
};

/** What a file was before it was replaced or cut. */
export type MediaVersion = {
  id: string;
  filename: string;
  size: number;
  width: number | null;
  height: number | null;
  /** ISO 8601: when it ceased to be so. */
  until: string;
};

/** A place where a file is used. */
export type MediaUse =
  | { where: "entry"; id: string; type: string; title: string; published: boolean }
  | { where: "person"; id: string; title: string }
  | { where: "settings"; title: string };
