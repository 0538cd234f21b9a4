import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { draftStates, draftUpdates } from "@/db/schema";
import { documentInput } from "@/lib/documents/input";
import { foldDraft } from "./jobs";
import { forgetShared } from "./mutations/open";
import { author, id, open, row, send, textOf, withDraft } from "./operations/desks.arbitrary";
import { loadUpdatesSince } from "./queries";

withDraft();

describe("folding", () => {
  test("changes nothing, twice neither, and desks go on from before it", async () => {
    const desk = await open(author);
    const old = await open(author);
    for (const letter of "abcdefgh") {
      desk.type(0, 0, letter);
      await send(author, desk);
    }
    const before = await row();
    await foldDraft.run({ entryId: id, stay: 2 });
    await foldDraft.run({ entryId: id, stay: 2 });
    forgetShared(id);
    const [state] = await db.select().from(draftStates).where(eq(draftStates.entryId, id));
    expect(state?.version).toBe(7);
    expect(await db.select().from(draftUpdates).where(eq(draftUpdates.entryId, id))).toHaveLength(
      2,
    );
    expect(await row()).toEqual(before);
    expect(await loadUpdatesSince(id, 3)).toBeNull();
    old.type(0, 0, "Z");
    await send(author, old);
    expect(await textOf()).toMatch(/Zhgfedcba|hgfedcbaZ/);
    expect(documentInput.safeParse((await row()).document).success).toBe(true);
  });

  test("remembers what was moved: a desk that was away leaves no double", async () => {
    const desk = await open(author);
    desk.type(0, 0, "abcdef");
    await send(author, desk);
    const late = await open(author);
    desk.split(0, 3);
    await send(author, desk);
    desk.type(0, 0, "X");
    await send(author, desk);
    await foldDraft.run({ entryId: id, stay: 1 });
    forgetShared(id);
    late.split(0, 2);
    await send(author, late);
    const words = (await open(author)).lines().join("");
    expect([...words].sort().join("")).toBe("Xabcdef");
  });
});
