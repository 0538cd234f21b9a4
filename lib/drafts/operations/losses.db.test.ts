import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { db } from "@/db/client";
import { draftLosses } from "@/db/schema";
import { stranger } from "@/lib/core/actor";
import { refusal } from "@/lib/core/testing/actors";
import { createEntry } from "@/lib/entries/operations";
import { loadPulses } from "../queries";
import { dismissLoss, offerLoss, openDraft, restoreLoss } from ".";
import { author, editor, id, open, other, send, textOf, withDraft } from "./desks.arbitrary";

withDraft();

describe("what a merge took away", () => {
  async function lose() {
    const [one, two] = [await open(author), await open(editor)];
    one.edit((blocks) => [...blocks, ...blocks]);
    await send(author, one);
    two.receive(Y.encodeStateAsUpdate(one.doc));
    one.type(1, 0, "Se pierde");
    two.remove(1);
    await send(author, one);
    await send(editor, two);
    const { losses } = await openDraft(author, { id });
    return losses;
  }

  test("is offered with who typed it and who took it, and put back once", async () => {
    const [loss] = await lose();
    expect(loss).toMatchObject({ place: "document", text: "Se pierde" });
    const elsewhere = await createEntry(author, { type: "post", locale: "es", title: "Otra" });
    expect((await loadPulses([id]))[0]?.losses).toBe(loss?.id);
    expect((await loadPulses([elsewhere.id]))[0]?.losses).toBe("");
    expect(loss?.typedBy).toBe((author as { name: string }).name);
    expect(await textOf()).not.toContain("Se pierde");
    const answers = await Promise.allSettled([
      restoreLoss(author, { id: loss?.id, after: 0 }),
      restoreLoss(editor, { id: loss?.id }),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await textOf()).split("Se pierde")).toHaveLength(2);
    expect((await openDraft(author, { id })).losses).toEqual([]);
  });

  test("can be let go, by those who may write", async () => {
    const [loss] = await lose();
    expect((await refusal(dismissLoss(stranger, { id: loss?.id }))).code).toBe("unauthenticated");
    expect((await refusal(restoreLoss(other, { id: loss?.id }))).code).toBe("forbidden");
    expect((await refusal(restoreLoss(author, { id: "x" }))).code).toBe("invalid");
    await dismissLoss(author, { id: loss?.id });
    expect((await refusal(dismissLoss(author, { id: loss?.id }))).code).toBe("not_found");
    const rows = await db.select().from(draftLosses).where(eq(draftLosses.entryId, id));
    expect(rows[0]?.resolvedAt).not.toBeNull();
  });

  test("is offered again by whoever let it go", async () => {
    const [loss] = await lose();
    const { id: gone } = loss ?? { id: "" };
    expect((await refusal(offerLoss(author, { id: gone }))).code).toBe("not_found");
    await dismissLoss(author, { id: gone });
    expect((await refusal(offerLoss(stranger, { id: gone }))).code).toBe("unauthenticated");
    expect((await refusal(offerLoss(editor, { id: gone }))).code).toBe("not_found");
    expect((await refusal(offerLoss(author, { id: "x" }))).code).toBe("invalid");
    await offerLoss(author, { id: gone });
    expect((await openDraft(editor, { id })).losses).toMatchObject([{ id: gone }]);
  });
});
