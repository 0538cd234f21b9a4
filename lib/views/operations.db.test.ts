import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { type Actor, stranger, system } from "@/lib/core/actor";
import { actorOf, refusal } from "@/lib/core/testing/actors";
import { deleteView, saveView } from "./operations";
import { listViews } from "./queries";
import { mostViews } from "./types";

let ana: Actor;
let luis: Actor;

beforeEach(async () => {
  await db.delete(people);
  [ana, luis] = [await actorOf("contributor"), await actorOf("contributor")];
});

const view = { list: "post", name: "Por revisar", query: "status=review&sort=title" };

test("each keeps views of their own, by name, for each list", async () => {
  await saveView(ana, view);
  await saveView(ana, { ...view, name: "Árboles", query: "q=%C3%A1rbol" });
  await saveView(ana, { ...view, list: "page" });
  await saveView(luis, view);
  expect((await listViews(ana, "post")).map(({ name }) => name)).toEqual([
    "Árboles",
    "Por revisar",
  ]);
  expect(await listViews(luis, "post")).toMatchObject([{ name: view.name, query: view.query }]);
  expect(await listViews(system, "post")).toEqual([]);
});

test("a name is used once, and there is an end to them", async () => {
  await saveView(ana, view);
  const again = await refusal(saveView(ana, { ...view, name: "POR REVISAR" }));
  expect(again).toMatchObject({ key: "viewTaken", field: "name" });
  for (let n = 1; n < mostViews; n += 1) await saveView(ana, { ...view, name: `V ${n}` });
  const more = await refusal(saveView(ana, { ...view, name: "Otra más" }));
  expect(more).toMatchObject({ key: "tooManyViews" });
});

test("nobody forgets the views of others, and a forgotten one can be kept again", async () => {
  const { id } = await saveView(ana, view);
  expect((await refusal(deleteView(luis, { id }))).code).toBe("not_found");
  expect((await refusal(deleteView(stranger, { id }))).code).toBe("unauthenticated");
  const gone = await deleteView(ana, { id });
  expect(gone).toEqual(view);
  await saveView(ana, gone);
  expect(await listViews(ana, "post")).toHaveLength(1);
});

test("strangers, empty names and addresses of elsewhere are refused", async () => {
  expect((await refusal(saveView(stranger, view))).code).toBe("unauthenticated");
  for (const wrong of [{ name: " " }, { name: "x".repeat(61) }, { list: "x" }]) {
    expect((await refusal(saveView(ana, { ...view, ...wrong }))).code).toBe("invalid");
  }
  for (const query of ["//evil.example", "a=b#c", "a=<b>", "x".repeat(1001)]) {
    expect((await refusal(saveView(ana, { ...view, query }))).code).toBe("invalid");
  }
});
