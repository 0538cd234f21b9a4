import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createMediaRow, createPersonRow } from "@/db/factories";
import { entries, entryTerms, terms } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { env } from "@/lib/core/env";
import { createEntry, publishEntry, saveDraft, unpublishEntry } from "@/lib/entries/operations";
import { listSections } from "@/lib/entries/queries/sections";
import { getFeed, hasPodcast } from "./queries";
import { listFeedTopics } from "./queries/topics";

const site = { kind: "site" } as const;
const paragraph = { type: "paragraph", content: [{ type: "text", text: "Palabra por palabra" }] };
const document = { type: "doc", content: [paragraph] };
type Values = { locale?: "es" | "en"; blocks?: object[]; fields?: object };

async function publish(type: "post" | "page", title: string, values: Values = {}) {
  const { locale = "es", blocks = [], fields } = values;
  const made = await createEntry(system, { type, locale, title });
  await saveDraft(system, {
    ...{ id: made.id, version: made.version, title },
    document: { type: "doc", content: [paragraph, ...blocks] },
    fields: { slug: made.slug, ...fields },
  });
  await publishEntry(system, { id: made.id });
  return made.id;
}

const addFile = (kind: "audio" | "file" | "image", filename: string) =>
  createMediaRow({ kind, filename, mimeType: `${kind}/x`, size: 1234, duration: 61 });

const show = (kind: "audio" | "file" | "image", { id }: { id: string }) => ({
  type: kind,
  attrs: { mediaId: id, ...(kind === "file" ? {} : { caption: "" }) },
});

async function addTerm(kind: "tag" | "category", slug: string, entryId?: string) {
  const [term] = await db
    .insert(terms)
    .values({ kind, locale: "es", slug, name: slug.toUpperCase() })
    .returning();
  if (!term) throw new Error("The term was not written");
  if (entryId) await db.insert(entryTerms).values({ entryId, termId: term.id });
  return term.id;
}

beforeEach(async () => {
  await db.execute(sql`truncate entries, terms cascade`);
});

describe("getFeed", () => {
  test("tells of the posts of a language, whole, and of nothing else", async () => {
    await publish("post", "Uno");
    await publish("post", "One", { locale: "en" });
    await publish("page", "Una página");
    await createEntry(system, { type: "post", locale: "es", title: "Un borrador" });
    const feed = await getFeed("es", site);
    expect(feed?.entries.map(({ title }) => title)).toEqual(["Uno"]);
    expect(feed?.entries[0]?.document).toEqual(document);
    expect(feed).toMatchObject({ page: "/", base: "", author: null, hub: null });
    expect(await getFeed("en", site)).toMatchObject({ page: "/en", base: "/en" });
  });

  test("forgets what was withdrawn", async () => {
    const id = await publish("post", "Uno");
    await unpublishEntry(system, { id });
    expect((await getFeed("es", site))?.entries).toEqual([]);
  });

  test("follows a tag, and knows no other", async () => {
    await addTerm("tag", "http", await publish("post", "Uno"));
    await publish("post", "Dos");
    const feed = await getFeed("es", { kind: "tag", slug: "http" });
    expect(feed?.entries.map(({ title }) => title)).toEqual(["Uno"]);
    expect(feed).toMatchObject({ page: "/tag/http", base: "/tag/http" });
    expect(await getFeed("es", { kind: "tag", slug: "nada" })).toBeNull();
  });

  test("follows an author without telling how to write to them, and knows no other", async () => {
    const author = await createPersonRow({ bio: { es: "Escribe." } });
    const id = await publish("post", "Uno");
    await db.update(entries).set({ authorId: author.id });
    await publish("post", "Dos");
    const feed = await getFeed("es", { kind: "author", slug: author.slug });
    expect(feed?.entries.map((entry) => entry.id)).toEqual([id]);
    const base = `/author/${author.slug}`;
    expect(feed).toMatchObject({ base, description: "Escribe.", author: { name: author.name } });
    expect(JSON.stringify(feed)).not.toContain(author.email);
    expect(await getFeed("es", { kind: "author", slug: "nadie" })).toBeNull();
  });

  test("carries files in the order of the text and the cover last, never pictures of the text", async () => {
    const [sound, plan, cover, drawing] = await Promise.all([
      addFile("audio", "uno.mp3"),
      addFile("file", "plan.pdf"),
      addFile("image", "portada.png"),
      addFile("image", "dibujo.png"),
    ]);
    const blocks = [show("file", plan), show("image", drawing), show("audio", sound)];
    await publish("post", "Uno", { blocks, fields: { coverId: cover.id } });
    const files = (await getFeed("es", site))?.entries[0]?.files;
    expect(files?.map(({ filename }) => filename)).toEqual(["plan.pdf", "uno.mp3", "portada.png"]);
    expect(files?.[1]).toMatchObject({ kind: "audio", size: 1234, duration: 61 });
  });
});

describe("a podcast", () => {
  const heard = { kind: "podcast" } as const;

  test("is there once something published can be heard, and only with that", async () => {
    const sound = await addFile("audio", "uno.mp3");
    const silent = await publish("post", "Sin sonido");
    const draft = { title: "Sin sonido", fields: { slug: "sin-sonido" } };
    await saveDraft(system, {
      ...{ ...draft, id: silent, version: 2 },
      document: { type: "doc", content: [paragraph, show("audio", sound)] },
    });
    expect([await getFeed("es", heard), await hasPodcast("es")]).toEqual([null, false]);
    const id = await publish("post", "Con sonido", { blocks: [show("audio", sound)] });
    expect((await getFeed("es", heard))?.entries.map((entry) => entry.id)).toEqual([id]);
    expect([await hasPodcast("es"), await hasPodcast("en")]).toEqual([true, false]);
    await unpublishEntry(system, { id });
    expect([await getFeed("es", heard), await hasPodcast("es")]).toEqual([null, false]);
  });
});

describe("listFeedTopics", () => {
  const at = (path: string) => `${env().SITE_URL}${path}`;
  const below = (base: string) =>
    ["feed.xml", "atom.xml", "feed.json"].map((file) => at(`${base}/${file}`));

  test("names the feeds of the site, of the author and of tags, also of those just taken away", async () => {
    const [http, dns] = [await addTerm("tag", "http"), await addTerm("tag", "dns")];
    const category = await addTerm("category", "historia");
    const author = await createPersonRow();
    const id = await publish("post", "Uno", { fields: { termIds: [http, category] } });
    await db.update(entries).set({ authorId: author.id });
    await saveDraft(system, {
      ...{ id, version: 2, title: "Uno y medio", document },
      fields: { slug: "uno", termIds: [dns] },
    });
    await publishEntry(system, { id });
    const expected = ["", "/tag/http", "/tag/dns", `/author/${author.slug}`].flatMap(below);
    expect((await listFeedTopics(id)).sort()).toEqual(expected.sort());
  });

  test("names the podcast for what can be heard, in its language; nothing for a page", async () => {
    const blocks = [show("audio", await addFile("audio", "one.mp3"))];
    const id = await publish("post", "One", { locale: "en", blocks });
    expect(await listFeedTopics(id)).toEqual([...below("/en"), at("/en/podcast.xml")]);
    expect(await listFeedTopics(await publish("page", "Una página"))).toEqual([]);
    expect(await listFeedTopics(crypto.randomUUID())).toEqual([]);
  });
});

describe("listSections", () => {
  test("lists tags and authors with public posts, not categories", async () => {
    const author = await createPersonRow();
    const id = await publish("post", "Uno");
    await db.update(entries).set({ authorId: author.id });
    await addTerm("tag", "http", id);
    await addTerm("category", "historia", id);
    const urls = (await listSections()).map(({ url }) => url).sort();
    expect(urls).toEqual([`/author/${author.slug}`, "/tag/http"]);
    await unpublishEntry(system, { id });
    expect(await listSections()).toEqual([]);
  });
});
