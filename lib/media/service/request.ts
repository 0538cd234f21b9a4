import "server-only";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/messages/catalogue";
import { maxWholeSize } from "../types";

type Upload = Record<string, unknown>;

/** Beside the file, a form carries names, words and boundaries. */
const formRoom = 64 * 1024;

/**
 * The input of `uploadMedia` from a request: the file itself as the body, named by `?filename=` or
 * Content-Disposition, or multipart/form-data with a field `file`. `alt` is in the sender's language,
 * `alt.es` and `alt.en` in those.
 */
export async function readUpload(request: Request, locale: Locale): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (/^multipart\/form-data\b/i.test(type)) return readForm(request, type, locale);
  const query = new URL(request.url).searchParams;
  return {
    filename: query.get("filename") ?? filenameOf(request.headers.get("content-disposition")) ?? "",
    alt: altOf((name) => query.get(name), locale),
    bytes: await readBody(request, maxWholeSize),
    declaredType: type || undefined,
  };
}

async function readForm(request: Request, type: string, locale: Locale): Promise<Upload> {
  const body = await readBody(request, maxWholeSize + formRoom);
  const form = await parseForm(body, type);
  const file = form.get("file");
  if (!(file instanceof File)) throw new AppError("invalid", { field: "file", key: "emptyFile" });
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : null;
  };
  return {
    filename: text("filename") ?? file.name,
    alt: altOf(text, locale),
    bytes: new Uint8Array(await file.arrayBuffer()),
    declaredType: file.type || undefined,
  };
}

async function parseForm(body: Buffer<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch (cause) {
    throw new AppError("malformed", { key: "uploadIncomplete", cause });
  }
}

/** The whole body in one piece of memory; refused if longer than `limit`, or than was announced. */
async function readBody(request: Request, limit: number): Promise<Buffer<ArrayBuffer>> {
  const header = request.headers.get("content-length");
  const announced = header === null ? null : Number(header);
  if (announced !== null && announced > limit) throw tooLarge();
  let body = Buffer.allocUnsafeSlow(announced ?? 1024 * 1024);
  let size = 0;
  for await (const chunk of piecesOf(request)) {
    if (size + chunk.length > limit) throw tooLarge();
    if (size + chunk.length > body.length) body = grow(body, size + chunk.length);
    body.set(chunk, size);
    size += chunk.length;
  }
  if (announced !== null && size !== announced) {
    throw new AppError("malformed", { key: "uploadIncomplete" });
  }
  return body.subarray(0, size);
}

/** A connection that breaks off is the sender's, not a fault. */
async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of request.body ?? []) yield piece;
  } catch (cause) {
    throw new AppError("malformed", { key: "uploadIncomplete", cause });
  }
}

function grow(body: Buffer, needed: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(Math.max(needed, body.length * 2));
  body.copy(larger);
  return larger;
}

function tooLarge(): AppError {
  return new AppError("too_large", { field: "file", key: "fileTooLarge" });
}

function altOf(text: (name: string) => string | null, locale: Locale) {
  const words = { es: text("alt.es"), en: text("alt.en") };
  words[locale] ??= text("alt");
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null));
}

/** RFC 6266: the extended form, in UTF-8, goes before the plain one. */
function filenameOf(disposition: string | null): string | null {
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition ?? "")?.[1];
  if (extended) {
    try {
      return decodeURIComponent(extended);
    } catch {
      return null;
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition ?? "");
  return plain?.[1]?.replace(/\\(.)/g, "$1") ?? plain?.[2] ?? null;
}
