import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { entries } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { installDemo } from "@/lib/demo/operations";
import { type ChannelKey, channelKeys } from "@/lib/documents/present/channels";
import type { Document } from "@/lib/documents/types";
import { createEntry, publishEntry, saveDraft, unpublishEntry } from "@/lib/entries/operations";
import { getEntryByPath } from "@/lib/entries/queries/public";
import { getForm } from "@/lib/forms/service/compose";
import { getExhibits } from ".";

let editor: Actor;

beforeAll(async () => {
  await installDemo();
  const { id, name } = await createPersonRow({ role: "editor" });
  editor = {
    kind: "person",
    ...{ id, name, role: "editor", locale: "es", sessionId: crypto.randomUUID() },
  };
}, 60_000);

const showing = (...keys: ChannelKey[]): Document => ({
  type: "doc",
  content: keys.map((text) => ({
    type: "codeBlock",
    attrs: { language: "channel" },
    content: [{ type: "text", text }],
  })),
});

async function lesson(path: string, locale: "es" | "en" = "es") {
  const entry = await getEntryByPath(locale, path);
  if (!entry) throw new Error(`${path} is not there`);
  return entry;
}

test("a page shows the channels that its text names, and asks for no other", async () => {
  expect(Object.keys(await getExhibits(await lesson("servidores/api")))).toEqual([
    ...["rest", "graphql", "markdown"],
  ]);
  expect(await getExhibits(await lesson("servidores/correo"))).toEqual({});
});

test("every channel can be shown of a page that has what it takes", async () => {
  const entry = await lesson("servers/streaming", "en");
  const shown = await getExhibits({ ...entry, document: showing(...channelKeys) });
  expect(Object.keys(shown).sort()).toEqual([...channelKeys].sort());
  for (const [key, { command }] of Object.entries(shown)) {
    expect([key, command]).toEqual([key, expect.stringMatching(/^(curl|psql) /)]);
  }
  expect(shown.range?.files[0]?.name).toBe("delta.mp4");
  expect(shown.range?.pace?.seconds).toBeCloseTo(10, 0);
  expect(shown.rest?.body).toContain(`{"title":"${entry.title}"`);
  expect(shown.graphql?.body).toContain(`"title":"${entry.title}"`);
  expect(shown.sql?.body).toContain(`title: ${entry.title}\nlocale: en\npath: servers/streaming\n`);
  expect(shown.live?.news).toHaveLength(3);
});

test("a page without files or films has fewer channels to show", async () => {
  const { id, version } = await createEntry(editor, {
    type: "post",
    locale: "es",
    title: "Sin nada",
  });
  await saveDraft(editor, {
    ...{ id, version, title: "Sin nada", fields: { slug: "sin-nada" } },
    document: showing("files", "range", "digests"),
  });
  await publishEntry(editor, { id });
  const shown = await getExhibits(await lesson("blog/sin-nada"));
  expect(Object.keys(shown)).toEqual(["files"]);
  expect(shown.files?.files.map(({ url }) => url)).toContain("/blog/sin-nada.md");
});

test("digests are those of the bytes", async () => {
  const entry = await lesson("servidores/descargas");
  const { files } = await getExhibits(entry);
  const form = await getForm("epub", "es", "servidores/descargas");
  const sha256 = createHash("sha256")
    .update(form?.bytes ?? "")
    .digest("hex");
  expect(files?.files.find(({ url }) => url.endsWith(".epub"))).toMatchObject({
    sha256,
    size: form?.bytes.length,
  });
});

test("of what is not public nothing is shown, and of a draft what readers have", async () => {
  const title = "Aún secreto";
  const { id, version } = await createEntry(editor, { type: "post", locale: "es", title });
  const draft = { id, title, fields: { slug: "aun-secreto" }, document: showing("rest", "sql") };
  const saved = await saveDraft(editor, { ...draft, version });
  const view = { id, url: "/blog/aun-secreto", document: showing(...channelKeys) };
  expect(await getExhibits(view)).toEqual({});

  await publishEntry(editor, { id });
  await saveDraft(editor, { ...draft, version: saved.version, title: "Nadie lo ha leído" });
  const shown = await getExhibits(view);
  expect(shown.rest?.body).toContain(title);
  expect(JSON.stringify(shown)).not.toContain("Nadie lo ha leído");
  // The address of another page shows nothing of that page.
  expect(await getExhibits({ ...view, url: "/servidores/api" })).toEqual({});

  await unpublishEntry(editor, { id });
  expect(await getExhibits(view)).toEqual({});
});

test("nobody's address of e-mail is in any of them", async () => {
  const pages = await db
    .select({ path: entries.path, locale: entries.locale })
    .from(entries)
    .where(and(eq(entries.type, "page"), eq(entries.locale, "es")));
  for (const { path, locale } of pages) {
    const shown = await getExhibits({
      ...(await lesson(path, locale as "es")),
      document: showing("rest", "graphql", "live", "sql", "web"),
    });
    expect(JSON.stringify(shown)).not.toMatch(/[\w.]@[\w.]/);
  }
}, 60_000);
