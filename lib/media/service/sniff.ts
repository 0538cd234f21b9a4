import "server-only";
import { fileTypeFromStream } from "file-type";
import { AppError } from "@/lib/core/errors";
import type { MediaKind } from "../types";
import type { Source } from "./source";

export type Sniffed = { kind: MediaKind; mimeType: string; extensions: readonly string[] };

/** By the type that the bytes show; the first extension is the one given to a name without. */
const accepted: Record<string, Omit<Sniffed, "mimeType"> & { mimeType?: string }> = {
  "image/jpeg": { kind: "image", extensions: ["jpg", "jpeg", "jfif"] },
  "image/png": { kind: "image", extensions: ["png"] },
  "image/apng": { kind: "image", extensions: ["png", "apng"] },
  "image/webp": { kind: "image", extensions: ["webp"] },
  "image/avif": { kind: "image", extensions: ["avif"] },
  "image/gif": { kind: "image", extensions: ["gif"] },
  "video/mp4": { kind: "video", extensions: ["mp4", "m4v"] },
  "video/x-m4v": { kind: "video", mimeType: "video/mp4", extensions: ["mp4", "m4v"] },
  "video/webm": { kind: "video", extensions: ["webm"] },
  "audio/webm": { kind: "audio", extensions: ["webm", "weba"] },
  "audio/mpeg": { kind: "audio", extensions: ["mp3"] },
  "audio/mp4": { kind: "audio", extensions: ["m4a", "mp4"] },
  "audio/x-m4a": { kind: "audio", mimeType: "audio/mp4", extensions: ["m4a", "mp4"] },
  "audio/ogg": { kind: "audio", extensions: ["ogg", "oga", "opus"] },
  "audio/ogg; codecs=opus": { kind: "audio", mimeType: "audio/ogg", extensions: ["ogg", "opus"] },
  "audio/wav": { kind: "audio", extensions: ["wav"] },
  "application/pdf": { kind: "file", extensions: ["pdf"] },
  "application/zip": { kind: "file", extensions: ["zip"] },
  "application/epub+zip": { kind: "file", extensions: ["epub"] },
};

export type Claim = { filename: string; declaredType?: string };

const pictureNames = /\.(?:jpe?g|jfif|png|apng|webp|avif|gif)$/i;

/**
 * What a file is, by its bytes alone; what it claims to be only chooses among texts and words the
 * refusal. Throws "unsupported" for what the library does not take, SVG and HTML among it.
 */
export async function sniffFile(source: Source, claim: Claim): Promise<Sniffed> {
  const found = await typeOf(source);
  const type = found ? accepted[found.mime] : undefined;
  if (found && type) {
    if (claimsPicture(claim) && type.kind !== "image") refuse("invalid", "notAPicture");
    return { mimeType: type.mimeType ?? found.mime, kind: type.kind, extensions: type.extensions };
  }
  const text = await sniffText(source, claim);
  if (text) return text;
  if (claimsPicture(claim)) refuse("invalid", "notAPicture");
  throw new AppError("unsupported", { field: "file", key: "unsupported" });
}

/** The type that a file has once its tracks are known. */
export function retype(sniffed: Sniffed, mimeType: string): Sniffed {
  const type = accepted[mimeType];
  return type && mimeType !== sniffed.mimeType
    ? { mimeType, kind: type.kind, extensions: type.extensions }
    : sniffed;
}

function refuse(code: "invalid", key: "notAPicture"): never {
  throw new AppError(code, { field: "file", key });
}

/** Reads as far as the signature goes: most often the first piece. */
async function typeOf(source: Source) {
  const pieces = source.pieces()[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: async () => void (await pieces.return?.()),
  });
  return fileTypeFromStream(stream).catch(() => undefined);
}

function claimsPicture({ filename, declaredType = "" }: Claim) {
  if (/svg/i.test(declaredType)) return false;
  return pictureNames.test(filename) || /^image\//i.test(declaredType);
}

/**
 * Plain text and CSV have no magic numbers: a name or claim of theirs, no control characters, no
 * markup. A text that begins with "BMW" is one, whatever begins alike.
 */
async function sniffText(
  source: Source,
  { filename, declaredType = "" }: Claim,
): Promise<Sniffed | null> {
  const extension = /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase();
  const csv = extension === "csv" || (!extension && /^text\/csv\b/i.test(declaredType));
  const plain = extension === "txt" || (!extension && /^text\/plain\b/i.test(declaredType));
  if ((!csv && !plain) || isMarkup(await source.read(0, Math.min(1024, source.size)))) return null;
  const text = await readText(source);
  if (!text) return null;
  const charset = text.utf8 ? ";charset=utf-8" : "";
  return csv
    ? { kind: "file", mimeType: `text/csv${charset}`, extensions: ["csv"] }
    : { kind: "file", mimeType: `text/plain${charset}`, extensions: ["txt"] };
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127);
}

/** Text that begins as HTML, SVG or XML does, as browsers would sniff it. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes).trimStart();
  return /^<(?:!|\?|\/?[a-z])/i.test(start);
}

/** Null for what is no text. */
async function readText(source: Source): Promise<{ utf8: boolean } | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let utf8 = true;
  for await (const piece of source.pieces()) {
    if (hasControls(piece)) return null;
    utf8 = utf8 && decodes(() => decoder.decode(piece, { stream: true }));
  }
  return { utf8: utf8 && decodes(() => decoder.decode()) };
}

function decodes(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
