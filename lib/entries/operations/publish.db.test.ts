import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { entries, events, people, purges, revisions } from "@/db/schema";
import { type Actor, stranger, system } from "@/lib/core/actor";
import { actorOf, refusal } from "@/lib/core/testing/actors";
import { resolveAddress } from "../queries/address";
import { createEntry, publishEntry, restoreEntry, trashEntry, unpublishEntry } from ".";
import { write } from "./testing/write";

let admin: Actor;
let author: Actor;
let other: Actor;
let contributor: Actor;

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(people);
  admin = await actorOf("admin");
  author = await actorOf("author");
  other = await actorOf("author");
  contributor = await actorOf("contributor");
});

const found = async (path: string) => (await resolveAddress(null, path)).address;

describe("publish", () => {
  test("makes it public with a revision, an event and purges", async () => {
    const { id } = await write(author, "Uno");
    await publishEntry(author, { id });
    expect(await found("blog/uno")).toMatchObject({ kind: "found" });
    expect(await db.select().from(revisions).where(eq(revisions.entryId, id))).toHaveLength(1);
    const [event] = await db.select().from(events).where(eq(events.subjectId, id));
    expect(event?.name).toBe("entry.published");
    const tags = (await db.select().from(purges)).map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining([`entry:${id}`, "entries:post"]));
  });

  test("a correction keeps the date and says that it is one", async () => {
    const { id } = await write(author, "Uno");
    const first = await publishEntry(author, { id });
    const second = await publishEntry(author, { id });
    expect(second.publishedAt).toBe(first.publishedAt);
    expect(second.revision).toBe(2);
    const names = await db
      .select({ name: events.name })
      .from(events)
      .where(eq(events.subjectId, id));
    expect(names.map(({ name }) => name).sort()).toEqual(["entry.corrected", "entry.published"]);
  });

  test("revisions cannot be changed", async () => {
    const { id } = await write(author, "Uno");
    await publishEntry(author, { id });
    await expect(db.update(revisions).set({ title: "Otro" })).rejects.toThrow();
  });

  test("needs a title; refuses strangers, contributors, other authors, old versions", async () => {
    const blank = await createEntry(author, { type: "post", locale: "es" });
    expect(await refusal(publishEntry(author, { id: blank.id }))).toMatchObject({
      key: "titleRequired",
      field: "title",
    });
    const { id } = await write(contributor, "Uno");
    expect((await refusal(publishEntry(contributor, { id }))).code).toBe("forbidden");
    expect((await refusal(publishEntry(other, { id }))).code).toBe("forbidden");
    expect((await refusal(publishEntry(stranger, { id }))).code).toBe("unauthenticated");
    expect((await refusal(publishEntry(admin, { id, version: 1 }))).code).toBe("conflict");
    expect((await refusal(publishEntry(admin, { id: "7" }))).code).toBe("invalid");
    expect((await refusal(publishEntry(admin, { id: crypto.randomUUID() }))).code).toBe(
      "not_found",
    );
    expect(await found("blog/uno")).toEqual({ kind: "nothing" });
  });

  test("at a date ahead it is not there yet, and caches end at that date", async () => {
    const { id } = await write(author, "Uno");
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await publishEntry(author, { id, at });
    expect(await found("blog/uno")).toEqual({ kind: "nothing" });
    const ahead = (await db.select().from(purges)).filter((row) => row.at > new Date());
    expect(ahead.map(({ tag }) => tag).sort()).toEqual(["entries:post", `entry:${id}`]);
    await db.update(entries).set({ publishedAt: new Date(Date.now() - 1000) });
    expect(await found("blog/uno")).toMatchObject({ kind: "found" });
  });

  test("refuses dates in the past, ends before starts, schedules of what is public", async () => {
    const { id } = await write(author, "Uno");
    const hour = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
    const refused = async (input: object) =>
      (await refusal(publishEntry(author, { id, ...input }))).key;
    expect(await refused({ at: hour(-1) })).toBe("dateInPast");
    expect(await refused({ at: hour(2), unpublishAt: hour(1) })).toBe("endBeforeStart");
    await publishEntry(author, { id });
    expect(await refused({ at: hour(1) })).toBe("alreadyPublic");
  });
});

describe("unpublish, trash, restore", () => {
  test("unpublishing takes it off the site and keeps the draft", async () => {
    const { id } = await write(author, "Uno");
    await publishEntry(author, { id });
    expect((await refusal(unpublishEntry(other, { id }))).code).toBe("forbidden");
    await unpublishEntry(author, { id });
    expect(await found("blog/uno")).toEqual({ kind: "nothing" });
    await publishEntry(author, { id });
    expect(await found("blog/uno")).toMatchObject({ kind: "found" });
  });

  test("unpublishing a scheduled entry makes it a draft again", async () => {
    const { id } = await write(author, "Uno");
    await publishEntry(author, { id, at: new Date(Date.now() + 3_600_000).toISOString() });
    await unpublishEntry(author, { id });
    const [entry] = await db.select().from(entries).where(eq(entries.id, id));
    expect(entry).toMatchObject({
      publishedAt: null,
      publishedRevisionId: null,
      unpublishAt: null,
    });
  });

  test("the trash gives back what was public as it was", async () => {
    const { id } = await write(author, "Uno");
    await publishEntry(author, { id });
    expect((await refusal(trashEntry(contributor, { id }))).code).toBe("forbidden");
    await trashEntry(author, { id });
    expect(await found("blog/uno")).toEqual({ kind: "nothing" });
    expect((await refusal(trashEntry(author, { id }))).code).toBe("not_found");
    await restoreEntry(author, { id });
    expect(await found("blog/uno")).toMatchObject({ kind: "found" });
  });

  test("restoring is refused while another entry holds the address", async () => {
    const { id } = await write(author, "Uno");
    await trashEntry(author, { id });
    await write(author, "Uno");
    expect((await refusal(restoreEntry(author, { id }))).key).toBe("slugTaken");
  });

  test("a page with pages below it stays", async () => {
    const course = await write(admin, "Curso", { type: "page" });
    await write(admin, "Uno", { type: "page", parentId: course.id });
    expect((await refusal(trashEntry(admin, { id: course.id }))).key).toBe("hasChildren");
  });

  test("the system may do all of it", async () => {
    const { id } = await write(system, "Uno");
    await publishEntry(system, { id });
    await unpublishEntry(system, { id });
    await trashEntry(system, { id });
    await restoreEntry(system, { id });
  });
});
