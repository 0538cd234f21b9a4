import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { audit, entries, events, notices, people, purges, revisions } from "@/db/schema";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { statusOf } from "../../present";
import { resolveAddress } from "../../queries/address";
import { bulkEntries, publishEntry, requestReview, saveDraft } from "..";
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

const statuses = async () => {
  const rows = await db.select().from(entries);
  return Object.fromEntries(rows.map((row) => [row.slug, statusOf(row)]));
};

const fields = { excerpt: "", coverId: null, termIds: [], seoTitle: "", seoDescription: "" };
const document = { type: "doc", content: [{ type: "paragraph" }] };

describe("publish", () => {
  test("publishes each that it can and tells of each that it cannot", async () => {
    const fresh = await write(author, "Fresca");
    const untitled = await write(author, "");
    const foreign = await write(other, "Ajena");
    const out = await write(author, "Fuera");
    await publishEntry(author, { id: out });
    const renamed = await write(author, "Otra");
    await publishEntry(author, { id: renamed });
    const wanted = { ...fields, slug: "pisada" };
    await saveDraft(author, { id: renamed, version: 1, title: "Otra", fields: wanted, document });
    await write(other, "Pisada");
    const ids = [fresh, untitled, foreign, out, renamed, crypto.randomUUID()];
    const outcome = await bulkEntries(author, { ids, act: { verb: "publish" } });
    expect(outcome.done).toMatchObject([{ id: fresh, title: "Fresca" }]);
    expect(Object.fromEntries(outcome.refused.map(({ id, reason }) => [id, reason]))).toEqual({
      [untitled]: "Give it a title before publishing.",
      [foreign]: "Your account may not do this.",
      [out]: "There are no changes to publish.",
      [renamed]: "Another entry has this address. Choose another.",
      [ids[5] ?? ""]: "It does not exist, or is no longer here.",
    });
    expect((await statuses()).fresca).toBe("published");
    const [kept] = await db.select().from(revisions).where(eq(revisions.entryId, fresh));
    expect(kept).toMatchObject({ number: 1, kind: "published", createdBy: author.id });
  });

  test("moves what wants another address, with redirects for all that lies below it", async () => {
    const page = (title: string, parentId: string | null = null) =>
      write(editor, title, { type: "page", parentId });
    const root = await page("Raíz");
    const branch = await page("Rama", root);
    const leaf = await page("Hoja", branch);
    await bulk(editor, "publish", [root, branch, leaf]);
    for (const [id, title] of [
      [branch, "Brazo"],
      [root, "Fuente"],
    ] as const) {
      const wanted = { ...fields, slug: title.toLowerCase() };
      await saveDraft(editor, { id, version: 1, title, fields: wanted, document });
    }
    await db.delete(purges);
    const { done } = await bulk(editor, "publish", [branch, root, leaf]);
    expect(done).toEqual(["Brazo", "Fuente"]);
    for (const [old, path] of [
      ["raiz", "fuente"],
      ["raiz/rama", "fuente/brazo"],
      ["raiz/rama/hoja", "fuente/brazo/hoja"],
    ] as const) {
      expect((await resolveAddress("es", old)).address).toEqual({ kind: "moved", path });
      expect((await resolveAddress("es", path)).address).toMatchObject({ kind: "found" });
    }
    const tags = (await db.select().from(purges)).map(({ tag }) => tag);
    expect(tags).toContain(`entry:${leaf}`);
  });

  test("is for each of them what publishing it by itself is", async () => {
    const [alone, together] = [await write(author, "Sola"), await write(author, "Junta")];
    await requestReview(author, { id: together });
    await db.delete(purges);
    await publishEntry(editor, { id: alone });
    const tagsAlone = (await db.select().from(purges)).map(({ tag }) => tag.replace(alone, "id"));
    await db.delete(purges);
    await bulk(editor, "publish", [together]);
    const tags = (await db.select().from(purges)).map(({ tag }) => tag.replace(together, "id"));
    expect(new Set(tags)).toEqual(new Set(tagsAlone));
    const rows = await db
      .select()
      .from(events)
      .where(inArray(events.subjectId, [alone, together]));
    expect(rows.map(({ name }) => name)).toEqual(["entry.published", "entry.published"]);
    const written = await db.select().from(audit).where(eq(audit.subjectId, together));
    expect(written.map(({ operation }) => operation)).toContain("entries.publish");
    const told = await db.select().from(notices).where(eq(notices.personId, author.id));
    expect(told).toMatchObject([{ kind: "review.approved", entryId: together }]);
  });
});

test("unpublish, and the undo that puts back what was there with its end", async () => {
  const [one, ended, draft] = [
    await write(author, "Una"),
    await write(author, "Con fin"),
    await write(author, "Borrador"),
  ];
  await publishEntry(author, { id: one });
  await publishEntry(author, { id: ended, unpublishAt: "2999-01-01T00:00:00Z" });
  const off = await bulk(author, "unpublish", [one, ended, draft]);
  expect(off.done).toEqual(["Con fin", "Una"]);
  expect(off.refused).toEqual({ Borrador: "It is not published." });
  expect(await statuses()).toMatchObject({ una: "unpublished", "con-fin": "unpublished" });
  await db.delete(purges);
  const until = { [ended]: off.until[ended] };
  const back = await bulk(author, "republish", [one, ended, draft], { until });
  expect(back.done).toEqual(["Con fin", "Una"]);
  expect(await statuses()).toMatchObject({ una: "published", "con-fin": "published" });
  const [row] = await db.select().from(entries).where(eq(entries.id, ended));
  expect(row?.unpublishAt?.toISOString()).toBe("2999-01-01T00:00:00.000Z");
  const ahead = (await db.select().from(purges)).filter(({ at }) => at.getFullYear() === 2999);
  expect(ahead.map(({ tag }) => tag).sort()).toEqual(["entries:post", `entry:${ended}`]);
  expect((await bulk(other, "unpublish", [one])).done).toEqual([]);
});

test("a schedule that was cancelled is put back with its text, its second and its end", async () => {
  const [one, never] = [await write(author, "Primera"), await write(author, "Nunca")];
  const at = "2999-01-01T00:00:00.000Z";
  const until = "2999-02-01T00:00:00.000Z";
  await publishEntry(author, { id: one, at });
  await saveDraft(author, { id: one, version: 1, title: "Futura", fields, document });
  await publishEntry(author, { id: one, at, unpublishAt: until });
  await saveDraft(author, { id: one, version: 2, title: "Otra cosa", fields, document });
  const { done } = await bulkEntries(author, { ids: [one], act: { verb: "unpublish" } });
  expect(done).toMatchObject([{ at, until }]);
  await db.delete(purges);
  const dates = { at: { [one]: at, [never]: at }, until: { [one]: until } };
  expect((await bulk(other, "republish", [one], dates)).done).toEqual([]);
  const back = await bulk(author, "republish", [one, never], dates);
  expect(back).toMatchObject({
    done: ["Otra cosa"],
    refused: { Nunca: "It is not published." },
  });
  const [row] = await db
    .select({ entry: entries, title: revisions.title })
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(eq(entries.id, one));
  expect(row).toMatchObject({
    title: "Futura",
    entry: { publishedAt: new Date(at), unpublishAt: new Date(until) },
  });
  const ahead = (await db.select().from(purges)).filter(({ at }) => at.getFullYear() === 2999);
  expect(ahead).toHaveLength(4);
  await db.update(entries).set({ publishedAt: null, unpublishAt: null });
  await bulk(author, "republish", [one], { at: { [one]: "2001-01-01T00:00:00Z" } });
  const [late] = await db.select().from(entries).where(eq(entries.id, one));
  expect(late?.publishedAt?.getFullYear()).toBeGreaterThan(2001);
});
