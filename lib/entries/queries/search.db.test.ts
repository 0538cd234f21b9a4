import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { entries } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { createEntry, publishEntry, saveDraft, unpublishEntry } from "../operations";
import { searchEntries } from "./search";

async function publish(title: string, words: string, locale: "es" | "en" = "es") {
  const { id, slug, version } = await createEntry(system, { type: "post", locale, title });
  const content = [{ type: "paragraph", content: [{ type: "text", text: words }] }];
  const document = { type: "doc", content };
  await saveDraft(system, { id, version, title, fields: { slug }, document });
  await publishEntry(system, { id });
  return id;
}

const titlesOf = async (query: string, locale: "es" | "en" = "es") =>
  (await searchEntries(locale, query)).items.map(({ title }) =>
    title.map(({ text }) => text).join(""),
  );

beforeEach(async () => {
  await db.delete(entries);
});

test("a word in a title counts for more than the same word many times in a text", async () => {
  await publish("Otra cosa", "Un servidor, otro servidor, y un servidor más: servidor.");
  await publish("El servidor", "Una máquina que espera.");
  expect(await titlesOf("servidores")).toEqual(["El servidor", "Otra cosa"]);
});

test("accents, endings and typing errors do not hide what is there", async () => {
  await publish("La canción del módem", "Aquellos veinte segundos.");
  expect(await titlesOf("cancion")).toHaveLength(1);
  expect(await titlesOf("canciones")).toHaveLength(1);
  expect(await titlesOf("módme")).toHaveLength(1);
  expect(await titlesOf("cancoin")).toHaveLength(1);
  expect(await titlesOf("trompeta")).toHaveLength(0);
  await publish("El cajón", "Una cancoin.");
  expect(await titlesOf("cancoin")).toEqual(["El cajón"]);
});

test("a last word may still be typed", async () => {
  await publish("El baloncesto", "Un marcador que cambia.");
  await publish("El ajedrez", "Un tablero que no.");
  expect(await titlesOf("balonc")).toEqual(["El baloncesto"]);
  expect(await titlesOf("marcador balonc")).toEqual(["El baloncesto"]);
  expect(await titlesOf("tablero marc")).toEqual([]);
  const { items } = await searchEntries("es", "balonc");
  expect(items[0]?.title).toContainEqual({ text: "baloncesto", hit: true });
});

test("quotes and hyphens mean what they say, and hostile signs mean nothing", async () => {
  await publish("Uno", "el agua clara del río");
  await publish("Dos", "la clara del huevo y el agua");
  expect(await titlesOf('"agua clara"')).toEqual(["Uno"]);
  expect(await titlesOf("agua -huevo")).toEqual(["Uno"]);
  for (const query of ["'", '"', "\\", "%_", "a & | !", "(((", "<b>"]) {
    expect(Array.isArray(await titlesOf(query))).toBe(true);
  }
});

test("excerpts mark what was found; other languages and what was withdrawn stay out", async () => {
  await publish("Water", "agua", "en");
  const id = await publish("Uno", "Aquí corre el agua.");
  const { items, total } = await searchEntries("es", "agua");
  expect(total).toBe(1);
  expect(items[0]?.excerpt).toContainEqual({ text: "agua", hit: true });
  await unpublishEntry(system, { id });
  expect(await titlesOf("agua")).toEqual([]);
});
