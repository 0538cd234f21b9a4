import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, roles, scopes, stranger } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Call } from "../definition";
import { calls } from "../registry";
import { type Rule, rules, type Things } from "./rules";
import { allows, type Matrix, makeMatrix } from "./site";

let matrix: Matrix;

beforeAll(async () => {
  matrix = await makeMatrix();
});

class Undone extends Error {}

/** Runs a call and takes it back: `true` if whoever asks may, whatever else came in its way. */
async function may(call: Call, actor: Actor, things: Things): Promise<boolean> {
  const input = rules[call.key]?.input(things);
  const undo = { after: () => Promise.reject(new Undone()) };
  try {
    await call.run(actor, input, undo);
    return true;
  } catch (error) {
    if (error instanceof Undone) return true;
    if (!(error instanceof AppError)) throw error;
    // A file or a person that one may not know of is not there.
    return !["unauthenticated", "forbidden"].includes(error.code);
  }
}

test("every call has its rule", () => {
  expect(Object.keys(rules).sort()).toEqual(calls.map(({ key }) => key).sort());
});

describe.each(calls.map((call) => [call.key, call] as const))("%s", (key, call) => {
  test("is for whom its rule says, and for nobody else", async () => {
    const { actors, own, theirs } = matrix;
    const rule = rules[key] as Rule;
    const found: Record<string, boolean> = { stranger: await may(call, stranger, theirs) };
    const wanted: Record<string, boolean> = { stranger: allows(rule, "stranger") };
    for (const role of roles) {
      found[role] = await may(call, actors[role], theirs);
      wanted[role] = allows(rule, role);
      found[`${role}, own`] = await may(call, actors[role], own[role]);
      wanted[`${role}, own`] = allows(rule, role, true);
    }
    expect(found).toEqual(wanted);
  });

  test("takes a key of its scope, and no other", async () => {
    const found: Record<string, boolean> = {};
    const wanted: Record<string, boolean> = {};
    for (const scope of scopes) {
      found[scope] = await may(call, { ...matrix.actors.admin, scopes: [scope] }, matrix.theirs);
      wanted[scope] = call.open || call.scope === scope;
    }
    expect(found).toEqual(wanted);
  });
});
