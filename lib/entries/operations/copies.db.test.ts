import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, entries, people } from "@/db/schema";
import { stranger } from "@/lib/core/actor";
import { actorOf, type Person, refusal } from "@/lib/core/testing/actors";
import { saveTerm } from "@/lib/taxonomy/operations";
import { listTerms } from "@/lib/taxonomy/queries";
import { getEntryForDesk } from "../queries/desk";
import { listEntriesForDesk } from "../queries/desk-list";
import {
  checkTranslation,
  createEntry,
  duplicateEntry,
  publishEntry,
  saveDraft,
  trashEntry,
} from ".";

let editor: Person;
let writer: Person;

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(people);
  editor = await actorOf("editor");
  writer = await actorOf("contributor");
});

const documentOf = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

async function write(title: string, text: string, extra: object = {}, fields: object = {}) {
  const made = await createEntry(editor, { type: "post", locale: "es", title, ...extra });
  await save(made.id, title, text, fields);
  return made.id;
}

async function save(id: string, title: string, text: string, fields: object = {}) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
  const document = documentOf(text);
  await saveDraft(editor, { id, version: draft?.version, title, fields, document });
}

const draftOf = async (id: string) =>
  (await db.select().from(drafts).where(eq(drafts.entryId, id)))[0];

describe("duplicate", () => {
  test("makes a draft of one's own, beside the original, that says the same", async () => {
    const parent = await createEntry(editor, { type: "page", locale: "es", title: "Curso" });
    const id = await write(
      "Tema",
      "Palabras",
      { type: "page", parentId: parent.id },
      { excerpt: "E" },
    );
    await publishEntry(editor, { id });
    const copy = await duplicateEntry(writer, { id });
    expect(copy).toMatchObject({ type: "page", locale: "es", slug: "tema-copia" });
    expect(await getEntryForDesk(writer, copy.id)).toMatchObject({
      ...{ status: "draft", parentId: parent.id, url: "/curso/tema-copia", translations: [] },
      author: { id: writer.id },
      draft: {
        title: "Tema (copia)",
        fields: { excerpt: "E", slug: "" },
      },
    });
    const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, copy.id));
    expect(draft?.document).toEqual(documentOf("Palabras"));
    expect((await duplicateEntry(editor, { id })).slug).toBe("tema-copia-2");
  });

  test("refuses strangers, the trash and what is no id", async () => {
    const id = await write("Tema", "Palabras");
    expect((await refusal(duplicateEntry(stranger, { id }))).code).toBe("unauthenticated");
    expect((await refusal(duplicateEntry(editor, { id: "x" }))).code).toBe("invalid");
    await trashEntry(editor, { id });
    expect((await refusal(duplicateEntry(editor, { id }))).code).toBe("not_found");
  });
});

describe("translate", () => {
  const translate = async (translationOf: string, type = "post") =>
    (await createEntry(editor, { type, locale: "en", translationOf })).id;
  const behind = async (id: string) => (await getEntryForDesk(editor, id))?.original?.changed;

  test("takes along text, standfirst, tags of the language and the place in the tree", async () => {
    const { id: group } = await saveTerm(editor, { names: { es: "Redes", en: "Networks" } });
    const found = (await listTerms(editor, {})).items.find((one) => one.group === group)?.terms;
    const course = await createEntry(editor, { type: "page", locale: "es", title: "Curso" });
    const there = await translate(course.id, "page");
    const extra = { type: "page", parentId: course.id };
    const id = await write("Tema", "Palabras", extra, { excerpt: "E", termIds: [found?.es?.id] });
    const made = await translate(id, "page");
    expect(await draftOf(made)).toMatchObject({
      ...{ title: "Tema", document: documentOf("Palabras") },
      fields: { excerpt: "E", termIds: [found?.en?.id] },
    });
    expect(await getEntryForDesk(editor, made)).toMatchObject({
      parentId: there,
      original: { id, locale: "es", changed: false },
    });
  });

  test("an original that changes marks its translation until somebody brings it up to date", async () => {
    const id = await write("Tema", "Palabras");
    const made = await translate(id);
    const row = async () =>
      (await listEntriesForDesk(editor, { type: "post", locale: "en" })).items[0];
    expect([await behind(made), (await row())?.behind]).toEqual([false, false]);
    await save(id, "Tema", "Otras palabras");
    expect([await behind(made), (await row())?.behind]).toEqual([true, true]);
    expect((await getEntryForDesk(editor, id))?.translations).toMatchObject([
      { id: made, behind: true },
    ]);
    await checkTranslation(editor, { id: made });
    expect([await behind(made), (await row())?.behind]).toEqual([false, false]);
  });

  test("what no translator has to follow marks nothing, and neither does what was put back", async () => {
    const id = await write("Tema", "Palabras");
    const made = await translate(id);
    await save(id, "Tema", "Palabras", { seoTitle: "Otro" });
    expect(await behind(made)).toBe(false);
    await save(id, "Tema", "Otras");
    await save(id, "Tema", "Palabras");
    expect(await behind(made)).toBe(false);
    await save(id, "Tema nuevo", "Palabras");
    expect(await behind(made)).toBe(true);
    await trashEntry(editor, { id });
    expect((await getEntryForDesk(editor, made))?.original).toBeNull();
  });

  test("only whoever may edit a translation brings it up to date", async () => {
    const id = await write("Tema", "Palabras");
    const made = await translate(id);
    for (const [actor, code] of [
      [writer, "forbidden"],
      [stranger, "unauthenticated"],
    ] as const) {
      expect((await refusal(checkTranslation(actor, { id: made }))).code).toBe(code);
    }
    expect((await refusal(checkTranslation(editor, { id }))).key).toBe("noOriginal");
    expect((await refusal(checkTranslation(editor, { id: "x" }))).code).toBe("invalid");
  });
});
