import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { people } from "@/db/schema";
import { type Actor, stranger } from "@/lib/core/actor";
import { setLocale } from ".";

test("people choose the language of their own desk, in one of those there are", async () => {
  const { id, name } = await createPersonRow();
  const me: Actor = { kind: "person", id, name, role: "author", locale: "es", sessionId: id };
  await setLocale(me, { locale: "en" });
  const stored = () => db.select({ locale: people.locale }).from(people).where(eq(people.id, id));
  expect(await stored()).toEqual([{ locale: "en" }]);
  for (const bad of [{ locale: "fr" }, {}, { locale: "es", id: crypto.randomUUID() }]) {
    await expect(setLocale(me, bad)).rejects.toMatchObject({ code: "invalid" });
  }
  await expect(setLocale(stranger, { locale: "es" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(await stored()).toEqual([{ locale: "en" }]);
});
