import "server-only";
import { type FormKey, formTypes } from "@/lib/entries/present/forms";
import type { Locale } from "@/lib/messages/catalogue";
import { writeMarkdown } from "../present/markdown";
import { writeText } from "../present/text";
import { writeXml } from "../present/xml";
import { loadEntryDocument } from "../queries";
import type { EntryDocument, Made } from "../types";
import { makeArchive } from "./archive";
import { makeBook } from "./book";
import { makeDocument } from "./document";
import { type Composed, keepForm } from "./kept";

/** A form of the public entry at an address, or null when there is no such entry. */
export function getForm(form: FormKey, locale: Locale, path: string): Promise<Made | null> {
  return keepForm(`${form} ${locale} ${path}`, () => compose(form, locale, path));
}

function compose(form: FormKey, locale: Locale, path: string): Promise<Composed | null> {
  if (form === "zip") return composeArchive(locale, path);
  if (form === "epub") return composeWhole("epub", makeBook(locale, path));
  if (form === "pdf") return composeWhole("pdf", makeDocument(locale, path));
  return composeText(form, locale, path);
}

type TextForm = Exclude<FormKey, "zip" | "epub" | "pdf">;

const writers: Record<TextForm, (entry: EntryDocument) => string> = {
  md: (entry) => writeMarkdown(entry),
  json: (entry) => `${JSON.stringify(entry, null, 2)}\n`,
  xml: writeXml,
  txt: writeText,
};

async function composeText(form: TextForm, locale: Locale, path: string): Promise<Composed | null> {
  const found = await loadEntryDocument(locale, path);
  if (!found) return null;
  const bytes = Buffer.from(writers[form](found.entry));
  const updatedAt = new Date(found.entry.modifiedAt);
  return { made: describe(found.entry, form, { bytes, updatedAt }), tags: found.tags };
}

async function composeArchive(locale: Locale, path: string): Promise<Composed | null> {
  const found = await makeArchive(locale, path);
  if (!found) return null;
  const { top, pages, files, bytes, tags } = found;
  const dates = [...pages.map((page) => Date.parse(page.modifiedAt)), ...files.map(timeOf)];
  const updatedAt = new Date(Math.max(...dates));
  return { made: describe(top, "zip", { bytes, updatedAt }), tags };
}

async function composeWhole(
  form: FormKey,
  making: ReturnType<typeof makeBook | typeof makeDocument>,
): Promise<Composed | null> {
  const found = await making;
  return found && { made: describe(found.top, form, found), tags: found.tags };
}

const timeOf = ({ updatedAt }: { updatedAt: Date }) => updatedAt.getTime();

function describe(
  entry: EntryDocument,
  form: FormKey,
  { bytes, updatedAt }: Pick<Made, "bytes" | "updatedAt">,
): Made {
  const name = entry.url.split("/").pop() || entry.id;
  const type = formTypes[form];
  const own = entry.forms.find(({ key }) => key === form);
  const others = entry.forms.filter(({ key }) => key !== form);
  const links = [
    `<${entry.url}>; rel="canonical"; type="text/html"`,
    ...others.map(({ url, mimeType }) => `<${url}>; rel="alternate"; type="${mimeType}"`),
  ];
  return {
    bytes,
    updatedAt,
    filename: `${name}.${form}`,
    mimeType: /zip$|pdf$/.test(type) ? type : `${type}; charset=utf-8`,
    headers: {
      link: links.join(", "),
      "content-language": entry.locale,
      ...(own ? { "content-location": new URL(own.url).pathname } : {}),
    },
  };
}
