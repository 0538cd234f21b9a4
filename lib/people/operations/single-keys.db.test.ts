import { expect, test } from "vitest";
import { createPersonRow } from "@/db/factories";
import { type Actor, stranger } from "@/lib/core/actor";
import { getOwnDesk } from "../queries";
import { setSingleKeys } from ".";

test("people turn single keys off and on for themselves", async () => {
  const { id, name } = await createPersonRow();
  const me: Actor = { kind: "person", id, name, role: "author", locale: "es", sessionId: id };
  expect(await getOwnDesk(me)).toEqual({ singleKeys: true, avatar: null });
  await setSingleKeys(me, { on: false });
  expect(await getOwnDesk(me)).toMatchObject({ singleKeys: false });
  for (const bad of [{}, { on: "yes" }, { on: true, id: crypto.randomUUID() }]) {
    await expect(setSingleKeys(me, bad)).rejects.toMatchObject({ code: "invalid" });
  }
  const refusal = { code: "unauthenticated" };
  await expect(setSingleKeys(stranger, { on: true })).rejects.toMatchObject(refusal);
  await expect(getOwnDesk(stranger)).rejects.toMatchObject(refusal);
});
