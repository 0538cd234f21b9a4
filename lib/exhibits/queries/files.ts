import "server-only";
import { createHash } from "node:crypto";
import { type Delivery, planDelivery } from "@/lib/core/delivery/plan";
import { planBytes } from "@/lib/core/delivery/send";
import { formsOf } from "@/lib/entries/present/forms";
import { mediaUrl } from "@/lib/media/present";
import { listMediaFiles, type MediaFile, readMedia } from "@/lib/media/queries/file";
import { exhibit, headOf } from "../present/exhibit";
import type { Exhibit, ExhibitFile } from "../types";
import type { Subject } from "./subject";

/** The page in every form and each file that it shows; of the first file, a few bytes. */
export async function showFiles(subject: Subject): Promise<Exhibit | null> {
  const [forms, files] = await Promise.all([describeForms(subject), listFiles(subject.entry)]);
  const all = [...forms, ...files.map(describe)];
  const [first] = files;
  if (!first) {
    const command = `curl -O ${subject.origin}${all[0]?.url}`;
    return all.length > 0 ? exhibit({ command, files: all }) : null;
  }
  const { headers, parts } = planPart(first, "0-4");
  const start = (await gather(first, parts)).toString("latin1");
  return exhibit({
    command: `curl -i -r 0-4 ${subject.origin}${mediaUrl(first)}`,
    head: headOfPart(headers),
    // What is no words stays on the wire.
    body: /^[\x20-\x7e]*$/.test(start) ? start : "",
    files: all,
  });
}

async function describeForms({ entry, path }: Subject): Promise<ExhibitFile[]> {
  const { getForm } = await import("@/lib/forms/service/compose");
  const forms = formsOf(entry.url, entry.locale).map(async ({ key, name, url }) => {
    const made = await getForm(key, entry.locale, path);
    if (!made) return [];
    const { size, sha256 } = planBytes({ ...made, fixed: false }, { method: "HEAD", headers: {} });
    return [{ name, url, type: made.mimeType, size, sha256 }];
  });
  return (await Promise.all(forms)).flat();
}

/** The first film or sound, asked for as a player does: from somewhere in the middle. */
export async function showRange({ entry, origin }: Subject): Promise<Exhibit | null> {
  const view = Object.values(entry.media).find(({ kind }) => kind === "video" || kind === "audio");
  const [file] = view ? await listMediaFiles([view.id]) : [];
  if (!view || !file || file.size === 0) return null;
  const start = Math.floor(file.size / 2);
  const range = `${start}-${Math.min(file.size, start + 65_536) - 1}`;
  const seconds = view.duration ?? 0;
  return exhibit({
    command: `curl -s -D - -o /dev/null -r ${range} \\\n  ${origin}${mediaUrl(file)}`,
    head: headOfPart(planPart(file, range).headers),
    files: [describe(file)],
    pace: seconds > 0 ? { seconds, bytesPerSecond: Math.round(file.size / seconds) } : null,
  });
}

const leastPiece = 16 * 1024;
const mostPieces = 16;
/** Only so much is read to be digested while a page is drawn. */
const mostBytes = 8 * 1024 * 1024;

/** The first file cut into pieces as those who share it would, each known by its digest. */
export async function showDigests({ entry, origin }: Subject): Promise<Exhibit | null> {
  const files = await listFiles(entry);
  const file = files.find(({ size }) => size > 0 && size <= mostBytes);
  if (!file) return null;
  let piece = leastPiece;
  while (file.size / piece > mostPieces) piece *= 2;
  const bytes = await gather(file, [{ start: 0, end: file.size - 1 }]);
  const lines = Array.from({ length: Math.ceil(file.size / piece) }, (_, at) => {
    const digest = digestOf(bytes.subarray(at * piece, (at + 1) * piece));
    return `${digest}  piece.a${String.fromCharCode(97 + at)}`;
  });
  return exhibit({
    command: `curl -s ${origin}${mediaUrl(file)} |\n  split -b ${piece} - piece. && shasum -a 256 piece.*`,
    body: lines.join("\n"),
    files: [describe(file)],
  });
}

/** The page's own files: those of its text, in its order, then its cover. */
async function listFiles({ media, cover }: Subject["entry"]): Promise<MediaFile[]> {
  const ids = [...new Set([...Object.keys(media), ...(cover ? [cover.id] : [])])].slice(0, 12);
  const files = ids.length > 0 ? await listMediaFiles(ids) : [];
  return files.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

const describe = (file: MediaFile): ExhibitFile => ({
  name: file.filename,
  url: mediaUrl(file),
  type: file.mimeType,
  size: file.size,
  sha256: file.sha256,
});

const planPart = (file: MediaFile, range: string) =>
  planDelivery({ ...file, fixed: true }, { method: "GET", headers: { range: `bytes=${range}` } });

function headOfPart(headers: Delivery["headers"]): string[] {
  const names = ["content-type", "content-range", "content-length", "etag", "repr-digest"];
  return headOf(
    "206 Partial Content",
    Object.fromEntries(names.map((name) => [name, headers[name]])),
  );
}

async function gather(file: MediaFile, parts: Delivery["parts"]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readMedia(file.blobId, parts)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
