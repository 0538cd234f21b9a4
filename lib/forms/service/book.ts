import "server-only";
import { escapeXml } from "@/lib/core/xml";
import { type ZipFile, zip } from "@/lib/core/zip";
import type { Locale } from "@/lib/messages/catalogue";
import {
  type Book,
  bookStyle,
  container,
  writeNav,
  writePackage,
  writePage,
} from "../present/package";
import { writeXhtml } from "../present/xhtml";
import { loadCourseDocuments } from "../queries";
import type { EntryDocument } from "../types";
import { type DrawnPicture, drawPictures } from "./pictures";

/** An entry, and all that lies below it, as an EPUB 3 that needs nothing from elsewhere. */
export async function makeBook(locale: Locale, path: string) {
  const found = await loadCourseDocuments(locale, path);
  if (!found) return null;
  const { pictures: drawn, updatedAt } = await drawPictures(found.pages);
  const pictures = drawn.map((one) => ({ ...one, name: nameOf(one) }));
  const places = {
    files: new Map(pictures.map(({ id, name }) => [id, name])),
    pages: new Map(found.pages.map(({ url }, at) => [url, pageName(at)])),
  };
  const chapters = found.pages.map((entry) => ({ entry, ...writeXhtml(entry, places) }));
  const book: Book = {
    siteName: found.siteName,
    modifiedAt: updatedAt,
    pages: chapters.map(({ entry, math }, at) => ({ entry, name: pageName(at), math })),
    pictures: pictures.map(({ id, name, mimeType }) => ({
      ...{ name, mimeType },
      cover: id === found.top.cover?.id,
    })),
  };
  const text = (name: string, content: string): ZipFile => ({ name, bytes: Buffer.from(content) });
  const bytes = zip([
    { ...text("mimetype", "application/epub+zip"), stored: true },
    text("META-INF/container.xml", container),
    text("EPUB/package.opf", writePackage(book)),
    text("EPUB/nav.xhtml", writeNav(book)),
    text("EPUB/style.css", bookStyle),
    ...chapters.map(({ entry, body }, at) =>
      text(`EPUB/${pageName(at)}`, writePage(pageOf(entry, body))),
    ),
    ...pictures.map(({ name, bytes }) => ({ name: `EPUB/${name}`, bytes, stored: true })),
  ]);
  return { top: found.top, tags: found.tags, bytes, updatedAt };
}

const nameOf = ({ id, mimeType }: DrawnPicture) =>
  `pictures/${id}.${mimeType === "image/png" ? "png" : "jpg"}`;

const pageName = (at: number) => `page-${String(at + 1).padStart(3, "0")}.xhtml`;

function pageOf({ locale, title, excerpt, url }: EntryDocument, body: string) {
  const head = `<h1>${escapeXml(title)}</h1>${excerpt && `<p><em>${escapeXml(excerpt)}</em></p>`}`;
  const source = `<p><a href="${escapeXml(url)}">${escapeXml(url)}</a></p>`;
  return { locale, title, body: [head, body, source].join("\n") };
}
