import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createMediaRow, createPersonRow } from "@/db/factories";
import { drafts, media, terms } from "@/db/schema";
import { type Actor, type Role, stranger } from "@/lib/core/actor";
import { createEntry, trashEntry } from "@/lib/entries/operations";
import {
  selectEntries,
  selectFiles,
  selectLatest,
  selectLike,
  selectPeople,
  selectTerms,
} from "./matching";
import { searchDesk } from "./search";

async function actorOf(role: Role): Promise<Actor & { id: string }> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

const found = async (actor: Actor, q: string) => (await searchDesk(actor, { q })).items;

test("drafts of both languages are found by any of their words, however accented", async () => {
  const author = await actorOf("author");
  const es = await createEntry(author, { type: "post", locale: "es", title: "El río Ñandú crece" });
  const en = await createEntry(author, { type: "page", locale: "en", title: "The Ñandú river" });
  const gone = await createEntry(author, { type: "post", locale: "es", title: "Ñandú tirado" });
  await trashEntry(author, { id: gone.id });
  const contributor = await actorOf("contributor");
  const items = await found(contributor, "NANDU");
  expect(items.map(({ id }) => id).sort()).toEqual([es.id, en.id].sort());
  expect(items.find(({ id }) => id === en.id)).toEqual({
    kind: "entry",
    id: en.id,
    label: "The Ñandú river",
    href: `/admin/entries/page/${en.id}`,
    type: "page",
    locale: "en",
    status: "draft",
  });
  expect((await found(contributor, "rio nandu")).map(({ id }) => id)).toEqual([es.id]);
  expect((await found(contributor, "ñanud crece")).map(({ id }) => id)).toEqual([es.id]);
  expect(await found(contributor, "%")).toEqual([]);
});

test("people are found by administrators alone, by name and by e-mail", async () => {
  const mark = crypto.randomUUID().slice(0, 8);
  const { id } = await createPersonRow({ name: `Óscar ${mark}`, email: `o-${mark}@example.org` });
  const admin = await actorOf("admin");
  expect(await found(admin, `oscar ${mark}`)).toMatchObject([{ kind: "person", id }]);
  expect(await found(admin, `o-${mark}@`)).toMatchObject([{ kind: "person", id }]);
  for (const role of ["editor", "author", "contributor"] as const) {
    expect(await found(await actorOf(role), mark)).toEqual([]);
  }
});

test("terms and files are found, those that were deleted are not", async () => {
  const mark = crypto.randomUUID().slice(0, 8);
  const [term] = await db
    .insert(terms)
    .values({ kind: "category", locale: "es", slug: mark, name: `Ríos ${mark}` })
    .returning();
  const picture = await createMediaRow({ filename: `rios-${mark}.png` });
  const editor = await actorOf("editor");
  expect(await found(editor, mark)).toMatchObject([
    { kind: "term", id: term?.id, href: `/admin/terms?kind=category&q=R%C3%ADos+${mark}` },
    { kind: "file", id: picture.id, fileKind: "image" },
  ]);
  expect(await found(await actorOf("author"), `rios ${mark}`)).toMatchObject([
    { kind: "term", href: `/admin/entries/post?term=${term?.id}` },
    { kind: "file" },
  ]);
  await db.update(terms).set({ deletedAt: sql`now()` }).where(eq(terms.slug, mark));
  await db.update(media).set({ deletedAt: sql`now()` }).where(eq(media.id, picture.id));
  expect(await found(editor, mark)).toEqual([]);
});

test("without words, what one wrote last; strangers and bad questions get nothing", async () => {
  const [me, other] = [await actorOf("author"), await actorOf("author")];
  const first = await createEntry(me, { type: "post", locale: "es", title: "Uno" });
  await createEntry(other, { type: "post", locale: "es", title: "De otra" });
  const second = await createEntry(me, { type: "post", locale: "es", title: "Dos" });
  await db
    .update(drafts)
    .set({ updatedAt: sql`now() + interval '1 second'` })
    .where(eq(drafts.entryId, first.id));
  expect((await found(me, "  ")).map(({ id }) => id)).toEqual([first.id, second.id]);
  await expect(searchDesk(stranger, { q: "a" })).rejects.toMatchObject({ code: "unauthenticated" });
  for (const bad of [{ q: "a".repeat(101) }, { q: 4 }, { q: "a\0b" }, { other: "" }]) {
    await expect(searchDesk(me, bad)).rejects.toMatchObject({ code: "invalid" });
  }
});

test("no search reads a whole table", async () => {
  await db.execute(sql`insert into entries (type, locale, slug, path)
    select 'post', 'es', 'n' || n, 'blog/n' || n from generate_series(1, 3000) n`);
  await db.execute(sql`insert into drafts (entry_id, title, fields, document)
    select id, 'Número ' || slug, '{"termIds":[]}', '{}' from entries where slug ~ '^n[0-9]+$'`);
  await db.execute(sql`insert into terms (kind, locale, slug, name)
    select 'tag', 'es', 't' || n, 'Término ' || n from generate_series(1, 3000) n`);
  await db.execute(sql`insert into people (email, name, slug, role)
    select 'p' || n || '@example.org', 'Persona ' || n, 'p' || n, 'author'
    from generate_series(1, 3000) n`);
  const blobs = sql`insert into blobs default values returning id`;
  await db.execute(sql`with one as (${blobs})
    insert into media (kind, filename, mime_type, size, sha256, blob_id)
    select 'image', 'foto-' || n || '.png', 'image/png', 1, n, one.id
    from one, generate_series(1, 6000) n`);
  await db.execute(sql`vacuum analyze`);
  const queries = {
    entries: selectEntries("n2999"),
    nearly: selectLike("numreo n2999"),
    latest: selectLatest(crypto.randomUUID()),
    terms: selectTerms("termino 2999"),
    files: selectFiles("foto-2999"),
    people: selectPeople("p2999@"),
  };
  for (const [name, query] of Object.entries(queries)) {
    const lines = await db.execute<{ "QUERY PLAN": string }>(sql`explain ${query.getSQL()}`);
    const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
    expect(plan, name).not.toContain("Seq Scan");
  }
});
