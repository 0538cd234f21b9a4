import { desc, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, entries, people, revisions } from "@/db/schema";
import { type Actor, stranger } from "@/lib/core/actor";
import { actorOf, refusal } from "@/lib/core/testing/actors";
import { createEntry, publishEntry, saveDraft } from "@/lib/entries/operations";
import { text } from "@/lib/entries/operations/testing/write";
import { keepCheckpoint, restoreRevision } from "./operations";
import { compareVersions } from "./queries/compare";
import { listRevisions } from "./queries/list";

let author: Actor;
let other: Actor;
let id: string;
let slug: string;

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(people);
  author = await actorOf("author");
  other = await actorOf("author");
  ({ id, slug } = await createEntry(author, { type: "post", locale: "es", title: "Crecida" }));
});

async function write(title: string, words = title, fields: object = { slug }) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
  const version = draft?.version ?? 0;
  return saveDraft(author, { id, version, title, fields, document: text(words) });
}

/** Moves all that happened so far into the past, as if the clock of the database had gone on. */
async function wait(interval: string) {
  const ago = sql`make_interval(secs => extract(epoch from ${interval}::interval))`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.update(revisions).set({
      createdAt: sql`${revisions.createdAt} - ${ago}`,
      writtenAt: sql`${revisions.writtenAt} - ${ago}`,
    });
    await tx.update(drafts).set({ updatedAt: sql`${drafts.updatedAt} - ${ago}` });
    await tx.update(entries).set({ createdAt: sql`${entries.createdAt} - ${ago}` });
  });
}

const kept = () =>
  db.select().from(revisions).where(eq(revisions.entryId, id)).orderBy(desc(revisions.number));

describe("by itself", () => {
  test("keeps what was written before more is written, never two within ten minutes", async () => {
    await write("Uno");
    await write("Dos");
    expect(await kept()).toEqual([]);
    await wait("11 minutes");
    await write("Tres");
    await write("Cuatro");
    expect(await kept()).toMatchObject([{ number: 1, kind: "automatic", title: "Dos" }]);
    await wait("9 minutes");
    await write("Cinco");
    expect(await kept()).toHaveLength(1);
    await wait("2 minutes");
    await write("Seis");
    const all = await kept();
    expect(all.map(({ number, title }) => [number, title])).toEqual([
      [2, "Cinco"],
      [1, "Dos"],
    ]);
    expect(Number(all[0]?.createdAt) - Number(all[1]?.createdAt)).toBeGreaterThanOrEqual(600_000);
  });

  test("keeps who wrote it and when, not who came after", async () => {
    await write("De la autora");
    await wait("1 day");
    const editor = await actorOf("editor");
    const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
    await saveDraft(editor, {
      id,
      version: draft?.version,
      title: "De otra",
      fields: { slug },
      document: text("x"),
    });
    const { items } = await listRevisions(author, { id });
    expect(items).toMatchObject([
      { kind: "automatic", who: author.kind === "person" && author.name },
    ]);
    expect(items[0]?.at).toBe(draft?.updatedAt.toISOString());
  });

  test("keeps nothing that a revision holds already", async () => {
    await write("Uno");
    await publishEntry(author, { id });
    await wait("1 hour");
    await write("Dos");
    expect(await kept()).toMatchObject([{ kind: "published", title: "Uno" }]);
  });

  test("does not stand in the way of publishing at the same moment", async () => {
    await write("Uno");
    await wait("1 hour");
    await Promise.all([
      ...[1, 2, 3].map(() => keepCheckpoint(author, { id })),
      // As every door does: the entry is locked before its draft.
      db.transaction(async (tx) => {
        await tx.execute(sql`select from entries where id = ${id} for update`);
        await tx.execute(
          sql`update drafts set version = version + 1, updated_at = now() where entry_id = ${id}`,
        );
      }),
      publishEntry(author, { id }),
    ]);
    const numbers = (await kept()).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThanOrEqual(4);
  });
});

test("revisions cannot be changed", async () => {
  await keepCheckpoint(author, { id, name: "Primera" });
  for (const set of [{ name: "x" }, { kind: "automatic" as const }, { title: "x" }]) {
    const change = db.update(revisions).set(set).where(eq(revisions.entryId, id));
    await expect(change).rejects.toThrow();
  }
});

describe("checkpoint", () => {
  test("keeps the draft under a name, or without one", async () => {
    await write("Uno");
    expect(await keepCheckpoint(author, { id, name: " Antes de cortar " })).toMatchObject({
      number: 1,
      name: "Antes de cortar",
    });
    await keepCheckpoint(author, { id });
    expect((await listRevisions(other, { id })).items).toMatchObject([
      { number: 2, kind: "named", name: "" },
      { number: 1, kind: "named", name: "Antes de cortar" },
    ]);
  });

  test("refuses strangers, those who may not edit, and bad input", async () => {
    expect((await refusal(keepCheckpoint(stranger, { id }))).code).toBe("unauthenticated");
    expect((await refusal(keepCheckpoint(other, { id }))).code).toBe("forbidden");
    expect((await refusal(keepCheckpoint(author, { id, name: "x".repeat(81) }))).code).toBe(
      "invalid",
    );
    const nobody = crypto.randomUUID();
    expect((await refusal(keepCheckpoint(author, { id: nobody }))).code).toBe("not_found");
  });
});

describe("restore", () => {
  const version = async () => {
    const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
    return draft?.version ?? 0;
  };

  test("writes the draft, keeps what it said before, and is a revision itself", async () => {
    await write("Uno", "Texto primero");
    await keepCheckpoint(author, { id });
    await write("Dos", "Texto segundo");
    const done = await restoreRevision(author, { id, number: 1, version: await version() });
    const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
    expect(draft).toMatchObject({ title: "Uno", document: text("Texto primero") });
    expect(done).toMatchObject({ number: 3, version: draft?.version });
    expect(await kept()).toMatchObject([
      { number: 3, kind: "restored", restoredFrom: 1, title: "Uno" },
      { number: 2, kind: "named", title: "Dos" },
      { number: 1, title: "Uno" },
    ]);
    await restoreRevision(author, { id, number: 2, version: await version() });
    expect((await kept())[0]).toMatchObject({ number: 4, kind: "restored", title: "Dos" });
  });

  test("leaves out what is gone, and an address that another entry took", async () => {
    await write("Uno", "Uno", { slug: "uno" });
    await keepCheckpoint(author, { id });
    await write("Dos", "Dos", { slug: "dos" });
    await createEntry(author, { type: "post", locale: "es", title: "Uno" });
    await restoreRevision(author, { id, number: 1, version: await version() });
    const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
    expect(draft).toMatchObject({ title: "Uno", fields: { slug: "dos" } });
  });

  test("refuses an older draft, strangers, those who may not edit, and what is not there", async () => {
    await keepCheckpoint(author, { id });
    const input = { id, number: 1, version: 1 };
    expect((await refusal(restoreRevision(stranger, input))).code).toBe("unauthenticated");
    expect((await refusal(restoreRevision(other, input))).code).toBe("forbidden");
    expect((await refusal(restoreRevision(author, { ...input, version: 9 }))).code).toBe(
      "conflict",
    );
    expect((await refusal(restoreRevision(author, { ...input, number: 9 }))).code).toBe(
      "not_found",
    );
    expect((await refusal(restoreRevision(author, { ...input, number: "x" }))).code).toBe(
      "invalid",
    );
    const another = await createEntry(author, { type: "post", locale: "es", title: "Otra" });
    await keepCheckpoint(author, { id: another.id });
    await keepCheckpoint(author, { id: another.id });
    expect((await refusal(restoreRevision(author, { ...input, number: 2 }))).code).toBe(
      "not_found",
    );
  });
});

describe("compare", () => {
  test("tells titles, fields and blocks of any two, and of the draft", async () => {
    await write("La crecida", "El río sube despacio.");
    await keepCheckpoint(author, { id });
    await write("La gran crecida", "El mar sube despacio.", { slug, excerpt: "Entra" });
    const told = await compareVersions(other, { id, from: "1", to: "draft" });
    expect(told?.title).toEqual([
      { kind: "same", text: "La " },
      { kind: "inserted", text: "gran " },
      { kind: "same", text: "crecida" },
    ]);
    expect(told?.excerpt).toEqual([{ kind: "inserted", text: "Entra" }]);
    expect(told?.fields).toEqual([]);
    expect(told?.changes.map(({ kind }) => kind)).toEqual(["changed"]);
    expect(told?.entry.canEdit).toBe(false);
    const same = await compareVersions(author, { id, from: 1, to: 1 });
    expect(same?.changes.map(({ kind }) => kind)).toEqual(["same"]);
  });

  test("refuses strangers, bad numbers and what is not there", async () => {
    expect((await refusal(compareVersions(stranger, { id, from: 1 }))).code).toBe(
      "unauthenticated",
    );
    expect((await refusal(compareVersions(author, { id, from: "x" }))).code).toBe("invalid");
    expect(await compareVersions(author, { id, from: 1 })).toBeNull();
    expect(await compareVersions(author, { id: crypto.randomUUID(), from: "draft" })).toBeNull();
    expect((await refusal(listRevisions(stranger, { id }))).code).toBe("unauthenticated");
    const nobody = crypto.randomUUID();
    expect((await refusal(listRevisions(author, { id: nobody }))).code).toBe("not_found");
  });
});
