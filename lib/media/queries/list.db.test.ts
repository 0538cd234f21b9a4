import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { createMediaRow, createPersonRow } from "@/db/factories";
import { drafts, entries, media, revisions } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { textWith, writeDraft } from "../factories";
import { createFolder, updateMedia } from "../operations";
import { getLibraryItem, listMedia } from "./list";
import { getMediaUses } from "./uses";

let author: Actor;
let editor: Actor;

beforeAll(async () => {
  author = await actorOf("author");
  editor = await actorOf("editor");
});

const usesOf = async (id: string) =>
  (await getMediaUses(author, { id })).map((use) => (use.where === "entry" ? use.id : use.where));

describe("where files are used", () => {
  it("follows drafts and publications, whoever writes them", async () => {
    const [a, b] = [await createMediaRow(), await createMediaRow()];
    const { id } = await writeDraft([a.id], b.id);
    expect(await usesOf(a.id)).toEqual([id]);
    expect(await usesOf(b.id)).toEqual([id]);

    const [revision] = await db
      .insert(revisions)
      .values({ entryId: id, number: 1, title: "t", ...textWith([a.id]) })
      .returning({ id: revisions.id });
    const change = (values: Partial<typeof entries.$inferInsert>) =>
      db.update(entries).set(values).where(eq(entries.id, id));
    await change({ publishedRevisionId: revision?.id, publishedAt: new Date(0) });
    // Draft and publication are one text.
    expect((await getLibraryItem(author, { id: a.id }))?.uses).toBe(1);
    await db.update(drafts).set(textWith([])).where(eq(drafts.entryId, id));
    expect(await usesOf(b.id)).toEqual([]);
    expect(await getMediaUses(author, { id: a.id })).toMatchObject([{ id, published: true }]);

    await change({ deletedAt: new Date() });
    expect(await usesOf(a.id)).toEqual([]);
    await change({ deletedAt: null });
    expect(await usesOf(a.id)).toEqual([id]);
    await change({ publishedRevisionId: null });
    expect(await usesOf(a.id)).toEqual([]);
    const counts = await db.select({ uses: media.uses }).from(media).where(eq(media.id, a.id));
    expect(counts).toEqual([{ uses: 0 }]);
  });
});

describe("listMedia", () => {
  const idsOf = async (input: Record<string, unknown>) =>
    (await listMedia(author, input)).items.map(({ id }) => id);

  it("filters by size, use, words that are missing and folder", async () => {
    const folder = await createFolder(author, { name: `f-${randomUUID()}` });
    const mark = randomUUID();
    const make = (values: Parameters<typeof createMediaRow>[0]) =>
      createMediaRow({ filename: `${mark}.png`, folderId: folder.id, ...values });
    const bare = await make({ size: 500 });
    const spoken = await make({ size: 5_000_000, alt: { es: "a", en: "b" } });
    const spanish = await make({ size: 50_000_000, alt: { es: "a" } });
    const sound = await make({ size: 500_000_000, kind: "audio" });
    const used = await make({ alt: { es: "a", en: "b" } });
    await writeDraft([used.id]);
    const portrait = await make({ alt: { es: "a", en: "b" } });
    await createPersonRow({ avatarId: portrait.id });
    for (const [input, ids] of [
      [{}, [portrait, used, sound, spanish, spoken, bare]],
      [{ sort: "oldest" }, [bare, spoken, spanish, sound, used, portrait]],
      [{ sort: "largest", kind: "image" }, [spanish, spoken, bare, portrait, used]],
      [{ size: "small" }, [portrait, used, bare]],
      [{ size: "medium" }, [spoken]],
      [{ size: "large" }, [spanish]],
      [{ size: "vast" }, [sound]],
      [{ use: "unused" }, [sound, spanish, spoken, bare]],
      [{ alt: "es" }, [bare]],
      [{ alt: "en" }, [spanish, bare]],
      [{ alt: "any" }, [spanish, bare]],
      [{ q: mark.toUpperCase() }, [portrait, used, sound, spanish, spoken, bare]],
    ] as const) {
      expect([input, await idsOf({ folder: folder.id, ...input })]).toEqual([
        input,
        ids.map(({ id }) => id),
      ]);
    }
    expect(await idsOf({ folder: "none", q: mark })).toEqual([]);
    await updateMedia(editor, { id: bare.id, folderId: null, caption: { es: "El Ñandú" } });
    expect(await idsOf({ folder: "none", q: "nandu" })).toEqual([bare.id]);
  });

  it.each(["newest", "oldest", "name", "largest", "smallest"])(
    "pages by %s, there and back, each file once",
    async (sort) => {
      const folder = await createFolder(author, { name: `f-${randomUUID()}` });
      for (let n = 0; n < 90; n++) {
        await createMediaRow({ folderId: folder.id, size: n % 7, filename: `É${n % 5}.png` });
      }
      const ask = (at: Record<string, string>) =>
        listMedia(author, { folder: folder.id, sort, ...at });
      const one = await ask({});
      const two = await ask({ after: one.next ?? "" });
      const three = await ask({ after: two.next ?? "" });
      expect([one.previous, three.next, one.total]).toEqual([null, null, 90]);
      const ids = [one, two, three].flatMap(({ items }) => items.map(({ id }) => id));
      expect([ids.length, new Set(ids).size]).toEqual([90, 90]);
      const back = await ask({ before: three.previous ?? "" });
      expect(back.items).toEqual(two.items);
      expect((await ask({ before: back.previous ?? "" })).previous).toBeNull();
    },
  );
});
