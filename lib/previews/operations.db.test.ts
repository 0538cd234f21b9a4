import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { entries, people, previews } from "@/db/schema";
import { type Actor, stranger } from "@/lib/core/actor";
import { actorOf, refusal } from "@/lib/core/testing/actors";
import { createEntry, publishEntry, saveDraft, trashEntry } from "@/lib/entries/operations";
import { createPreview, openPane, revokePreview } from "./operations";
import { tokenOf } from "./present";
import { getPreview } from "./queries/draft";
import { listPreviews, resolvePreview } from "./queries/live";

let editor: Actor;
let author: Actor;
let other: Actor;

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(people);
  [editor, author, other] = await Promise.all([
    actorOf("editor"),
    actorOf("author"),
    actorOf("author"),
  ]);
});

const write = (title: string, more = {}) =>
  createEntry(author, { type: "post", locale: "es", title, ...more });

async function share(id: string) {
  const { preview } = await createPreview(author, { id });
  return { ...preview, token: new URL(preview.url).searchParams.get("preview") ?? "" };
}

const shows = async (token: string) => (await getPreview(token))?.entry.title ?? null;

describe("a preview link", () => {
  test("shows the draft at the address that it will have, for seven days", async () => {
    const entry = await write("Crecida");
    const { url, token, expiresAt } = await share(entry.id);
    expect(new URL(url).pathname).toBe("/blog/crecida");
    expect(await resolvePreview(token, "es", "blog/crecida")).toEqual({ kind: "here" });
    expect(await getPreview(token)).toMatchObject({
      entry: { title: "Crecida", url: "/blog/crecida", locale: "es" },
    });
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 1);
  });

  test("shows the draft rather than what is published", async () => {
    const { id, slug } = await write("Antes");
    await publishEntry(author, { id });
    await saveDraft(author, {
      id,
      version: 1,
      title: "Después",
      fields: { slug },
      document: { type: "doc", content: [{ type: "paragraph" }] },
    });
    const { token } = await share(id);
    expect(await shows(token)).toBe("Después");
  });

  test("shows nothing at the address of another entry, and follows its own", async () => {
    const [one, two] = [await write("Uno"), await write("Dos")];
    const { token } = await share(one.id);
    expect(await resolvePreview(token, "es", "blog/dos")).toEqual({ kind: "nothing" });
    expect(await resolvePreview(token, "es", "blog/uno-antes")).toEqual({
      kind: "moved",
      locale: "es",
      path: "blog/uno",
    });
    expect(await resolvePreview(token, "en", "blog/uno")).toMatchObject({ kind: "moved" });
    expect(await shows((await share(two.id)).token)).toBe("Dos");
  });

  test("stops when it expires, when it is revoked and when the entry is in the trash", async () => {
    const { id } = await write("Crecida");
    const [late, revoked, trashed] = [await share(id), await share(id), await share(id)];
    await db
      .update(previews)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(previews.id, late.id));
    await revokePreview(author, { id: revoked.id });
    expect(await shows(late.token)).toBeNull();
    expect(await shows(revoked.token)).toBeNull();
    expect(await shows(trashed.token)).toBe("Crecida");
    expect((await listPreviews(author, { id })).map((link) => link.id)).toEqual([trashed.id]);
    await trashEntry(author, { id });
    for (const { token } of [late, revoked, trashed]) {
      expect(await shows(token)).toBeNull();
      expect(await resolvePreview(token, "es", "blog/crecida")).toEqual({ kind: "nothing" });
    }
  });

  test("stops when whoever made it is kept out", async () => {
    const { id } = await write("Crecida");
    const { token } = await share(id);
    await db.update(people).set({ disabledAt: sql`now()` });
    expect(await shows(token)).toBeNull();
  });

  test("opens with no token but the site's own", async () => {
    const { id } = await write("Crecida");
    const { token } = await share(id);
    const last = token.at(-1) === "A" ? "E" : "A";
    const unknown = tokenOf(crypto.randomUUID());
    for (const bad of ["", "x", `${token.slice(0, -1)}${last}`, `${token}A`, unknown]) {
      expect(await shows(bad), bad).toBeNull();
      expect(await resolvePreview(bad, "es", "blog/crecida")).toEqual({ kind: "nothing" });
    }
  });

  test("is listed with its address, to be copied again", async () => {
    const { id } = await write("Crecida");
    const { url } = await share(id);
    await openPane(editor, { id });
    const links = await listPreviews(author, { id });
    expect(links).toMatchObject([
      { purpose: "pane", mine: false },
      { purpose: "link", mine: true, url },
    ]);
  });

  test("is not for strangers, nor for those who may not change the entry", async () => {
    const { id } = await write("Crecida");
    const link = await share(id);
    for (const [actor, code] of [
      [stranger, "unauthenticated"],
      [other, "forbidden"],
    ] as const) {
      expect((await refusal(createPreview(actor, { id }))).code).toBe(code);
      expect((await refusal(listPreviews(actor, { id }))).code).toBe(code);
      expect((await refusal(revokePreview(actor, { id: link.id }))).code).toBe(code);
    }
    expect((await refusal(openPane(stranger, { id }))).code).toBe("unauthenticated");
    await revokePreview(editor, { id: link.id });
    expect(await shows(link.token)).toBeNull();
  });

  test("refuses bad input, what is not there and too many", async () => {
    const { id } = await write("Crecida");
    const nobody = crypto.randomUUID();
    expect((await refusal(createPreview(author, { id, days: 31 }))).code).toBe("invalid");
    expect((await refusal(createPreview(author, { id: "x" }))).code).toBe("invalid");
    expect((await refusal(createPreview(author, { id: nobody }))).code).toBe("not_found");
    expect((await refusal(listPreviews(author, { id: nobody }))).code).toBe("not_found");
    expect((await refusal(revokePreview(author, { id: nobody }))).code).toBe("not_found");
    await db.execute(sql`insert into previews (entry_id, purpose, expires_at)
      select ${id}, 'link', now() + interval '1 day' from generate_series(1, 50)`);
    expect(await refusal(createPreview(author, { id }))).toMatchObject({ key: "previewsFull" });
  });
});

test("the pane keeps its link while it holds for long enough", async () => {
  const { id } = await write("Crecida");
  const first = await openPane(other, { id });
  expect((await openPane(other, { id })).preview.id).toBe(first.preview.id);
  expect((await openPane(editor, { id })).preview.id).not.toBe(first.preview.id);
  await db.update(previews).set({ expiresAt: sql`now() + interval '1 hour'` });
  expect((await openPane(other, { id })).preview.id).not.toBe(first.preview.id);
});

test("a lesson not yet public stands in its course as it will", async () => {
  const course = await write("Curso", { type: "page" });
  await publishEntry(author, { id: course.id });
  const lesson = await write("Primera", { type: "page", parentId: course.id });
  const { token } = await share(lesson.id);
  const preview = await getPreview(token);
  expect(preview?.outline.map(({ title }) => title)).toEqual(["Curso", "Primera"]);
});
