import type { Actor } from "@/lib/core/actor";

/** A file of the library as it lies below /dav/media. */
export type DavFile = {
  id: string;
  kind: "image" | "video" | "audio" | "file";
  filename: string;
  mimeType: string;
  size: number;
  sha256: string;
  blobId: string;
  createdBy: string | null;
};

/** An entry as it lies below /dav/posts or /dav/pages: its draft as Markdown. */
export type DavEntry = {
  id: string;
  type: string;
  version: number;
  published: boolean;
  bytes: Buffer;
  etag: string;
};

/** What lies at a path: a collection, a file or an entry. */
export type Resource = {
  /** Below /dav, decoded, without slashes at its ends. */
  path: string;
  createdAt: Date;
  updatedAt: Date;
} & (
  | { is: "collection"; folderId?: string | null }
  | { is: "file"; file: DavFile }
  | { is: "entry"; entry: DavEntry }
);

export type DavLock = {
  token: string;
  path: string;
  deep: boolean;
  shared: boolean;
  /** Of an entry: the version of its draft that whoever reserved it has seen. */
  version: number | null;
  owner: string;
  personId: string;
  /** Seconds that it still holds. */
  left: number;
};

export type Property = { namespace: string; name: string; value: string };

/** One request, as the verbs take it. */
export type Call = {
  actor: Actor;
  method: string;
  path: string;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  /** The locks whose tokens the caller knows. */
  tokens: ReadonlySet<string>;
  body: AsyncIterable<Uint8Array>;
};

export type Answer = { status: number; headers?: Record<string, string>; body?: string };
