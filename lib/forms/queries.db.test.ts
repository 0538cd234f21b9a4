import { and, eq, isNotNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { entries, revisions } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { installDemo } from "@/lib/demo/operations";
import { documentInput } from "@/lib/documents/input";
import {
  createEntry,
  publishEntry,
  saveDraft,
  trashEntry,
  unpublishEntry,
} from "@/lib/entries/operations";
import { readMarkdown, writeMarkdown } from "./present/markdown";
import { writeText } from "./present/text";
import { loadEntryDocument } from "./queries";
import { getForm } from "./service/compose";

let admin: Actor;

beforeAll(async () => {
  await installDemo();
  const { id, name } = await createPersonRow({ role: "admin" });
  admin = { kind: "person", id, name, role: "admin", locale: "es", sessionId: crypto.randomUUID() };
}, 60_000);

test("every entry of the demo comes back from its Markdown as it was published", async () => {
  const rows = await db
    .select({ locale: entries.locale, path: entries.path, document: revisions.document })
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(and(isNotNull(entries.publishedAt), sql`${entries.publishedAt} <= now()`));
  expect(rows.length).toBeGreaterThan(20);
  for (const { locale, path, document } of rows) {
    const found = await loadEntryDocument(locale as "es" | "en", path);
    if (!found) throw new Error(`${path} was not found`);
    const { facts, document: read } = readMarkdown(writeMarkdown(found.entry));
    expect(read).toEqual(found.entry.document);
    // All that the demo links to is public, so nothing is left out.
    expect(read).toEqual(documentInput.parse(document));
    expect(facts).toMatchObject({ id: found.entry.id, title: found.entry.title, locale });
    expect(writeText(found.entry)).toContain(found.entry.url);
  }
}, 60_000);

describe("what is public, and no more", () => {
  const read = async (path: string, form: "txt" | "json" | "md" | "xml" = "txt") =>
    (await getForm(form, "es", path))?.bytes.toString() ?? null;

  async function write(title: string, content: object[]) {
    const { id, version, slug } = await createEntry(admin, { type: "post", locale: "es", title });
    const save = async (version: number, content: object[]) =>
      saveDraft(admin, {
        ...{ id, version, title, fields: { slug } },
        document: { type: "doc", content },
      });
    const saved = await save(version, content);
    return { id, correct: (content: object[]) => save(saved.version, content) };
  }
  const line = (text: string, ...marks: object[]) => ({
    type: "paragraph",
    content: [{ type: "text", text, marks }],
  });

  test("a publication, a correction and its end show at the very next request", async () => {
    const { id, correct } = await write("Riada", [line("Primera")]);
    expect(await read("blog/riada")).toBe(null);
    await publishEntry(admin, { id });
    expect(await read("blog/riada")).toContain("Primera");
    expect(await getForm("txt", "en", "blog/riada")).toBe(null);
    await correct([line("Corregida")]);
    expect(await read("blog/riada")).toContain("Primera");
    await publishEntry(admin, { id });
    expect(await read("blog/riada")).toContain("Corregida");
    await unpublishEntry(admin, { id });
    expect(await read("blog/riada")).toBe(null);
    await publishEntry(admin, { id, at: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await read("blog/riada")).toBe(null);
    await publishEntry(admin, { id });
    expect(await read("blog/riada")).toContain("Corregida");
    await trashEntry(admin, { id });
    expect(await read("blog/riada")).toBe(null);
  });

  test("a link to what is not public is plain words in every form", async () => {
    const secret = await write("Secreto", [line("Callado")]);
    const link = { type: "link", attrs: { href: "/blog/secreto", entryId: secret.id } };
    const button = {
      type: "button",
      attrs: { href: "/blog/secreto", entryId: secret.id, variant: "primary" },
      content: [{ type: "text", text: "Ve" }],
    };
    const quoted = {
      type: "blockquote",
      content: [{ type: "embed", attrs: { entryId: secret.id } }],
    };
    const { id } = await write("Delator", [line("Allí", link), button, quoted]);
    await publishEntry(admin, { id });
    for (const form of ["txt", "json", "md", "xml"] as const) {
      const text = await read("blog/delator", form);
      expect(text).toContain("Allí");
      expect(text).not.toMatch(new RegExp(`secreto|${secret.id}`));
    }
    await publishEntry(admin, { id: secret.id });
    for (const form of ["txt", "json", "md", "xml"] as const) {
      expect(await read("blog/delator", form)).toContain("/blog/secreto");
    }
  });
});
