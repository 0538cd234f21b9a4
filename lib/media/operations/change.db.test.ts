import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { entries, purges } from "@/db/schema";
import { type Actor, stranger, system } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { uploadFlag, writeDraft } from "../factories";
import { getMediaView, loadMediaViews } from "../queries";
import { getMediaFile } from "../queries/file";
import { getLibraryItem, listMedia } from "../queries/list";
import { getMediaUses } from "../queries/uses";
import { deleteMedia, restoreMedia, updateMedia, uploadMedia } from ".";

let author: Actor;
let other: Actor;
let editor: Actor;
let contributor: Actor;

beforeAll(async () => {
  [author, other, editor, contributor] = (await Promise.all(
    (["author", "author", "editor", "contributor"] as const).map((role) => actorOf(role)),
  )) as [Actor, Actor, Actor, Actor];
});

const purgedAfter = (tags: string[]) => db.$count(purges, inArray(purges.tag, tags));

async function uploadWith(words: Record<string, unknown>, actor: Actor = author) {
  const bytes = await sharp({ create: { width: 6, height: 4, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
  return uploadMedia(actor, { filename: "sea.png", bytes, ...words });
}

describe("deleteMedia", () => {
  it("takes the file away from everywhere, and gives it back", async () => {
    const { id } = await uploadFlag(author);
    await deleteMedia(author, { id });
    expect(await getMediaFile(id)).toBeNull();
    expect(await getMediaView(id, "es")).toBeNull();
    expect((await listMedia(author, {})).items.some((item) => item.id === id)).toBe(false);
    await expect(restoreMedia(contributor, { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(restoreMedia(author, { id: "7" })).rejects.toMatchObject({ code: "invalid" });
    await restoreMedia(author, { id });
    expect(await getMediaFile(id)).not.toBeNull();
    await expect(restoreMedia(author, { id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("refuses what a draft shows, says where, and obeys to force", async () => {
    const { id } = await uploadFlag(author);
    const { id: entryId, title } = await writeDraft([id]);
    const uses = [{ where: "entry", id: entryId, type: "post", title, published: false }];
    await expect(deleteMedia(author, { id })).rejects.toMatchObject({
      code: "conflict",
      key: "mediaInUse",
      details: { uses },
    });
    expect(await getMediaUses(author, { id })).toEqual(uses);
    await expect(deleteMedia(author, { id, force: true })).resolves.toMatchObject({ id });
    expect(await purgedAfter([`media:${id}`, `entry:${entryId}`, "entries:post"])).toBe(3);
  });

  it("does not mind what lies in the trash", async () => {
    const { id } = await uploadFlag(author);
    await db
      .update(entries)
      .set({ deletedAt: new Date() })
      .where(eq(entries.id, (await writeDraft([id])).id));
    await expect(deleteMedia(author, { id })).resolves.toMatchObject({ id });
  });

  it("knows portraits", async () => {
    const { id } = await uploadFlag(author);
    const person = await createPersonRow({ avatarId: id });
    await expect(deleteMedia(author, { id })).rejects.toMatchObject({
      details: { uses: [{ where: "person", id: person.id, title: person.name }] },
    });
    await expect(deleteMedia(editor, { id, force: "true" })).resolves.toMatchObject({ id });
  });

  it("is for the owner and for editors", async () => {
    const { id } = await uploadFlag(author);
    await expect(deleteMedia(contributor, { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteMedia(stranger, { id })).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(deleteMedia(editor, { id })).resolves.toMatchObject({ id });
    await expect(deleteMedia(editor, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("updateMedia", () => {
  it("changes name and words, one language at a time, and keeps the ending", async () => {
    const { id } = await uploadWith({ alt: { es: "Mar" } });
    await updateMedia(author, { id, alt: { en: "Sea" }, filename: "costa" });
    expect(await getLibraryItem(author, { id })).toMatchObject({
      filename: "costa.png",
      alts: { es: "Mar", en: "Sea" },
      editable: true,
    });
  });

  it("is for the owner and for editors", async () => {
    const { id } = await uploadFlag(author);
    await expect(updateMedia(other, { id, alt: { en: "x" } })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(updateMedia(stranger, { id })).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(updateMedia(editor, { id, alt: { en: "x" } })).resolves.toMatchObject({ id });
  });

  it.each([
    ["an unknown id", { id: "00000000-0000-7000-8000-000000000000" }, "not_found"],
    ["no id", { id: "7" }, "invalid"],
    ["an unknown field", { id: randomUUID(), sha256: "x" }, "invalid"],
  ])("refuses %s", async (_, input, code) => {
    await expect(updateMedia(editor, input)).rejects.toMatchObject({ code });
  });
});

describe("reading", () => {
  it("falls back to the words of the other language", async () => {
    const { id } = await uploadWith({ alt: { es: "Mar" } }, system);
    expect((await getMediaView(id, "en"))?.alt).toBe("Mar");
    expect(await getMediaView(randomUUID(), "en")).toBeNull();
  });

  it("gives those that exist, each once", async () => {
    const { id } = await uploadFlag(author);
    expect(Object.keys(await loadMediaViews(db, [id, id, randomUUID()], "es"))).toEqual([id]);
    expect(await loadMediaViews(db, [], "es")).toEqual({});
  });

  it("finds by every word of name and description, accents and case aside", async () => {
    const { id } = await uploadWith({
      filename: "faro 100%.png",
      alt: { es: "El río Órbigo" },
    });
    for (const q of ["rio orbigo", "FARO río", "100%"]) {
      expect((await listMedia(author, { q })).items.map((item) => item.id)).toEqual([id]);
    }
    for (const q of ["faro montaña", "1_0%", "\\\\"]) {
      expect((await listMedia(author, { q })).items).toEqual([]);
    }
  });

  it("says nothing to strangers and refuses what is no search", async () => {
    await expect(listMedia(stranger, {})).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(getLibraryItem(stranger, { id: randomUUID() })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    for (const input of [
      { after: "x" },
      { page: 1 },
      { kind: "song" },
      { sort: "x" },
      { folder: "x" },
    ]) {
      await expect(listMedia(author, input)).rejects.toMatchObject({ code: "invalid" });
    }
  });

  it("marks as changeable only what the actor may change", async () => {
    const { id } = await uploadFlag(author);
    expect((await getLibraryItem(other, { id }))?.editable).toBe(false);
    expect((await getLibraryItem(editor, { id }))?.editable).toBe(true);
  });
});
