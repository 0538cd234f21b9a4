import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { transaction } from "@/db/client";
import { lockEntry } from "@/lib/entries/mutations";
import { appendUpdate } from "../mutations/append";
import { syncDraft } from ".";
import { author, editor, id, open, send, withDraft } from "./desks.arbitrary";

withDraft();

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

describe("a draft that is opened", () => {
  test("has nothing of a change that was rolled back", async () => {
    const [desk, lost] = [await open(author), await open(author)];
    desk.type(0, 0, "Agua");
    await send(author, desk);
    lost.type(0, 0, "Humo");
    const update = lost.take()?.update ?? new Uint8Array();
    const broken = transaction(async (tx) => {
      const entry = await lockEntry(tx, id);
      await appendUpdate({ actor: author, tx }, entry, { update: () => update });
      throw new Error("the line went dead");
    });
    await expect(broken).rejects.toThrow("the line went dead");
    expect((await open(editor)).lines()).toEqual(["Agua"]);
    desk.type(0, 4, " clara");
    await send(author, desk);
    expect((await open(editor)).lines()).toEqual(["Agua clara"]);
  });

  test("tells a desk what it lacks, and what the desk alone has", async () => {
    const [away, here] = [await open(author), await open(editor)];
    here.type(0, 0, "De aquí.");
    await send(editor, here);
    away.type(0, 0, "De lejos.");
    const synced = await syncDraft(author, { id, vector: Y.encodeStateVector(away.doc) });
    away.receive(bytes(synced.update));
    expect(away.lines().join()).toContain("De aquí.");
    const rest = Y.encodeStateAsUpdate(away.doc, bytes(synced.vector));
    here.receive(rest);
    expect(here.lines()).toEqual(away.lines());
    expect(here.lines().join()).toContain("De lejos.");
  });
});
