import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { entries, redirects, revisions } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { sweep } from "@/lib/jobs/sweep";
import { bulkEntries, createEntry, publishEntry, restoreEntry, trashEntry } from "../operations";

beforeEach(() => db.execute(sql`truncate entries cascade`));

const make = async (title: string, parentId: string | null = null) =>
  (await createEntry(system, { type: "page", locale: "es", title, parentId })).id;

const age = (days: number, ...ids: string[]) =>
  db.execute(sql`update entries set deleted_at = deleted_at - make_interval(days => ${days})
    where id in ${ids}`);

const titles = async () =>
  (await db.select({ slug: entries.slug }).from(entries)).map(({ slug }) => slug).sort();

test("the trash empties after thirty days, once, and takes nothing else along", async () => {
  const [old, young, kept] = [await make("vieja"), await make("joven"), await make("viva")];
  await publishEntry(system, { id: old });
  for (const id of [old, young]) await trashEntry(system, { id });
  await age(30, old);
  await age(29, young);
  await sweep.run({});
  expect(await titles()).toEqual(["joven", "viva"]);
  expect(await db.$count(revisions)).toBe(0);
  expect(await db.$count(redirects)).toBe(0);
  await sweep.run({});
  expect(await titles()).toEqual(["joven", "viva"]);
  await restoreEntry(system, { id: young });
  await publishEntry(system, { id: kept });
  expect(await titles()).toEqual(["joven", "viva"]);
});

test("pages go together with those below them, and not before", async () => {
  const root = await make("raiz");
  const leaf = await make("hoja", root);
  await bulkEntries(system, { ids: [root, leaf], act: { verb: "trash" } });
  await age(31, root);
  await sweep.run({});
  expect(await titles()).toEqual(["hoja", "raiz"]);
  await age(31, leaf);
  await sweep.run({});
  expect(await titles()).toEqual([]);
});
