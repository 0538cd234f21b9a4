import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { entries } from "@/db/schema";
import { type Actor, type Role, stranger } from "@/lib/core/actor";
import { createEntry, publishEntry, saveDraft, trashEntry } from "../operations";
import { getEntryForDesk } from "./desk";

type Person = Extract<Actor, { kind: "person" }>;

async function actorOf(role: Role): Promise<Person> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

const fields = (slug: string) => ({
  slug,
  excerpt: "",
  coverId: null,
  termIds: [],
  seoTitle: "",
  seoDescription: "",
});
const document = { type: "doc", content: [{ type: "paragraph" }] };

test("an entry tells of its draft, its status and what changed since it was published", async () => {
  const author = await actorOf("author");
  const { id, slug } = await createEntry(author, { type: "post", locale: "es", title: "Río" });
  expect(await getEntryForDesk(author, id)).toMatchObject({
    status: "draft",
    changed: false,
    publishedRevision: null,
    author: { id: author.id, name: author.name },
    draft: { title: "Río", version: 1 },
    rights: { canEdit: true, canPublish: true, canTrash: true, canAnswer: false },
  });
  await publishEntry(author, { id });
  expect(await getEntryForDesk(author, id)).toMatchObject({
    status: "published",
    changed: false,
    publishedRevision: 1,
    url: `/blog/${slug}`,
  });
  await saveDraft(author, { id, version: 1, title: "Ríos", fields: fields(slug), document });
  expect(await getEntryForDesk(author, id)).toMatchObject({ changed: true, status: "published" });
});

test("it names its translations, without itself and without the trash", async () => {
  const editor = await actorOf("editor");
  const { id } = await createEntry(editor, { type: "post", locale: "es", title: "Delta" });
  const other = await createEntry(editor, {
    type: "post",
    locale: "en",
    title: "The delta",
    translationOf: id,
  });
  const seen = { id: other.id, locale: "en", title: "The delta", status: "draft", behind: false };
  expect((await getEntryForDesk(editor, id))?.translations).toEqual([seen]);
  await trashEntry(editor, { id: other.id });
  expect((await getEntryForDesk(editor, id))?.translations).toEqual([]);
  expect(await getEntryForDesk(editor, other.id)).toMatchObject({
    status: "trashed",
    rights: { canEdit: false, canPublish: false, canTrash: true, canAnswer: false },
  });
});

test("rights are those of who asks", async () => {
  const author = await actorOf("author");
  const { id } = await createEntry(author, { type: "post", locale: "es", title: "Cauce" });
  const rights = async (actor: Actor) => (await getEntryForDesk(actor, id))?.rights;
  const none = { canEdit: false, canPublish: false, canTrash: false, canAnswer: false };
  expect(await rights(await actorOf("contributor"))).toEqual(none);
  expect(await rights(await actorOf("author"))).toEqual(none);
  const all = { canEdit: true, canPublish: true, canTrash: true, canAnswer: false };
  expect(await rights(await actorOf("admin"))).toEqual({ ...all, canAnswer: true });
  const contributor = await actorOf("contributor");
  await db.update(entries).set({ authorId: contributor.id }).where(eq(entries.id, id));
  expect(await rights(contributor)).toEqual({ ...all, canPublish: false });
});

test("strangers learn nothing, and an id that nobody has is null", async () => {
  const author = await actorOf("author");
  const { id } = await createEntry(author, { type: "post", locale: "es" });
  await expect(getEntryForDesk(stranger, id)).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await getEntryForDesk(author, crypto.randomUUID())).toBeNull();
  expect(await getEntryForDesk(author, "../x")).toBeNull();
});
