import { describe, expect, test } from "vitest";
import { stranger, system } from "@/lib/core/actor";
import { refusal } from "@/lib/core/testing/actors";
import { loadPulses } from "../queries";
import { tellPresence } from ".";
import { author, id, other, withDraft } from "./desks.arbitrary";

withDraft();

describe("presence", () => {
  test("tells the name of whoever tells it, and ends when they leave", async () => {
    const told = { id, client: 7, clock: 1, cursor: null };
    await tellPresence(other, told);
    const [pulse] = await loadPulses([id]);
    const { name } = other as { name: string };
    expect(pulse?.presence).toMatchObject([{ client: 7, clock: 1, person: { name } }]);
    await tellPresence(author, { ...told, gone: true });
    expect((await loadPulses([id]))[0]?.presence).toHaveLength(1);
    await tellPresence(other, { ...told, gone: true });
    expect((await loadPulses([id]))[0]?.presence).toEqual([]);
    expect((await refusal(tellPresence(stranger, told))).code).toBe("unauthenticated");
    expect((await refusal(tellPresence(system, told))).code).toBe("forbidden");
    expect((await refusal(tellPresence(author, { ...told, client: "x" }))).code).toBe("invalid");
  });
});
