import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { db } from "@/db/client";
import { audit, drafts, draftUpdates } from "@/db/schema";
import { stranger } from "@/lib/core/actor";
import { refusal } from "@/lib/core/testing/actors";
import { createEntry, saveDraft, trashEntry } from "@/lib/entries/operations";
import { rootsOf } from "../present/shared";
import { loadPulses, loadUpdatesSince } from "../queries";
import { applyUpdate, openDraft, syncDraft } from ".";
import { author, editor, id, open, other, row, send, textOf, withDraft } from "./desks.arbitrary";

withDraft();

describe("a change", () => {
  test("is stored with the draft that it leads to, and reaches who follows", async () => {
    const desk = await open(author);
    desk.type(0, 0, "Agua");
    rootsOf(desk.doc).title.insert(3, " y dos");
    const ack = await send(author, desk);
    expect(ack).toMatchObject({ id, version: 2, slug: "uno-y-dos", issues: [] });
    expect(await row()).toMatchObject({ version: 2, title: "Uno y dos" });
    expect(await textOf()).toContain("Agua");
    const [update] = (await loadUpdatesSince(id, 1)) ?? [];
    const reader = await open(other);
    reader.receive(update?.update as Buffer);
    expect(reader.lines()).toEqual(["Agua"]);
    const [pulse] = await loadPulses([id]);
    expect(pulse).toMatchObject({ version: 2, presence: [], losses: "" });
  });

  test("that arrives twice is one, and ten minutes of work are one line in the log", async () => {
    const desk = await open(author);
    desk.type(0, 0, "Agua");
    const sent = desk.take();
    const once = await applyUpdate(author, { id, update: sent?.update, knows: null });
    const twice = await applyUpdate(author, { id, update: sent?.update, knows: null });
    expect(twice.version).toBe(once.version);
    desk.type(0, 4, " clara");
    await send(author, desk);
    const lines = await db.select().from(audit).where(eq(audit.subjectId, id));
    expect(lines.filter(({ operation }) => operation === "entries.saveDraft")).toHaveLength(1);
  });

  test("of two people at once merges, title and terms too", async () => {
    const [one, two] = [await open(author), await open(editor)];
    rootsOf(one.doc).title.insert(0, "El ");
    rootsOf(two.doc).title.insert(3, ".");
    one.type(0, 0, "Ana.");
    two.type(0, 0, "Luis.");
    await Promise.all([send(author, one), send(editor, two)]);
    const draft = await row();
    expect(draft.title).toBe("El Uno.");
    expect(await textOf()).toMatch(/Ana\.Luis\.|Luis\.Ana\./);
    expect(draft.version).toBe(3);
  });

  test("of a field that cannot be stays, while readers keep the former value", async () => {
    const desk = await open(author);
    rootsOf(desk.doc).fields.set("slug", "con/barras y 🐟");
    rootsOf(desk.doc).fields.set("seoTitle", 7);
    rootsOf(desk.doc).fields.set("coverId", crypto.randomUUID());
    desk.type(0, 0, "Agua");
    const ack = await send(author, desk);
    expect(ack.issues.map(({ path }) => path)).toEqual(["fields.slug", "fields.seoTitle"]);
    expect((await row()).fields).toMatchObject({ slug: "", seoTitle: "", coverId: null });
    expect(await textOf()).toContain("Agua");
    const taken = await createEntry(editor, { type: "post", locale: "es", title: "Ajena" });
    rootsOf(desk.doc).fields.set("slug", taken.slug);
    rootsOf(desk.doc).fields.set("seoTitle", "Buen título");
    const sent = await send(author, desk);
    expect(sent).toMatchObject({ issues: [{ path: "fields.slug" }] });
    expect((await row()).fields).toMatchObject({ slug: taken.slug, seoTitle: "Buen título" });
  });

  test("is refused to whoever may not write, and to strangers", async () => {
    const desk = await open(author);
    desk.type(0, 0, "Agua");
    const update = desk.take()?.update;
    expect((await refusal(applyUpdate(stranger, { id, update }))).code).toBe("unauthenticated");
    expect((await refusal(applyUpdate(other, { id, update }))).code).toBe("forbidden");
    const nowhere = { id: crypto.randomUUID(), update };
    expect((await refusal(applyUpdate(author, nowhere))).code).toBe("not_found");
    await trashEntry(author, { id });
    expect((await refusal(applyUpdate(author, { id, update }))).code).toBe("not_found");
  });

  test.each([
    ["noise", () => new Uint8Array([7, 7, 7, 7, 7])],
    ["nothing", () => new Uint8Array()],
    ["no bytes", () => "AAA="],
    ["a block that there is not", () => hostile((doc) => block(doc, "script", "alert(1)"))],
    ["a root that there is not", () => hostile((doc) => doc.getMap("evil").set("x", 1))],
    ["a document within", () => hostile((doc) => doc.getMap("fields").set("x", new Y.Doc()))],
    ["100 levels", () => hostile(deep)],
    [
      "a script for a link",
      () =>
        hostile((doc) => {
          const text = block(doc, "paragraph", "x");
          text.format(0, 1, { link: { href: "javascript:alert(1)" } });
        }),
    ],
    [
      "a style for a colour",
      () =>
        hostile((doc) => {
          const text = block(doc, "paragraph", "x");
          text.format(0, 1, { color: { color: "red;background:url(//x)" } });
        }),
    ],
    ["a NUL", () => hostile((doc) => block(doc, "paragraph", "a\0b"))],
  ])("that is %s is refused, and nothing is stored", async (_, bytes) => {
    await openDraft(author, { id });
    const before = await row();
    const error = await refusal(applyUpdate(author, { id, update: bytes(), knows: null }));
    expect(["malformed", "invalid", "conflict"]).toContain(error.code);
    expect(await row()).toEqual(before);
    expect(await db.select().from(draftUpdates).where(eq(draftUpdates.entryId, id))).toHaveLength(
      1,
    );
    const desk = await open(author);
    desk.type(0, 0, "Agua");
    expect((await send(author, desk)).version).toBe(2);
  });

  test("that leans on one that never arrived is sent back to catch up", async () => {
    const desk = await open(author);
    desk.type(0, 0, "A");
    desk.take();
    desk.type(0, 1, "B");
    expect((await refusal(send(author, desk))).key).toBe("updateBehind");
    const vector = Y.encodeStateVector(desk.doc);
    const synced = await syncDraft(author, { id, vector });
    const theirs = new Uint8Array(Buffer.from(synced.vector, "base64"));
    const update = Y.encodeStateAsUpdate(desk.doc, theirs);
    await applyUpdate(author, { id, update, knows: vector });
    expect(await textOf()).toContain("AB");
  });

  test("by the API becomes one of the shared document, with its version checked", async () => {
    const desk = await open(author);
    desk.type(0, 0, "Escrito en la mesa.");
    await send(author, desk);
    const paragraph = (text: string) => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    });
    const document = {
      type: "doc",
      content: [paragraph("Escrito en la mesa."), paragraph("Por programa.")],
    };
    const draft = { id, version: 2, title: "Dos", fields: {}, document };
    desk.type(0, 19, " Y más.");
    await saveDraft(author, draft);
    expect((await refusal(saveDraft(author, draft))).key).toBe("versionConflict");
    await send(author, desk);
    expect(await textOf()).toContain("Escrito en la mesa. Y más.");
    expect(await textOf()).toContain("Por programa.");
  });

  test("past the shared document is found when the draft is opened next", async () => {
    const desk = await open(author);
    await db.update(drafts).set({ title: "Por fuera", version: 2 }).where(eq(drafts.entryId, id));
    const again = await open(author);
    expect(rootsOf(again.doc).title.toString()).toBe("Por fuera");
    desk.type(0, 0, "Agua");
    await send(author, desk);
    expect(await row()).toMatchObject({ title: "Por fuera", version: 3 });
  });
});

function hostile(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment("document");
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

function block(doc: Y.Doc, name: string, words: string): Y.XmlText {
  const element = new Y.XmlElement(name);
  doc.getXmlFragment("document").insert(0, [element]);
  const text = new Y.XmlText();
  element.insert(0, [text]);
  text.insert(0, words);
  return text;
}

function deep(doc: Y.Doc): void {
  let parent: Y.XmlFragment = doc.getXmlFragment("document");
  for (let level = 0; level < 100; level += 1) {
    const quote: Y.XmlElement = new Y.XmlElement("blockquote");
    parent.insert(0, [quote]);
    parent = quote;
  }
}
