import "server-only";
import { AppError } from "@/lib/core/errors";
import { maxPatch } from "../types";

/** What a POST to the collection asks for: lengths and names in headers (tus 1.0.0, Creation). */
export function readCreation(headers: Headers): Record<string, unknown> {
  const length = wholeNumber(headers.get("upload-length"));
  if (length === null) throw new AppError("malformed");
  const metadata = headers.get("upload-metadata") ?? "";
  const told = readMetadata(metadata);
  return {
    length,
    filename: told.filename ?? told.name ?? "",
    ...(told.filetype || told.type ? { declaredType: told.filetype ?? told.type } : {}),
    folderId: told.folderId || null,
    replacesId: told.replacesId || null,
    sha256: readDigest(headers) ?? (told.sha256?.toLowerCase() || null),
    metadata,
  };
}

/** What a PATCH carries (tus 1.0.0, Core and Checksum). */
export async function readPiece(request: Request): Promise<Record<string, unknown>> {
  const { headers } = request;
  if (headers.get("content-type") !== "application/offset+octet-stream") {
    throw new AppError("unsupported");
  }
  const offset = wholeNumber(headers.get("upload-offset"));
  if (offset === null) throw new AppError("malformed");
  const checksum = readChecksum(headers.get("upload-checksum"));
  const bytes = await readBytes(request, checksum !== null);
  return { offset, bytes, checksum, sha256: readDigest(headers) };
}

function wholeNumber(field: string | null): number | null {
  return field !== null && /^\d{1,15}$/.test(field) ? Number(field) : null;
}

/** Pairs of a name and a value in base64, by commas. */
function readMetadata(field: string): Record<string, string> {
  if (field.trim() === "") return {};
  const told: Record<string, string> = {};
  for (const pair of field.split(",")) {
    const [, name, value = ""] = /^\s*([^\s,]+)(?:\s+([A-Za-z0-9+/]*={0,2}))?\s*$/.exec(pair) ?? [];
    if (!name || name in told) throw new AppError("malformed");
    told[name] = Buffer.from(value, "base64").toString("utf8");
  }
  return told;
}

const lengths = { sha1: 20, sha256: 32 };

function readChecksum(field: string | null) {
  if (field === null) return null;
  const [, algorithm = "", value = ""] = /^(\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(field) ?? [];
  const digest = Buffer.from(value, "base64");
  if (!isAlgorithm(algorithm) || digest.length !== lengths[algorithm]) {
    throw new AppError("malformed");
  }
  return { algorithm, digest };
}

function isAlgorithm(name: string): name is keyof typeof lengths {
  return Object.hasOwn(lengths, name);
}

/** SHA-256 of the whole file, in hex (Repr-Digest, RFC 9530). */
function readDigest(headers: Headers): string | null {
  const field = headers.get("repr-digest");
  if (field === null) return null;
  const value = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(field)?.[1];
  return value ? Buffer.from(value, "base64").toString("hex") : null;
}

/** What had come before a connection broke off is kept, unless a checksum is for all of it. */
async function readBytes(request: Request, whole: boolean): Promise<Buffer> {
  if (Number(request.headers.get("content-length")) > maxPatch) throw new AppError("too_large");
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of request.body ?? []) {
      size += piece.length;
      if (size > maxPatch) throw new AppError("too_large");
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (whole) throw new AppError("malformed", { key: "uploadIncomplete", cause });
  }
  return Buffer.concat(pieces);
}
