import "server-only";
import { createHash } from "node:crypto";
import type { BlobFacts } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { type MediaKind, maxPictureSize } from "../types";
import { readPicture } from "./picture";
import { readPlayable } from "./playable";
import { type Claim, retype, type Sniffed, sniffFile } from "./sniff";
import { type Source, watchSource } from "./source";

export type Examined = {
  kind: MediaKind;
  filename: string;
  facts: BlobFacts;
  /** The bytes to keep in place of those that came: upright, without the place. */
  cleaned: Buffer | null;
};

/**
 * Finds out all that the library needs to know of a file before it takes it, however it came:
 * whether it arrived whole, what it is, how large, how long. Refuses what the library does not take;
 * a file that could not be read for now is not refused: the fault is thrown as it came.
 */
export async function examineFile(source: Source, claim: Expected): Promise<Examined> {
  const watched = watchSource(source);
  try {
    return await examine(watched, claim);
  } catch (error) {
    throw watched.fault() ?? error;
  }
}

type Expected = Claim & { sha256?: string | null };

async function examine(source: Source, claim: Expected): Promise<Examined> {
  if (source.size === 0) throw new AppError("invalid", { field: "file", key: "emptyFile" });
  const sniffed = await sniffFile(source, claim);
  return sniffed.kind === "image"
    ? examinePicture(source, sniffed, claim)
    : examineOther(source, sniffed, claim);
}

async function examinePicture(
  source: Source,
  sniffed: Sniffed,
  claim: Expected,
): Promise<Examined> {
  if (source.size > maxPictureSize) {
    throw new AppError("too_large", { field: "file", key: "pictureTooHeavy" });
  }
  const came = await source.read(0, source.size);
  expectDigest(createHash("sha256").update(came).digest("hex"), claim);
  const { bytes, ...measures } = await readPicture(came, sniffed.mimeType);
  const facts = {
    mimeType: sniffed.mimeType,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    duration: null,
    ...measures,
  };
  const cleaned = bytes.equals(came) ? null : bytes;
  return { kind: "image", filename: nameFor(claim.filename, sniffed), facts, cleaned };
}

async function examineOther(source: Source, sniffed: Sniffed, claim: Expected): Promise<Examined> {
  const sha256 = await digestOf(source);
  expectDigest(sha256, claim);
  const none = { width: null, height: null, duration: null, placeholder: null };
  const known = { size: source.size, sha256, ...none };
  if (sniffed.kind === "file") {
    const filename = nameFor(claim.filename, sniffed);
    return {
      kind: "file",
      filename,
      facts: { ...known, mimeType: sniffed.mimeType },
      cleaned: null,
    };
  }
  const { mimeType, ...measures } = await readPlayable(source, sniffed.mimeType);
  const type = retype(sniffed, mimeType);
  const facts = { ...known, ...measures, mimeType: type.mimeType };
  return { kind: type.kind, filename: nameFor(claim.filename, type), facts, cleaned: null };
}

export async function digestOf(source: Source): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of source.pieces()) hash.update(piece);
  return hash.digest("hex");
}

function expectDigest(found: string, { sha256 }: Expected): void {
  if (sha256 && sha256 !== found) {
    throw new AppError("invalid", { field: "file", key: "digestMismatch" });
  }
}

const knownExtensions =
  /\.(?:jpe?g|jfif|a?png|webp|avif|gif|mp4|m4v|m4a|webm|weba|mp3|og[ga]|opus|wav|pdf|zip|epub|txt|csv|svg|x?html?)$/i;

/** The name ends as files of its type do. */
function nameFor(filename: string, { extensions }: Pick<Sniffed, "extensions">): string {
  const extension = /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? "";
  if (extensions.includes(extension)) return filename;
  return `${filename.replace(knownExtensions, "") || "file"}.${extensions[0]}`;
}
