import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, entries, people, redirects } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { actorOf, refusal } from "@/lib/core/testing/actors";
import { resolveAddress } from "../queries/address";
import { createEntry, moveEntry, publishEntry, saveDraft, trashEntry } from ".";
import { text, write } from "./testing/write";

let admin: Actor;
let author: Actor;

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(people);
  admin = await actorOf("admin");
  author = await actorOf("author");
});

const found = async (path: string) => (await resolveAddress(null, path)).address;

describe("addresses", () => {
  test("a changed slug redirects at once to the last address, without chains or loops", async () => {
    const { id, version } = await write(author, "Uno");
    await publishEntry(author, { id });
    await rename(id, version, "dos");
    await rename(id, version + 1, "tres");
    expect(await found("blog/uno")).toEqual({ kind: "moved", path: "blog/tres" });
    expect(await found("blog/dos")).toEqual({ kind: "moved", path: "blog/tres" });
    await rename(id, version + 2, "uno");
    expect(await found("blog/uno")).toMatchObject({ kind: "found" });
    expect(await found("blog/tres")).toEqual({ kind: "moved", path: "blog/uno" });
    expect(await db.select().from(redirects)).toHaveLength(2);
  });

  async function rename(id: string, version: number, slug: string) {
    await saveDraft(author, { id, version, title: "Uno", fields: { slug }, document: text("uno") });
    await publishEntry(author, { id });
  }

  test("a draft's slug changes its address at publication only", async () => {
    const { id, version } = await write(author, "Uno");
    await publishEntry(author, { id });
    await saveDraft(author, {
      id,
      version,
      title: "Uno",
      fields: { slug: "dos" },
      document: text("uno"),
    });
    expect(await found("blog/uno")).toMatchObject({ kind: "found" });
  });

  test.each([
    ["another entry's", "post", "uno", "slugTaken"],
    ["the site's own", "page", "admin", "slugReserved"],
  ])(
    "%s address stays in a draft, which tells of it, and is refused at publication",
    async (_, type, slug, key) => {
      const holder = await write(author, "Uno");
      const { id, version } = await write(admin, "Dos", { type });
      const input = { id, version, title: "Dos", fields: { slug }, document: text("dos") };
      const saved = await saveDraft(admin, input);
      expect(saved).toMatchObject({ version: version + 1, slug: "dos" });
      expect(saved.issues).toMatchObject([{ path: "fields.slug" }]);
      const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
      expect(draft).toMatchObject({ fields: { slug }, document: text("dos") });
      expect(await refusal(publishEntry(admin, { id }))).toMatchObject({
        key,
        field: "fields.slug",
      });

      await trashEntry(author, { id: holder.id });
      const again = { ...input, version: version + 1, title: "Tres" };
      const issues = key === "slugTaken" ? [] : [{ path: "fields.slug" }];
      expect((await saveDraft(admin, again)).issues).toMatchObject(issues);
    },
  );

  test("moving a page moves all below it and leaves redirects", async () => {
    const page = (title: string, parentId: string | null) =>
      write(admin, title, { type: "page", parentId });
    const course = await page("Curso", null);
    const lesson = await page("Uno", course.id);
    const part = await page("Parte", lesson.id);
    const home = await page("Otro", null);
    for (const { id } of [course, lesson, part, home]) await publishEntry(admin, { id });
    await moveEntry(admin, { id: lesson.id, parentId: home.id, position: 0 });
    expect(await found("otro/uno/parte")).toMatchObject({ kind: "found" });
    expect(await found("curso/uno/parte")).toEqual({ kind: "moved", path: "otro/uno/parte" });
    const into = { id: home.id, parentId: part.id, position: 0 };
    expect((await refusal(moveEntry(admin, into))).key).toBe("parentInvalid");
    expect((await refusal(moveEntry(author, into))).code).toBe("forbidden");
    expect((await refusal(moveEntry(admin, { ...into, position: -1 }))).code).toBe("invalid");
  });
});

describe("an address of its own", () => {
  test("follows the title until publication, then stays", async () => {
    const { id } = await createEntry(author, { type: "post", locale: "es" });
    const save = (version: number, title: string, slug = "") =>
      saveDraft(author, { id, version, title, fields: { slug }, document: text(title) });
    expect((await save(1, "Uno")).slug).toBe("uno");
    expect((await save(2, "Uno y dos")).slug).toBe("uno-y-dos");
    await write(author, "Tres");
    expect((await save(3, "Tres")).slug).toBe("tres-2");
    await publishEntry(author, { id });
    expect((await save(4, "Cuatro")).slug).toBe("tres-2");
    await publishEntry(author, { id });
    expect(await found("blog/tres-2")).toMatchObject({ kind: "found" });
    expect((await save(5, "Cuatro", "cuatro")).slug).toBe("cuatro");
  });
});
