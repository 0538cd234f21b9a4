import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { audit, entries, people, reviews } from "@/db/schema";
import { type Actor, stranger } from "@/lib/core/actor";
import { actorOf, type Person, refusal } from "@/lib/core/testing/actors";
import { seeNotices } from "@/lib/notices/operations";
import { countUnseen, listNotices } from "@/lib/notices/queries";
import { getEntryForDesk } from "../queries/desk";
import { listEntriesForDesk } from "../queries/desk-list";
import {
  createEntry,
  publishEntry,
  reopenReview,
  requestReview,
  returnReview,
  withdrawReview,
} from ".";

let editor: Person;
let writer: Person;
let id: string;

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(people);
  editor = await actorOf("editor", "Elena");
  writer = await actorOf("contributor", "Carlos");
  ({ id } = await createEntry(writer, { type: "post", locale: "es", title: "La crecida" }));
});

const noticesOf = async (actor: Actor) =>
  (await listNotices(actor)).items.map(({ kind, actor: by, words, seen }) => [
    ...[kind, by, words, seen],
  ]);

describe("a contributor asks for review", () => {
  test("and everybody who may answer hears of it, in lists and in the entry too", async () => {
    const admin = await actorOf("admin", "Ada");
    await createPersonRow({ role: "editor", name: "Away", disabledAt: new Date() });
    await requestReview(writer, { id, note: "Mira el final" });
    for (const reader of [editor, admin]) {
      expect(await noticesOf(reader)).toEqual([
        ["review.requested", "Carlos", "Mira el final", false],
      ]);
      expect(await countUnseen(reader)).toBe(1);
    }
    expect(await countUnseen(writer)).toBe(0);
    const list = await listEntriesForDesk(editor, { type: "post", status: "review" });
    expect(list.items).toMatchObject([{ id, inReview: true, status: "draft" }]);
    expect(list.counts).toMatchObject({ review: 1, draft: 1, all: 1 });
    expect((await getEntryForDesk(writer, id))?.review).toMatchObject({
      ...{ state: "open", words: "Mira el final", by: "Carlos", askedBy: writer.id },
    });
    const written = await db.select().from(audit).where(eq(audit.subjectId, id));
    expect(written.map(({ operation }) => operation)).toContain("entries.requestReview");
  });

  test("only once, only for their own, and only with a title", async () => {
    await requestReview(writer, { id });
    expect(await refusal(requestReview(writer, { id }))).toMatchObject({ key: "reviewOpen" });
    const other = await actorOf("contributor", "Otra");
    expect((await refusal(requestReview(other, { id }))).code).toBe("forbidden");
    expect((await refusal(requestReview(stranger, { id }))).code).toBe("unauthenticated");
    const untitled = await createEntry(writer, { type: "post", locale: "es" });
    expect(await refusal(requestReview(writer, { id: untitled.id }))).toMatchObject({
      key: "titleRequired",
    });
    expect((await refusal(requestReview(writer, { id: "x" }))).code).toBe("invalid");
    const long = "x".repeat(2001);
    expect((await refusal(requestReview(writer, { id, note: long }))).code).toBe("invalid");
  });

  test("and may take it back, then ask again", async () => {
    await requestReview(writer, { id });
    await withdrawReview(writer, { id });
    expect((await getEntryForDesk(writer, id))?.review).toBeNull();
    expect(await refusal(withdrawReview(writer, { id }))).toMatchObject({ key: "noReview" });
    await requestReview(writer, { id });
    const stranger2 = await actorOf("contributor", "Otra");
    expect((await refusal(withdrawReview(stranger2, { id }))).code).toBe("forbidden");
  });
});

describe("an editor answers", () => {
  test("by publishing, which whoever asked hears of", async () => {
    await requestReview(writer, { id });
    await publishEntry(editor, { id });
    expect(await noticesOf(writer)).toEqual([["review.approved", "Elena", "", false]]);
    const [review] = await db.select().from(reviews);
    expect(review).toMatchObject({ outcome: "approved", answeredBy: editor.id });
    expect((await getEntryForDesk(writer, id))?.review).toBeNull();
  });

  test("or by sending it back with a note", async () => {
    await requestReview(writer, { id });
    await returnReview(editor, { id, note: "Falta la fuente" });
    expect(await noticesOf(writer)).toEqual([
      ["review.returned", "Elena", "Falta la fuente", false],
    ]);
    expect((await getEntryForDesk(writer, id))?.review).toMatchObject({
      ...{ state: "returned", words: "Falta la fuente", by: "Elena" },
    });
    const waiting = await listEntriesForDesk(editor, { type: "post", status: "review" });
    expect(waiting.total).toBe(0);
  });

  test("with words, where something waits, and nobody else does", async () => {
    expect(await refusal(returnReview(editor, { id, note: "No" }))).toMatchObject({
      key: "noReview",
    });
    await requestReview(writer, { id });
    expect((await refusal(returnReview(editor, { id, note: "  " }))).code).toBe("invalid");
    const author = await actorOf("author", "Autora");
    for (const actor of [writer, author]) {
      expect((await refusal(returnReview(actor, { id, note: "No" }))).code).toBe("forbidden");
    }
    expect((await refusal(publishEntry(writer, { id }))).code).toBe("forbidden");
  });
});

describe("what was answered by mistake", () => {
  test("waits again as it did, and nobody hears of what was taken back", async () => {
    await requestReview(writer, { id, note: "Mira el final" });
    await returnReview(editor, { id, note: "Falta la fuente" });
    const other = await actorOf("editor", "Otra");
    expect(await refusal(reopenReview(other, { id }))).toMatchObject({ key: "reviewSettled" });
    await reopenReview(editor, { id });
    expect(await noticesOf(writer)).toEqual([]);
    expect((await getEntryForDesk(writer, id))?.review).toMatchObject({
      ...{ state: "open", words: "Mira el final", by: "Carlos" },
    });
    await withdrawReview(writer, { id });
    expect((await refusal(reopenReview(stranger, { id }))).code).toBe("unauthenticated");
    await reopenReview(writer, { id });
    expect((await getEntryForDesk(editor, id))?.review).toMatchObject({ state: "open" });
  });

  test("stays as it is once things have gone on", async () => {
    expect(await refusal(reopenReview(editor, { id }))).toMatchObject({ key: "reviewSettled" });
    await requestReview(writer, { id });
    await returnReview(editor, { id, note: "Falta la fuente" });
    await seeNotices(writer, {});
    await requestReview(writer, { id });
    expect(await refusal(reopenReview(editor, { id }))).toMatchObject({ key: "reviewSettled" });
    await publishEntry(editor, { id });
    expect(await refusal(reopenReview(editor, { id }))).toMatchObject({ key: "reviewSettled" });
    expect((await noticesOf(writer)).map(([kind]) => kind)).toEqual([
      "review.approved",
      "review.returned",
    ]);
  });
});

test("each marks their own notices as seen, one or all", async () => {
  await requestReview(writer, { id });
  const [notice] = (await listNotices(editor)).items;
  const other = await actorOf("editor", "Otra");
  await seeNotices(other, { ids: [notice?.id] });
  expect(await countUnseen(editor)).toBe(1);
  await seeNotices(editor, { ids: [notice?.id] });
  expect(await countUnseen(editor)).toBe(0);
  await withdrawReview(writer, { id });
  await requestReview(writer, { id });
  await seeNotices(editor, {});
  expect((await listNotices(editor)).items.map(({ seen }) => seen)).toEqual([true, true]);
  expect((await refusal(seeNotices(stranger, {}))).code).toBe("unauthenticated");
  expect((await refusal(seeNotices(editor, { ids: ["x"] }))).code).toBe("invalid");
});
