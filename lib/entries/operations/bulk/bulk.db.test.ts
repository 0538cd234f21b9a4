import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, entries, notices, people } from "@/db/schema";
import { stranger } from "@/lib/core/actor";
import { actorOf, type Person, refusal } from "@/lib/core/testing/actors";
import { saveTerm } from "@/lib/taxonomy/operations";
import { listTerms } from "@/lib/taxonomy/queries";
import { bulkEntries, publishEntry, saveDraft, trashEntry } from "..";
import { bulk, write } from "./testing/acts";

let editor: Person;
let author: Person;
let other: Person;

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(people);
  editor = await actorOf("editor");
  author = await actorOf("author");
  other = await actorOf("author");
});

const document = { type: "doc", content: [{ type: "paragraph" }] };

describe("trash and back", () => {
  test("a page goes only with all that lies below it, and comes back only under its own", async () => {
    const page = (title: string, parentId: string | null = null) =>
      write(editor, title, { type: "page", parentId });
    const root = await page("Raíz");
    const branch = await page("Rama", root);
    const leaf = await page("Hoja", branch);
    const alone = await bulk(editor, "trash", [root, branch]);
    expect(alone.done).toEqual([]);
    expect(Object.keys(alone.refused).sort()).toEqual(["Rama", "Raíz"]);
    expect((await bulk(editor, "trash", [root, branch, leaf])).done).toHaveLength(3);
    const orphan = await bulk(editor, "restore", [leaf]);
    expect(orphan.refused).toEqual({
      Hoja: "The page above it is in the trash. Restore that one first.",
    });
    expect((await bulk(editor, "restore", [leaf, root, branch])).done).toHaveLength(3);
  });

  test("whose address was taken meanwhile stays, and so does the second of two alike", async () => {
    const old = await write(author, "Igual");
    await trashEntry(author, { id: old });
    const newer = await write(author, "Igual");
    const both = await bulk(author, "restore", [old]);
    expect(both.refused).toEqual({ Igual: "Another entry has this address. Choose another." });
    await trashEntry(author, { id: newer });
    const outcome = await bulkEntries(author, { ids: [old, newer], act: { verb: "restore" } });
    expect(outcome.done.map(({ id }) => id)).toEqual([old]);
    expect(outcome.refused.map(({ id }) => id)).toEqual([newer]);
  });

  test("contributors throw away their own drafts and nothing that is published", async () => {
    const writer = await actorOf("contributor");
    const own = await write(writer, "Propia");
    const out = await write(writer, "Publicada");
    await publishEntry(editor, { id: out });
    const foreign = await write(author, "Ajena");
    const outcome = await bulk(writer, "trash", [own, out, foreign]);
    expect(outcome.done).toEqual(["Propia"]);
    expect(Object.keys(outcome.refused).sort()).toEqual(["Ajena", "Publicada"]);
  });
});

test("assign gives entries another author, who hears of it", async () => {
  const [one, two] = [await write(author, "Una"), await write(other, "Dos")];
  const outcome = await bulk(editor, "assign", [one, two], { authorId: other.id });
  expect(outcome.done).toEqual(["Una"]);
  expect(outcome.refused).toEqual({ Dos: "It is theirs already." });
  const told = await db.select().from(notices).where(eq(notices.personId, other.id));
  expect(told).toMatchObject([{ kind: "entry.assigned", entryId: one, actorId: editor.id }]);
  expect((await bulk(author, "assign", [one], { authorId: author.id })).done).toEqual([]);
  const unknown = bulkEntries(editor, {
    ids: [one],
    act: { verb: "assign", authorId: crypto.randomUUID() },
  });
  expect(await refusal(unknown)).toMatchObject({ key: "unknownPerson" });
});

test("tag adds and removes, in the words of each entry's language", async () => {
  const { id: rivers } = await saveTerm(editor, { names: { es: "Ríos", en: "Rivers" } });
  const { id: bridges } = await saveTerm(editor, { names: { es: "Puentes" } });
  const groups = (await listTerms(editor, {})).items;
  const called = (group: string) => groups.find((one) => one.group === group)?.terms;
  const [es, en] = [called(rivers)?.es?.id, called(rivers)?.en?.id];
  const bridge = called(bridges)?.es?.id;
  const one = await write(author, "Una");
  const two = await write(author, "Two", { locale: "en" });
  const foreign = await write(other, "Ajena");
  const tagsOf = async (id: string) =>
    (await db.select().from(drafts).where(eq(drafts.entryId, id)))[0]?.fields.termIds;

  const added = await bulk(author, "tag", [one, two, foreign], { add: [es] });
  expect(added.done).toEqual(["Two", "Una"]);
  expect(added.refused).toEqual({ Ajena: "Your account may not do this." });
  expect([await tagsOf(one), await tagsOf(two)]).toEqual([[es], [en]]);
  const more = await bulk(author, "tag", [one, two], { add: [bridge], remove: [es] });
  expect(more.refused).toEqual({ Two: "That tag does not exist in the entry’s language." });
  expect([await tagsOf(one), await tagsOf(two)]).toEqual([[bridge], [en]]);
  expect((await bulk(author, "tag", [one], { add: [bridge] })).refused).toEqual({
    Una: "It was so already.",
  });
  const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, one));
  expect(draft).toMatchObject({ version: 3, updatedBy: author.id });
  const text = { title: "Una", fields: { ...draft?.fields, excerpt: "E" }, document };
  await saveDraft(author, { id: one, version: 3, ...text });
  expect(await tagsOf(one)).toEqual([bridge]);
});

test("strangers and what makes no sense are refused whole", async () => {
  const id = await write(author, "Una");
  const act = { verb: "trash" };
  expect((await refusal(bulkEntries(stranger, { ids: [id], act }))).code).toBe("unauthenticated");
  for (const input of [
    { ids: [], act },
    { ids: ["x"], act },
    { ids: [id], act: { verb: "explode" } },
    { ids: Array.from({ length: 101 }, () => crypto.randomUUID()), act },
  ]) {
    expect((await refusal(bulkEntries(editor, input))).code).toBe("invalid");
  }
  expect(await db.$count(entries)).toBe(1);
});
