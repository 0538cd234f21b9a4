import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { purges, terms } from "@/db/schema";
import { type Actor, type Role, stranger } from "@/lib/core/actor";
import { createEntry, publishEntry, saveDraft } from "@/lib/entries/operations";
import { getEntryByPath } from "@/lib/entries/queries/public";
import { createTerm, deleteTerm, restoreTerm, saveTerm } from "./operations";
import { getTermBySlug, listTermChoices, listTerms } from "./queries";

async function actorOf(role: Role): Promise<Actor> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

const rowsOf = (group: string) =>
  db.select().from(terms).where(eq(terms.translationGroup, group)).orderBy(terms.locale);

test("a writer brings a tag in passing; the same name again is refused", async () => {
  const author = await actorOf("author");
  const made = await createTerm(author, { locale: "es", name: "Ríos y Mares" });
  expect(made).toMatchObject({ kind: "tag", locale: "es", slug: "rios-y-mares" });
  const again = createTerm(author, { locale: "es", name: "rios y mares" });
  await expect(again).rejects.toMatchObject({ key: "termTaken", field: "name" });
  const other = await createTerm(author, { locale: "es", name: "Ríos, y mares" });
  expect(other.slug).toBe("rios-y-mares-2");
  expect(await createTerm(author, { locale: "en", name: "Ríos y Mares" })).toBeDefined();
});

test("a term has its names in each language; renaming keeps its address", async () => {
  const editor = await actorOf("editor");
  const { id } = await saveTerm(editor, { kind: "category", names: { es: "Oficio", en: "Craft" } });
  await saveTerm(editor, { group: id, kind: "tag", names: { es: "El oficio", en: "" } });
  expect(await rowsOf(id)).toMatchObject([
    { kind: "category", locale: "en", name: "Craft", deletedAt: expect.any(Date) },
    { kind: "category", locale: "es", name: "El oficio", slug: "oficio", deletedAt: null },
  ]);
  expect(await getTermBySlug("en", "craft")).toBeNull();
  await saveTerm(editor, { group: id, names: { es: "El oficio", en: "The craft" } });
  expect(await getTermBySlug("en", "craft")).toMatchObject({ name: "The craft" });
  const tags = (await db.select().from(purges)).map(({ tag }) => tag);
  expect(tags).toEqual(expect.arrayContaining(["terms", "entries:post"]));
});

test("a deleted term is shown nowhere, and comes back to all that carried it", async () => {
  const editor = await actorOf("editor");
  const kept = await createTerm(editor, { locale: "es", name: "Se queda" });
  const gone = await createTerm(editor, { locale: "es", name: "Se va" });
  const [row] = await db.select().from(terms).where(eq(terms.id, gone.id));
  const group = row?.translationGroup ?? "";
  const { id, slug } = await createEntry(editor, { type: "post", locale: "es", title: "Uno" });
  const document = { type: "doc", content: [{ type: "paragraph" }] };
  await saveDraft(editor, {
    id,
    version: 1,
    title: "Uno",
    document,
    fields: { slug, termIds: [kept.id, gone.id] },
  });
  await publishEntry(editor, { id });
  const used = (await listTerms(editor, { q: "se va" })).items;
  expect(used).toMatchObject([{ group, uses: { post: 1 }, terms: { es: { name: "Se va" } } }]);
  const tagsShown = async () => (await getEntryByPath("es", `blog/${slug}`))?.tags;
  expect(await tagsShown()).toMatchObject([{ name: "Se queda" }, { name: "Se va" }]);
  await deleteTerm(editor, { group });
  expect(await tagsShown()).toMatchObject([{ name: "Se queda" }]);
  expect(await getTermBySlug("es", gone.slug)).toBeNull();
  expect((await listTermChoices(editor, "es")).map(({ name }) => name)).not.toContain("Se va");
  expect((await listTerms(editor, { q: "se va" })).total).toBe(0);
  expect((await listTerms(editor, { q: "se va", deleted: "1" })).items).toMatchObject([
    { group, uses: { post: 1 } },
  ]);
  await expect(deleteTerm(editor, { group })).rejects.toMatchObject({ code: "not_found" });
  // A draft that names it is saved and published as before.
  const again = { slug, termIds: [kept.id, gone.id] };
  await saveDraft(editor, { id, version: 2, title: "Uno", document, fields: again });
  await publishEntry(editor, { id });

  await restoreTerm(editor, { group });
  expect(await tagsShown()).toMatchObject([{ name: "Se queda" }, { name: "Se va" }]);
  expect((await listTerms(editor, { q: "se va" })).items).toMatchObject([{ uses: { post: 1 } }]);
  await expect(restoreTerm(editor, { group })).rejects.toMatchObject({ code: "not_found" });
});

test("a name that is free again is taken with its address; what it was taken from does not come back", async () => {
  const editor = await actorOf("editor");
  const { id: group } = await saveTerm(editor, { names: { es: "Vado", en: "Ford" } });
  await deleteTerm(editor, { group });
  const taken = await createTerm(editor, { locale: "es", name: "Vado" });
  expect(taken.slug).toBe("vado");
  await expect(restoreTerm(editor, { group })).rejects.toMatchObject({ key: "termTaken" });
  expect(await getTermBySlug("en", "ford")).toBeNull();
  const [row] = await db.select().from(terms).where(eq(terms.id, taken.id));
  await saveTerm(editor, { group: row?.translationGroup, names: { es: "Otro vado", en: "" } });
  await restoreTerm(editor, { group });
  expect(await rowsOf(group)).toMatchObject([
    { locale: "en", slug: "ford", deletedAt: null },
    { locale: "es", slug: "vado-2", deletedAt: null },
  ]);
});

test("who may not is refused", async () => {
  const editor = await actorOf("editor");
  const { id } = await saveTerm(editor, { names: { es: "Prueba", en: "" } });
  for (const actor of [await actorOf("author"), await actorOf("contributor"), stranger]) {
    const code = actor.kind === "stranger" ? "unauthenticated" : "forbidden";
    const rename = saveTerm(actor, { group: id, names: { es: "Otra", en: "" } });
    await expect(rename).rejects.toMatchObject({ code });
    await expect(deleteTerm(actor, { group: id })).rejects.toMatchObject({ code });
    await expect(restoreTerm(actor, { group: id })).rejects.toMatchObject({ code });
  }
  const locale = "es";
  await expect(
    createTerm(await actorOf("contributor"), { locale, name: "X" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(createTerm(stranger, { locale, name: "X" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(listTerms(stranger, {})).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(listTermChoices(stranger, "es")).rejects.toMatchObject({ code: "unauthenticated" });
});

test.each([
  [{ names: { es: "", en: " " } }, "nameMissing"],
  [{ names: { es: "x".repeat(61), en: "" } }, undefined],
  [{ names: { es: "X" }, kind: "series" }, undefined],
  [{ names: { es: "X", fr: "X" } }, undefined],
  [{ group: "1", names: { es: "X", en: "" } }, undefined],
])("bad terms are refused: %j", async (input, key) => {
  const refused = saveTerm(await actorOf("admin"), input);
  await expect(refused).rejects.toMatchObject({ code: "invalid", ...(key ? { key } : {}) });
});

test("a group that nobody made is not found, and what is no group is refused", async () => {
  const group = crypto.randomUUID();
  const editor = await actorOf("editor");
  for (const change of [deleteTerm, restoreTerm]) {
    await expect(change(editor, { group })).rejects.toMatchObject({ code: "not_found" });
    for (const bad of [{}, { group: "x" }, { group, force: true }]) {
      await expect(change(editor, bad)).rejects.toMatchObject({ code: "invalid" });
    }
  }
  const save = saveTerm(await actorOf("admin"), { group, names: { es: "X", en: "" } });
  await expect(save).rejects.toMatchObject({ code: "not_found" });
});

test("the list is searched without accents and bounded by pages", async () => {
  const editor = await actorOf("editor");
  await saveTerm(editor, { names: { es: "Ángulo recto", en: "Right angle" } });
  const found = await listTerms(editor, { q: "angulo", page: "1", kind: "tag" });
  expect(found).toMatchObject({ total: 1, pages: 1 });
  expect(found.items[0]?.terms.en).toMatchObject({
    name: "Right angle",
    url: "/en/tag/right-angle",
  });
  expect((await listTerms(editor, { q: "%" })).total).toBe(0);
  expect((await listTerms(editor, { page: "x", kind: "nonsense" })).page).toBe(1);
});
