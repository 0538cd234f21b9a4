import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { entries, people } from "@/db/schema";
import { type Actor, type Role, stranger } from "@/lib/core/actor";
import { createTerm, saveTerm } from "@/lib/taxonomy/operations";
import { listTerms } from "@/lib/taxonomy/queries";
import { createEntry, publishEntry, saveDraft, trashEntry, unpublishEntry } from "../operations";
import { listAuthorChoices, listEntriesForDesk } from "./desk-list";
import { findEntries, getOverview } from "./desk-overview";
import { getEntryTree } from "./desk-tree";

type Person = Extract<Actor, { kind: "person" }>;

async function actorOf(role: Role, name = "Lucía Prado"): Promise<Person> {
  const { id } = await createPersonRow({ role, name });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

const document = { type: "doc", content: [{ type: "paragraph" }] };
const post = { type: "post", locale: "es" } as const;

async function write(actor: Actor, title: string, values: object = {}) {
  return createEntry(actor, { ...post, title, ...values });
}

const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title);

let editor: Person;
beforeEach(async () => {
  await db.execute(sql`truncate entries, drafts, people cascade`);
  editor = await actorOf("editor");
});

test("each status has its list and its count", async () => {
  await write(editor, "Borrador");
  const soon = await write(editor, "Programada");
  await publishEntry(editor, { id: soon.id, at: "2999-01-01T00:00:00Z" });
  const out = await write(editor, "Publicada");
  await publishEntry(editor, { id: out.id });
  const back = await write(editor, "Retirada");
  await publishEntry(editor, { id: back.id });
  await unpublishEntry(editor, { id: back.id });
  const gone = await write(editor, "Papelera");
  await trashEntry(editor, { id: gone.id });
  const list = (status?: string) => listEntriesForDesk(editor, { type: "post", status });
  const all = await list();
  expect(all.counts).toEqual({
    all: 4,
    draft: 1,
    review: 0,
    scheduled: 1,
    published: 1,
    unpublished: 1,
    trashed: 1,
  });
  expect(titles(all)).not.toContain("Papelera");
  for (const [status, title] of [
    ["draft", "Borrador"],
    ["scheduled", "Programada"],
    ["published", "Publicada"],
    ["unpublished", "Retirada"],
    ["trashed", "Papelera"],
  ] as const) {
    const found = await list(status);
    expect(found.items).toMatchObject([{ title, status }]);
    expect(found.total).toBe(1);
  }
  expect((await getOverview(editor, false)).scheduled).toMatchObject([{ title: "Programada" }]);
  expect((await getOverview(await actorOf("author"), true)).drafts).toEqual([]);
});

test("titles are searched without accents, with typing errors, and never as patterns", async () => {
  for (const title of ["Qué es un servidor", "Servidores de correo", "100% río"]) {
    await write(editor, title);
  }
  const found = async (q: string) =>
    titles(await listEntriesForDesk(editor, { type: "post", q, sort: "title" }));
  expect(await found("que SERVIDOR")).toEqual(["Qué es un servidor"]);
  expect(await found("sevidores corrreo")).toContain("Servidores de correo");
  expect(await found("rio")).toEqual(["100% río"]);
  expect(await found("%")).toEqual(["100% río"]);
  expect(await found("_")).toEqual([]);
  expect((await findEntries(editor, "es", "corre")).map(({ title }) => title)).toEqual([
    "Servidores de correo",
  ]);
});

test("a list is narrowed by language, author and term, whatever the term's language", async () => {
  const author = await actorOf("author", "Alicia");
  const mine = await write(author, "Mía");
  await write(editor, "Theirs", { locale: "en" });
  const { id: group } = await saveTerm(editor, { names: { es: "Redes", en: "Networks" } });
  const terms = (await listTerms(editor, {})).items.find((one) => one.group === group)?.terms;
  await saveDraft(author, {
    id: mine.id,
    version: 1,
    title: "Mía",
    document,
    fields: { slug: mine.slug, termIds: [terms?.es?.id] },
  });
  const list = async (filter: object, actor: Actor = editor) =>
    titles(await listEntriesForDesk(actor, { type: "post", ...filter }));
  expect(await list({ locale: "en" })).toEqual(["Theirs"]);
  expect(await list({ author: author.id })).toEqual(["Mía"]);
  expect(await list({ author: "me" }, author)).toEqual(["Mía"]);
  expect(await list({ term: terms?.es?.id })).toEqual(["Mía"]);
  expect(await list({ term: terms?.en?.id })).toEqual(["Mía"]);
  const other = await createTerm(editor, { locale: "es", name: "Nadie la usa" });
  expect(await list({ term: other.id })).toEqual([]);
  expect((await listAuthorChoices(editor)).map(({ name }) => name)).toEqual([
    "Alicia",
    editor.name,
  ]);
});

test("a row knows its translations, whether it changed, and what one may do", async () => {
  const { id, slug } = await write(editor, "Delta");
  const other = await write(editor, "The delta", { locale: "en", translationOf: id });
  await publishEntry(editor, { id });
  await saveDraft(editor, { id, version: 1, title: "Deltas", document, fields: { slug } });
  const [row] = (await listEntriesForDesk(await actorOf("author"), { type: "post", q: "deltas" }))
    .items;
  expect(row).toMatchObject({
    changed: true,
    status: "published",
    author: { name: editor.name },
    translations: [{ id: other.id, locale: "en", status: "draft" }],
    rights: { canEdit: false, canPublish: false, canTrash: false },
  });
});

test("what makes no sense in an address is left out", async () => {
  await write(editor, "Una");
  const odd = { status: "nope", locale: "fr", author: "1", term: "x", sort: "size", page: "-3" };
  const list = await listEntriesForDesk(editor, { type: "post", ...odd });
  expect(list).toMatchObject({ page: 1, total: 1 });
  expect(titles(list)).toEqual(["Una"]);
});

test("strangers see no list at all", async () => {
  const code = { code: "unauthenticated" };
  await expect(listEntriesForDesk(stranger, { type: "post" })).rejects.toMatchObject(code);
  await expect(getEntryTree(stranger, { type: "page", locale: "es" })).rejects.toMatchObject(code);
  await expect(getOverview(stranger, false)).rejects.toMatchObject(code);
  await expect(findEntries(stranger, "es", "")).rejects.toMatchObject(code);
  await expect(listAuthorChoices(stranger)).rejects.toMatchObject(code);
});

test("the tree comes in reading order, with each page's place", async () => {
  const page = (title: string, parentId: string | null = null) =>
    write(editor, title, { type: "page", parentId });
  const one = await page("Uno");
  const two = await page("Dos");
  await page("Uno y medio", one.id);
  const deep = await page("Uno y tres cuartos", one.id);
  await page("Hondo", deep.id);
  await write(editor, "Elsewhere", { type: "page", locale: "en" });
  const tree = await getEntryTree(editor, { type: "page", locale: "es" });
  expect(
    tree.items.map(({ title, depth, index, siblings }) => [title, depth, index, siblings]),
  ).toEqual([
    ["Uno", 0, 0, 2],
    ["Uno y medio", 1, 0, 2],
    ["Uno y tres cuartos", 1, 1, 2],
    ["Hondo", 2, 0, 1],
    ["Dos", 0, 1, 2],
  ]);
  await trashEntry(editor, { id: two.id });
  expect((await getEntryTree(editor, { type: "page", locale: "es" })).total).toBe(1);
});

test("ten thousand entries are listed, searched and counted", async () => {
  await db.execute(sql`
    with made as (
      insert into entries (type, locale, slug, path, author_id, published_at, updated_at)
      select 'post', 'es', 'n-' || n, 'blog/n-' || n, ${editor.id}::uuid,
        case when n % 3 = 0 then now() - make_interval(hours => n) end,
        now() - make_interval(mins => n)
      from generate_series(1, 10000) n returning id, slug)
    insert into drafts (entry_id, title, fields, document)
    select id, 'Crónica número ' || slug, jsonb_build_object('slug', slug, 'excerpt', '', 'coverId',
      null, 'termIds', '[]'::jsonb, 'seoTitle', '', 'seoDescription', ''),
      jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type',
        'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
        repeat(md5(slug), 150))))))
    from made`);
  await db.execute(sql`analyze entries, drafts`);
  await write(editor, "La aguja");
  for (const filter of [
    {},
    { page: "300" },
    { sort: "title" },
    { sort: "published", status: "published" },
    { q: "aguja" },
    { author: "me", status: "draft", q: "cronica numero n-99" },
  ]) {
    const list = await listEntriesForDesk(editor, { type: "post", ...filter });
    expect(list.items.length).toBeGreaterThan(0);
    expect(list.items.length).toBeLessThanOrEqual(30);
  }
  expect((await db.select().from(people).where(eq(people.id, editor.id))).length).toBe(1);
  expect(await db.$count(entries)).toBe(10_001);
});
