import "server-only";
import { type ZipFile, zip } from "@/lib/core/zip";
import type { Locale } from "@/lib/messages/catalogue";
import { formMessages } from "@/lib/messages/forms";
import { writeMarkdown } from "../present/markdown";
import { loadCourseDocuments } from "../queries";
import type { EntryDocument } from "../types";
import { type LoadedFile, loadFiles } from "./files";

/** An entry, and all that lies below it, as Markdown with its files and a list of both. */
export async function makeArchive(locale: Locale, path: string) {
  const found = await loadCourseDocuments(locale, path);
  if (!found) return null;
  const files = await loadFiles(found.pages.flatMap(shownBy));
  const places = new Map(
    files.flatMap(({ media, bytes }) => (bytes ? [[media.id, placeOf(media)] as const] : [])),
  );
  const pages = found.pages.map((page, at) => ({ page, name: nameOf(page, at) }));
  const index = { name: "index.md", bytes: Buffer.from(writeIndex(pages, files)) };
  const texts = pages.map(({ page, name }): ZipFile => {
    const urls = new Map(page.media.map(({ id, url }) => [id, places.get(id) ?? url]));
    return { name, bytes: Buffer.from(writeMarkdown(page, urls)) };
  });
  const media = files.flatMap(({ media, bytes }): ZipFile[] =>
    bytes ? [{ name: placeOf(media), bytes, stored: true }] : [],
  );
  return { ...found, files, bytes: zip([index, ...texts, ...media]) };
}

export const shownBy = (page: EntryDocument) => [
  ...(page.cover ? [page.cover] : []),
  ...page.media,
];

const placeOf = ({ id, filename }: { id: string; filename: string }) => `media/${id}/${filename}`;

function nameOf({ url, id }: EntryDocument, at: number): string {
  const slug = new URL(url).pathname.split("/").pop() || id;
  return `${String(at + 1).padStart(3, "0")}-${slug}.md`;
}

type Named = { page: EntryDocument; name: string };

function writeIndex(pages: Named[], files: LoadedFile[]): string {
  const [top] = pages;
  if (!top) return "";
  const { page } = top;
  const words = formMessages(page.locale);
  const list = pages.map(({ page: one, name }) => `- [${label(one.title)}](${name})`);
  const shown = files.map(({ media, bytes }) =>
    bytes
      ? `- [${label(media.filename)}](<${placeOf(media)}>)`
      : `- [${label(media.filename)}](${media.url}): ${words.leftOut}`,
  );
  return [
    `# ${page.title.replace(/\s+/g, " ")}`,
    `<${page.url}>`,
    page.excerpt,
    `## ${words.contents}\n\n${list.join("\n")}`,
    shown.length > 0 ? `## ${words.files}\n\n${shown.join("\n")}` : "",
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

const label = (text: string) => text.replace(/\s+/g, " ").replace(/[[\]\\]/g, "\\$&");
