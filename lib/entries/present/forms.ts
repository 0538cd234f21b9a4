import type { Locale } from "@/lib/messages/catalogue";
import { formMessages } from "@/lib/messages/forms";

/** What an entry is to be had as beside its page: the end of the address, and the type there. */
export const formTypes = {
  md: "text/markdown",
  json: "application/json",
  xml: "application/xml",
  txt: "text/plain",
  pdf: "application/pdf",
  epub: "application/epub+zip",
  zip: "application/zip",
} as const;
export type FormKey = keyof typeof formTypes;
export const formKeys = Object.keys(formTypes) as FormKey[];

export type EntryForm = { key: FormKey; name: string; mimeType: string; url: string };

/** Every form of a public entry beside its page, each at the address of the page and its own end. */
export function formsOf(url: string, locale: Locale): EntryForm[] {
  const names = formMessages(locale);
  return formKeys.map((key) => ({
    key,
    name: names[key],
    mimeType: formTypes[key],
    url: `${url}.${key}`,
  }));
}

/** The same as the value of a Link header (RFC 8288). */
export function alternateLinks(url: string, locale: Locale): string {
  return formsOf(url, locale)
    .map((form) => `<${form.url}>; rel="alternate"; type="${form.mimeType}"`)
    .join(", ");
}

/** The path of an entry and the form that is asked for, where an address ends like one. */
export function splitForm(path: string): { path: string; form: FormKey } | null {
  const [, base = "", end = ""] = /^(.*)\.([a-z]+)$/.exec(path) ?? [];
  return Object.hasOwn(formTypes, end) ? { path: base, form: end as FormKey } : null;
}

/** Whether only an entry can lie at a path: lists and what belongs to the site have one form. */
export function isEntryPath(path: string): boolean {
  return path !== "" && !/^(?:blog|search|(?:tag|author)\/.*|blog\/page\/.*)$/.test(path);
}
