import { z } from "zod";
import { altInput, filenameInput } from "@/lib/media/input";
import { maxPatch } from "./types";

const length = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const beginUploadInput = z.strictObject({
  length,
  filename: filenameInput,
  /** The type that the sender claims. */
  declaredType: z.string().max(255).optional(),
  alt: altInput.default({}),
  folderId: z.uuid().nullable().default(null),
  /** The file whose place these bytes shall take. */
  replacesId: z.uuid().nullable().default(null),
  /** Hex, of the whole file. */
  sha256: sha256.nullable().default(null),
  /** Upload-Metadata, to be told again. */
  metadata: z.string().max(8192).default(""),
});

export const uploadIdInput = z.strictObject({ id: z.uuid() });

export const appendUploadInput = z.strictObject({
  id: z.uuid(),
  /** Where `bytes` belong. */
  offset: length,
  bytes: z.instanceof(Buffer).refine((bytes) => bytes.length <= maxPatch),
  checksum: z
    .strictObject({ algorithm: z.enum(["sha1", "sha256"]), digest: z.instanceof(Buffer) })
    .nullable()
    .default(null),
  /** Hex, of the whole file, from a sender who reads it while sending. */
  sha256: sha256.nullable().default(null),
});
