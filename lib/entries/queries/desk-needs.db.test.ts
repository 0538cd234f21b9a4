import { expect, test } from "vitest";
import { createPersonRow } from "@/db/factories";
import { type Actor, type Role, stranger } from "@/lib/core/actor";
import { createEntry, publishEntry, requestReview, returnReview, trashEntry } from "../operations";
import { getNeeds } from "./desk-needs";

async function actorOf(role: Role): Promise<Actor> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

const titles = async (actor: Actor) => {
  const { returned, review } = await getNeeds(actor);
  return [returned.map(({ title }) => title), review.map(({ title }) => title)];
};

test("what was asked for waits for editors, what was sent back for whoever asked", async () => {
  const [editor, writer, other] = [
    await actorOf("editor"),
    await actorOf("contributor"),
    await actorOf("author"),
  ];
  const { id } = await createEntry(writer, { type: "post", locale: "es", title: "La crecida" });
  expect(await titles(editor)).toEqual([[], []]);
  await requestReview(writer, { id, note: "" });
  expect(await titles(editor)).toEqual([[], ["La crecida"]]);
  expect(await titles(writer)).toEqual([[], []]);
  expect(await titles(other)).toEqual([[], []]);

  await returnReview(editor, { id, note: "Falta el final" });
  expect(await titles(writer)).toEqual([["La crecida"], []]);
  expect(await titles(editor)).toEqual([[], []]);
  await requestReview(writer, { id, note: "Ya está" });
  expect(await titles(writer)).toEqual([[], []]);
  expect(await titles(editor)).toEqual([[], ["La crecida"]]);
  await publishEntry(editor, { id });
  expect([await titles(writer), await titles(editor)]).toEqual([
    [[], []],
    [[], []],
  ]);
});

test("the trash waits for nobody, and strangers are told nothing", async () => {
  const [editor, writer] = [await actorOf("editor"), await actorOf("contributor")];
  const { id } = await createEntry(writer, { type: "post", locale: "es", title: "Seca" });
  await requestReview(writer, { id, note: "" });
  await trashEntry(editor, { id });
  expect(await titles(editor)).toEqual([[], []]);
  await expect(getNeeds(stranger)).rejects.toMatchObject({ code: "unauthenticated" });
});
