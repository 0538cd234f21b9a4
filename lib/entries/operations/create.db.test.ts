import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { audit, drafts, entries, people } from "@/db/schema";
import { type Actor, stranger } from "@/lib/core/actor";
import { actorOf, refusal } from "@/lib/core/testing/actors";
import { emptyDocument } from "@/lib/documents/types";
import { createEntry, publishEntry, saveDraft } from ".";
import { text, write } from "./testing/write";

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

describe("create", () => {
  test("makes an entry with an empty draft and a free slug", async () => {
    const one = await createEntry(author, { type: "post", locale: "es", title: "¿Qué es un ñu?" });
    const two = await createEntry(author, { type: "post", locale: "es", title: "¿Qué es un ñu?" });
    expect([one.slug, two.slug]).toEqual(["que-es-un-nu", "que-es-un-nu-2"]);
    const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, one.id));
    expect(draft).toMatchObject({ title: "¿Qué es un ñu?", version: 1, document: emptyDocument });
    expect(await db.select().from(audit).where(eq(audit.subjectId, one.id))).toHaveLength(1);
  });

  test("gives each of those who begin alike at once an address of its own", async () => {
    const made = await Promise.all(
      [1, 2, 3, 4].map(() =>
        createEntry(author, { type: "post", locale: "es", title: "A la vez" }),
      ),
    );
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(4);
  });

  test("gives a title of emoji an address all the same", async () => {
    const { slug } = await createEntry(author, { type: "post", locale: "es", title: "🦓🦓" });
    expect(slug).toMatch(/^[a-z0-9-]+$/);
  });

  test("refuses strangers, unknown fields, unknown types and parents of another language", async () => {
    const input = { type: "page", locale: "es", title: "Hola" };
    expect((await refusal(createEntry(stranger, input))).code).toBe("unauthenticated");
    expect((await refusal(createEntry(admin, { ...input, colour: "red" }))).code).toBe("invalid");
    expect((await refusal(createEntry(admin, { ...input, type: "x" }))).issues[0]?.path).toBe(
      "type",
    );
    const english = await createEntry(admin, { ...input, locale: "en" });
    const error = await refusal(createEntry(admin, { ...input, parentId: english.id }));
    expect(error).toMatchObject({ key: "parentInvalid", field: "parentId" });
  });

  test("keeps one translation for each language", async () => {
    const source = await write(author, "Uno");
    const input = { type: "post", locale: "en", translationOf: source.id };
    await createEntry(author, input);
    expect((await refusal(createEntry(author, input))).key).toBe("translationExists");
  });

  test("never takes the site's own addresses", async () => {
    const { slug } = await createEntry(admin, { type: "page", locale: "es", title: "Admin" });
    expect(slug).toBe("admin-2");
  });
});

describe("save", () => {
  test("refuses a save against an older version and hands back the newer text", async () => {
    const entry = await write(author, "Uno");
    const input = {
      id: entry.id,
      version: 1,
      title: "Viejo",
      fields: { slug: entry.slug },
      document: text("viejo"),
    };
    const error = await refusal(saveDraft(author, input));
    expect(error).toMatchObject({ code: "conflict", key: "versionConflict" });
    expect(error.details?.current).toMatchObject({ title: "Uno", version: 2 });
  });

  test("of two saves at once exactly one wins", async () => {
    const { id, slug, version } = await write(author, "Uno");
    const save = (title: string) =>
      saveDraft(author, { id, version, title, fields: { slug }, document: text(title) });
    const ended = await Promise.allSettled([save("a"), save("b"), save("c")]);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test.each([
    ["a title of 2 MB", { title: "x".repeat(2_000_000) }, "title"],
    ["a slug with slashes", { fields: { slug: "a/b" } }, "fields.slug"],
    ["a slug of emoji", { fields: { slug: "🦓" } }, "fields.slug"],
    ["an unknown field", { fields: { slug: "uno", evil: 1 } }, "fields"],
    ["a hostile node", { document: { type: "doc", content: [{ type: "script" }] } }, "document"],
    ["a cover that is no id", { fields: { slug: "uno", coverId: "7" } }, "fields.coverId"],
  ])("refuses %s beside its field", async (_, change, path) => {
    const { id, slug, version } = await write(author, "Uno");
    const input = { id, version, title: "Uno", fields: { slug }, document: text("uno"), ...change };
    const error = await refusal(saveDraft(author, input));
    expect(error.code).toBe("invalid");
    expect(error.issues[0]?.path.startsWith(path)).toBe(true);
    const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
    expect(draft?.version).toBe(version);
  });

  test("refuses unknown covers and terms", async () => {
    const { id, slug, version } = await write(author, "Uno");
    const save = (fields: object) =>
      refusal(
        saveDraft(author, {
          id,
          version,
          title: "",
          fields: { slug, ...fields },
          document: text("uno"),
        }),
      );
    expect((await save({ coverId: crypto.randomUUID() })).field).toBe("fields.coverId");
    expect((await save({ termIds: [crypto.randomUUID()] })).field).toBe("fields.termIds");
  });

  test("is for the author, and for a contributor until publication", async () => {
    const { id, slug, version } = await write(contributor, "Uno");
    const input = { id, version, title: "Uno", fields: { slug }, document: text("uno") };
    expect((await refusal(saveDraft(other, input))).code).toBe("forbidden");
    expect((await refusal(saveDraft(stranger, input))).code).toBe("unauthenticated");
    await publishEntry(admin, { id });
    expect((await refusal(saveDraft(contributor, input))).code).toBe("forbidden");
  });
});
