import { escapeXml } from "@/lib/core/xml";
import { formMessages } from "@/lib/messages/forms";
import type { EntryDocument } from "../types";

export type BookPage = { entry: EntryDocument; name: string; math: boolean };
export type BookPicture = { name: string; mimeType: string; cover: boolean };
export type Book = {
  siteName: string;
  modifiedAt: Date;
  pages: BookPage[];
  pictures: BookPicture[];
};

export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

export const bookStyle = `body { line-height: 1.5; margin: 0 5%; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
.callout { border: 1px solid; padding: 0 1em; margin: 1em 0; }
`;

/** The package document (EPUB 3.3, 5), with what it says of its accessibility (EPUB Accessibility 1.1). */
export function writePackage(book: Book): string {
  const [top] = book.pages;
  if (!top) return "";
  const { entry } = top;
  const words = formMessages(entry.locale);
  const math = book.pages.some((page) => page.math);
  const seen = book.pictures.length > 0;
  const features = ["structuralNavigation", "tableOfContents", "readingOrder"];
  if (seen) features.push("alternativeText");
  if (math) features.push("MathML");
  const modified = `${book.modifiedAt.toISOString().slice(0, 19)}Z`;
  const facts = [
    `<dc:identifier id="id">urn:uuid:${entry.id}</dc:identifier>`,
    `<dc:title>${escapeXml(entry.title)}</dc:title>`,
    `<dc:language>${entry.locale}</dc:language>`,
    ...entry.authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    `<dc:publisher>${escapeXml(book.siteName)}</dc:publisher>`,
    `<dc:date>${entry.publishedAt}</dc:date>`,
    `<dc:source>${escapeXml(entry.url)}</dc:source>`,
    entry.excerpt && `<dc:description>${escapeXml(entry.excerpt)}</dc:description>`,
    meta("dcterms:modified", modified),
    meta("schema:accessMode", "textual"),
    seen && meta("schema:accessMode", "visual"),
    meta("schema:accessModeSufficient", "textual"),
    ...features.map((feature) => meta("schema:accessibilityFeature", feature)),
    meta("schema:accessibilityHazard", "none"),
    meta("schema:accessibilitySummary", words.accessible),
  ];
  const items = [
    `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`,
    `<item id="style" href="style.css" media-type="text/css"/>`,
    ...book.pages.map(
      (page, at) =>
        `<item id="page-${at}" href="${page.name}" media-type="application/xhtml+xml"${page.math ? ' properties="mathml"' : ""}/>`,
    ),
    ...book.pictures.map(
      ({ name, mimeType, cover }, at) =>
        `<item id="picture-${at}" href="${name}" media-type="${mimeType}"${cover ? ' properties="cover-image"' : ""}/>`,
    ),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${entry.locale}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${facts.filter(Boolean).join("\n")}
</metadata>
<manifest>
${items.join("\n")}
</manifest>
<spine>
${book.pages.map((_, at) => `<itemref idref="page-${at}"/>`).join("\n")}
</spine>
</package>
`;
}

const meta = (property: string, value: string) =>
  `<meta property="${property}">${escapeXml(value)}</meta>`;

/** The table of contents, in reading order. */
export function writeNav({ pages }: Book): string {
  const [top] = pages;
  if (!top) return "";
  const { locale } = top.entry;
  const title = formMessages(locale).contents;
  const items = pages.map(
    ({ entry, name }) => `<li><a href="${name}">${escapeXml(entry.title)}</a></li>`,
  );
  const body = `<nav epub:type="toc" role="doc-toc"><h1>${escapeXml(title)}</h1><ol>${items.join("")}</ol></nav>`;
  return writePage({ locale, title, body });
}

export function writePage(page: { locale: string; title: string; body: string }): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${page.locale}" xml:lang="${page.locale}">
<head><meta charset="utf-8"/><title>${escapeXml(page.title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${page.body}
</body>
</html>
`;
}
