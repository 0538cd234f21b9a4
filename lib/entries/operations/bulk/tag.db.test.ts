import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, type Transaction, transaction } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { drafts, draftUpdates } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { foldDraft } from "@/lib/drafts/jobs";
import { forgetShared } from "@/lib/drafts/mutations/open";
import { applyUpdate, openDraft } from "@/lib/drafts/operations";
import { Replica } from "@/lib/drafts/present/replica.arbitrary";
import { rootsOf } from "@/lib/drafts/present/shared";
import { loadUpdatesSince } from "@/lib/drafts/queries";
import { saveTerm } from "@/lib/taxonomy/operations";
import { listTerms } from "@/lib/taxonomy/queries";
import { bulkEntries, createEntry } from "..";

let editor: Actor;

beforeEach(async () => {
  const { id, name } = await createPersonRow({ role: "editor" });
  editor = { kind: "person", id, name, role: "editor", locale: "en", sessionId: id };
});

async function newTerm(name: string): Promise<string> {
  const { id } = await saveTerm(editor, { names: { es: `${name} ${crypto.randomUUID()}` } });
  const { items } = await listTerms(editor, {});
  return items.find(({ group }) => group === id)?.terms.es?.id as string;
}

const write = async (title: string) =>
  (await createEntry(editor, { type: "post", locale: "es", title })).id;

async function openDesk(id: string): Promise<Replica> {
  const { state } = await openDraft(editor, { id });
  return new Replica(new Uint8Array(Buffer.from(state, "base64")));
}

const send = (id: string, desk: Replica) =>
  applyUpdate(editor, { id, update: desk.take()?.update, knows: null });

const termsAt = (desk: Replica) => [...rootsOf(desk.doc).terms.keys()].sort();

const draftOf = async (id: string) =>
  (await db.select().from(drafts).where(eq(drafts.entryId, id)))[0];

const tag = (ids: string[], act: { add?: string[]; remove?: string[] }) =>
  bulkEntries(editor, { ids, act: { verb: "tag", ...act } });

test("tags reach open desks as changes, and nothing that was typed there is lost", async () => {
  const [rivers, bridges, hand] = [
    await newTerm("Ríos"),
    await newTerm("Puentes"),
    await newTerm("A mano"),
  ];
  const [one, two, unopened] = [await write("Una"), await write("Dos"), await write("Sin abrir")];
  const [first, second] = [await openDesk(one), await openDesk(two)];
  // What a rule refuses stays in the shared document only: it is not to be written over.
  rootsOf(first.doc).fields.set("slug", "con/barras");
  await send(one, first);
  first.type(0, 0, "Sin mandar");
  rootsOf(first.doc).terms.set(hand, true);

  await tag([one, two, unopened], { add: [rivers, bridges] });
  await tag([one, two, unopened], { remove: [bridges] });
  for (const id of [one, two, unopened]) {
    expect((await draftOf(id))?.fields.termIds).toEqual([rivers]);
  }
  const heard = [await loadUpdatesSince(one, 2), await loadUpdatesSince(two, 1)];
  expect(heard.map((updates) => updates?.length)).toEqual([2, 2]);
  for (const { update } of heard[0] ?? []) first.receive(update);
  for (const { update } of heard[1] ?? []) second.receive(update);
  expect(termsAt(first)).toEqual([hand, rivers].sort());
  expect(termsAt(second)).toEqual([rivers]);
  expect(rootsOf(first.doc).fields.get("slug")).toBe("con/barras");

  await send(one, first);
  const draft = await draftOf(one);
  expect(draft).toMatchObject({ version: 5, fields: { termIds: [rivers, hand] } });
  expect(JSON.stringify(draft?.document)).toContain("Sin mandar");
  expect(termsAt(await openDesk(unopened))).toEqual([rivers]);
});

test("tags come through restarts and folding, and a removed one can be added again", async () => {
  const [rivers, bridges] = [await newTerm("Ríos"), await newTerm("Puentes")];
  const id = await write("Una");
  const desk = await openDesk(id);
  await tag([id], { add: [rivers] });
  forgetShared(id);
  await tag([id], { add: [bridges], remove: [rivers] });
  await foldDraft.run({ entryId: id, stay: 1 });
  forgetShared(id);
  await tag([id], { add: [rivers], remove: [bridges] });
  desk.type(0, 0, "Agua");
  await send(id, desk);
  expect((await draftOf(id))?.fields.termIds).toEqual([rivers]);
  forgetShared(id);
  expect(termsAt(await openDesk(id))).toEqual([rivers]);
});

test("tagging twenty open drafts asks the database as often as tagging one", async () => {
  const rivers = await newTerm("Ríos");
  const ids = await Promise.all(Array.from({ length: 21 }, (_, n) => write(`Número ${n}`)));
  for (const id of ids) {
    await openDesk(id);
    forgetShared(id);
  }
  const count = (some: string[]) =>
    transaction(async (tx) => {
      const counted = counting(tx);
      const act = { verb: "tag", add: [rivers] };
      const { done } = await bulkEntries.within(
        { actor: editor, tx: counted.tx },
        { ids: some, act },
      );
      expect(done).toHaveLength(some.length);
      return counted.statements();
    });
  const forOne = await count(ids.slice(0, 1));
  expect(forOne).toBeGreaterThan(5);
  expect(await count(ids.slice(1))).toBe(forOne);
  expect(await db.$count(draftUpdates, eq(draftUpdates.entryId, ids[20] as string))).toBe(2);
});

const verbs = ["select", "selectDistinct", "insert", "update", "delete", "execute"];

/** A transaction that counts what is asked of it. */
function counting(tx: Transaction) {
  let count = 0;
  const get = (target: Transaction, name: keyof Transaction) => {
    if (verbs.includes(name)) count += 1;
    const value: unknown = Reflect.get(target, name, target);
    return typeof value === "function" ? value.bind(target) : value;
  };
  return { tx: new Proxy(tx, { get: get as never }), statements: () => count };
}
