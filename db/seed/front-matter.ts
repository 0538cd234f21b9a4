import type { DemoEntry, DemoLocale } from "./types";

const required = ["type", "slug", "translation", "title", "excerpt", "author", "days_ago"] as const;
const optional = [
  "parent",
  "cover",
  "tags",
  "category",
  "position",
  "seo_title",
  "seo_description",
] as const;

type Key = (typeof required)[number] | (typeof optional)[number];
type Field = { value: string; line: number };

/**
 * Reads one Markdown file of the demo: `key: value` lines between two `---`, then the body.
 * Throws an Error whose message begins with `file:line:`.
 */
export function parseEntry(file: string, locale: DemoLocale, source: string): DemoEntry {
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  const fail = (line: number, reason: string): never => {
    throw new Error(`${file}:${line}: ${reason}`);
  };

  if (lines[0] !== "---") fail(1, "front matter must begin with ---");
  const end = lines.indexOf("---", 1);
  if (end < 0) fail(lines.length, "front matter has no closing ---");

  const fields = readFields(lines.slice(1, end), fail);
  const text = (key: Key) => fields.get(key)?.value ?? "";
  const orNull = (key: Key) => text(key) || null;
  const lineOf = (key: Key) => fields.get(key)?.line ?? end + 1;
  const wholeNumber = (key: Key) => {
    const value = text(key) || "0";
    return /^\d+$/.test(value) ? Number(value) : fail(lineOf(key), `${key} must be a whole number`);
  };

  for (const key of required) if (!text(key)) fail(end + 1, `${key} is missing`);
  const type = text("type");
  if (type !== "page" && type !== "post") return fail(lineOf("type"), `unknown type "${type}"`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text("slug"))) fail(lineOf("slug"), "slug is not a slug");
  if (text("excerpt").length > 200) fail(lineOf("excerpt"), "excerpt is over 200 characters");

  return {
    file,
    type,
    locale,
    slug: text("slug"),
    parent: text("parent"),
    translation: text("translation"),
    title: text("title"),
    excerpt: text("excerpt"),
    cover: orNull("cover"),
    author: text("author"),
    tags: splitList(text("tags")),
    category: orNull("category"),
    position: wholeNumber("position"),
    daysAgo: wholeNumber("days_ago"),
    seoTitle: orNull("seo_title"),
    seoDescription: orNull("seo_description"),
    markdown: `${lines
      .slice(end + 1)
      .join("\n")
      .trim()}\n`,
  };
}

function readFields(lines: string[], fail: (line: number, reason: string) => never) {
  const known: readonly string[] = [...required, ...optional];
  const fields = new Map<string, Field>();
  for (const [index, content] of lines.entries()) {
    const line = index + 2;
    if (!content.trim()) continue;
    const colon = content.indexOf(":");
    if (colon < 0) fail(line, "expected key: value");
    const key = content.slice(0, colon).trim();
    if (!known.includes(key)) fail(line, `unknown key "${key}"`);
    if (fields.has(key)) fail(line, `${key} is given twice`);
    fields.set(key, { value: content.slice(colon + 1).trim(), line });
  }
  return fields;
}

function splitList(value: string) {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}
