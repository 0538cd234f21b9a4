import { documentFromMarkdown } from "@/lib/documents/markdown";
import { exactMarkdown } from "@/lib/documents/markdown/exact";
import type { Document } from "@/lib/documents/types";
import type { EntryDocument } from "../types";

/**
 * An entry as Markdown: its facts as YAML, each value written as JSON, which YAML 1.2 takes as its own,
 * and its text so that `readMarkdown` gives the same document.
 */
export function writeMarkdown(
  entry: EntryDocument,
  urls = new Map(entry.media.map(({ id, url }) => [id, url])),
): string {
  const facts = {
    title: entry.title,
    excerpt: entry.excerpt,
    url: entry.url,
    id: entry.id,
    type: entry.type,
    locale: entry.locale,
    publishedAt: entry.publishedAt,
    modifiedAt: entry.modifiedAt,
    authors: entry.authors.map(({ name }) => name),
    tags: entry.terms.map(({ name }) => name),
    translations: Object.fromEntries(entry.translations.map(({ locale, url }) => [locale, url])),
    ...(entry.cover ? { cover: entry.cover.url } : {}),
  };
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const body = exactMarkdown(entry.document, { addressOf: (id) => urls.get(id) ?? `media:${id}` });
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

type Facts = Record<string, unknown>;

/** What `writeMarkdown` wrote: facts that are no JSON are left as the words that they are. */
export function readMarkdown(text: string): { facts: Facts; document: Document } {
  const [head = "", yaml = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const facts: Facts = {};
  for (const line of yaml.split("\n")) {
    const [, key, value = ""] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (key) facts[key] = parsed(value);
  }
  return { facts, document: documentFromMarkdown(text.slice(head.length), { exact: true }) };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
