import type { MediaView } from "@/lib/media/types";

/** What one request may carry; serverless hosts pass no more than about 4.5 MB. */
export const maxPatch = 4 * 1024 * 1024;

/** A person's uploads that are unfinished at once. */
export const maxUnfinished = 500;

/** What a receiver of a resumable upload knows of it. */
export type UploadState = {
  id: string;
  filename: string;
  /** Bytes of the whole file, and those that have arrived. */
  length: number;
  offset: number;
  /** Upload-Metadata as it came. */
  metadata: string;
  /** ISO 8601; null once the file is in the library. */
  expiresAt: string | null;
  /** The file, once it is in the library. */
  media: MediaView | null;
};

export type UnfinishedUpload = Pick<UploadState, "id" | "filename" | "length" | "offset"> & {
  replacesId: string | null;
};
