import { AppError } from "@/lib/core/errors";
import { maxFileSize } from "@/lib/media/types";
import type { UploadState } from "./types";

export const tusHeaders = {
  "tus-resumable": "1.0.0",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};

/** What OPTIONS tells of this receiver (tus 1.0.0, Core). */
export const tusAbilities = {
  "tus-version": "1.0.0",
  "tus-extension": "creation,checksum,expiration,termination",
  "tus-max-size": String(maxFileSize),
  "tus-checksum-algorithm": "sha1,sha256",
};

export function uploadUrl(id: string): string {
  return `/api/uploads/${id}`;
}

/** The progress of an upload, as HEAD tells it. */
export function progressHeaders(state: UploadState): Record<string, string> {
  return {
    ...tusHeaders,
    "upload-offset": String(state.offset),
    "upload-length": String(state.length),
    ...(state.metadata && { "upload-metadata": state.metadata }),
    ...expiryHeaders(state.expiresAt),
  };
}

export function expiryHeaders(expiresAt: string | null): Record<string, string> {
  return expiresAt ? { "upload-expires": new Date(expiresAt).toUTCString() } : {};
}

/** Where the protocol has a status of its own for a refusal. */
export function tusStatus(error: unknown): number | null {
  if (!(error instanceof AppError)) return null;
  if (error.key === "uploadBusy") return 423;
  if (error.key === "uploadExpired") return 410;
  if (error.key === "checksumMismatch" || error.key === "digestMismatch") return 460;
  return null;
}
