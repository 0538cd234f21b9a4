import fc from "fast-check";
import { afterEach, beforeAll, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { entries } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { createEntry } from "@/lib/entries/operations";
import { type Edit, plainEdits, richEdits } from "../present/edits.arbitrary";
import type { Fate } from "./desk.arbitrary";
import { History, type Step } from "./history.arbitrary";

const replica = fc.nat({ max: 2 });
const stepOf = (edits: readonly Edit[]): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        kind: fc.constant("edit" as const),
        replica,
        edit: fc.constantFrom(...edits),
        block: fc.nat({ max: 5 }),
        at: fc.nat({ max: 30 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("send" as const),
        replica,
        fate: fc.constantFrom<Fate[]>("arrives", "lost", "doubled", "late", "unanswered"),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant("receive" as const),
        replica,
        fate: fc.constantFrom("whole" as const, "reordered"),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("restart" as const), replica }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("crash" as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("fold" as const) }) },
  );

/** From it follow the clients of all desks, so that a failure can be told again. */
const clients = fc.nat({ max: 2 ** 32 - 1 });

let actor: Actor;
beforeAll(async () => {
  const { id, name } = await createPersonRow({ role: "editor" });
  actor = { kind: "person", id, name, role: "editor", locale: "en", sessionId: "" };
});
afterEach(() => db.delete(entries).then(() => {}));

const run = (edits: readonly Edit[], numRuns: number) =>
  fc.assert(
    fc.asyncProperty(
      clients,
      fc.array(stepOf(edits), { minLength: 8, maxLength: 26 }),
      async (salt, steps) => {
        const made = await createEntry(actor, { type: "post", locale: "es", title: "" });
        const history = new History(actor, made.id, salt);
        await history.begin();
        for (const one of steps) await history.take(one);
        await history.settle();
        await history.check();
      },
    ),
    { numRuns, endOnFailure: true },
  );

test("500 histories of three desks end alike, with all that was typed and nothing twice", async () => {
  await run(plainEdits, 500);
}, 240_000);

test("so do histories of lists and tables", async () => {
  await run([...plainEdits, ...richEdits], Number(process.env.FC_RUNS ?? 200));
}, 240_000);
