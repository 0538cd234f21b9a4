import type { Upload } from "tus-js-client";
import { type MediaView, maxFileSize } from "@/lib/media/types";
import { maxPatch, type UploadState } from "@/lib/uploads/types";

export type UploadOptions = {
  /** From 0 to 1; 1 means that all was sent and the site is reading it. */
  onProgress?: (sent: number) => void;
  signal?: AbortSignal;
  folderId?: string | null;
  /** The file whose place this one shall take. */
  replacesId?: string | null;
  /** The upload that these bytes go on with, where this browser does not know it by itself. */
  resumesId?: string;
};

/** A refusal in the site's words, or without words where the site could not be reached. */
export class UploadError extends Error {
  /** Whether the same file may fare better later. */
  readonly passing: boolean;

  constructor(message: string, status: number) {
    super(message);
    this.passing = status === 0 || status >= 500 || [401, 409, 423, 429].includes(status);
  }
}

const endpoint = "/api/uploads";

/** Grows to some ten minutes without a single piece getting through. */
const pauses = [0, 500, 1000, 2000, 4000, ...Array<number>(60).fill(10_000)];

/**
 * Sends a file to the library piece by piece; a file that was half sent before, even before a reload,
 * goes on where it stopped. The site compares what arrived with the SHA-256 of what was read here.
 */
export async function uploadFile(file: File, options: UploadOptions = {}): Promise<MediaView> {
  if (file.size > maxFileSize) throw new UploadError("", 413);
  const { Upload } = await import("tus-js-client");
  options.signal?.throwIfAborted();
  const digest = digestOf(file, options.signal);
  const url = await new Promise<string>((resolve, reject) => {
    const upload: Upload = new Upload(file, {
      endpoint,
      uploadUrl: options.resumesId ? `${endpoint}/${options.resumesId}` : null,
      chunkSize: maxPatch,
      retryDelays: pauses,
      removeFingerprintOnSuccess: true,
      metadata: metadataOf(file, options),
      fingerprint: async () => fingerprintOf(file, options),
      onProgress: (sent, all) => options.onProgress?.(all ? sent / all : 0),
      onBeforeRequest: async (request) => {
        const offset = Number(request.getHeader("Upload-Offset"));
        if (request.getMethod() !== "PATCH" || offset + maxPatch < file.size) return;
        request.setHeader("Repr-Digest", `sha-256=:${await digest}:`);
      },
      onSuccess: () => resolve(upload.url ?? ""),
      onError: (error) => reject(errorOf(error)),
    });
    options.signal?.addEventListener("abort", () => {
      void upload.abort();
      reject(new DOMException("Stopped", "AbortError"));
    });
    digest.catch(reject);
    void resume(upload, options.signal);
  });
  return fetchMedia(url);
}

/** Whoever stops it may do so before it has begun. */
async function resume(upload: Upload, signal?: AbortSignal): Promise<void> {
  const [before] = await upload.findPreviousUploads();
  if (signal?.aborted) return;
  if (before) upload.resumeFromPreviousUpload(before);
  upload.start();
}

function metadataOf(file: File, { folderId, replacesId }: UploadOptions): Record<string, string> {
  return {
    filename: file.name,
    ...(file.type && { filetype: file.type }),
    ...(folderId && { folderId }),
    ...(replacesId && { replacesId }),
  };
}

export function fingerprintOf(file: File, { folderId, replacesId }: UploadOptions): string {
  const parts = [file.name, file.type, file.size, file.lastModified, folderId, replacesId];
  return `cauce:${JSON.stringify(parts)}`;
}

const step = 1024 * 1024;

/** In base64, read by the megabyte, so that neither memory nor typing notice. */
async function digestOf(file: File, signal?: AbortSignal): Promise<string> {
  const { sha256 } = await import("@noble/hashes/sha2");
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += step) {
    // The digest of a part would be taken for that of the file.
    signal?.throwIfAborted();
    hash.update(new Uint8Array(await file.slice(at, at + step).arrayBuffer()));
  }
  return btoa(String.fromCharCode(...hash.digest()));
}

async function fetchMedia(url: string): Promise<MediaView> {
  const answer = await fetch(url);
  const state: UploadState | null = answer.ok ? await answer.json() : null;
  if (!state?.media) throw new UploadError("", answer.ok ? 410 : answer.status);
  return state.media;
}

function errorOf(error: Error): UploadError {
  const response = "originalResponse" in error ? (error.originalResponse as Answer) : null;
  if (!response) return new UploadError("", 0);
  return new UploadError(titleOf(response.getBody()), response.getStatus());
}

type Answer = { getStatus: () => number; getBody: () => string } | null;

function titleOf(body: string): string {
  try {
    return String(JSON.parse(body).title ?? "");
  } catch {
    return "";
  }
}
