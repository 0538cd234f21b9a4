import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { audit, people } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { calls } from "../registry";
import { fitting, odd } from "./made";
import { makeThings } from "./things";

type Json = Record<string, unknown>;

/** 5,000 inputs among all calls. */
const runs = Math.ceil(5000 / calls.length);
let admin: Person;
let ids: string[];

beforeAll(async () => {
  await db.delete(people);
  admin = await actorOf("admin");
  const things = await makeThings(await actorOf("author"), admin);
  ids = Object.values(things).filter((value): value is string => typeof value === "string");
});

class Undone extends Error {}
const undo = { after: () => Promise.reject(new Undone()) };

describe.each(calls.map((call) => [call.key, call] as const))("%s", (_, call) => {
  test("takes or refuses whatever comes, and changes nothing that it refuses", async () => {
    const schema = z.toJSONSchema(call.input, { io: "input", unrepresentable: "any" }) as Json;
    const before = await db.$count(audit);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ arbitrary: fitting(schema, { ids: () => ids }), weight: 9 }, odd),
        async (input) => {
          try {
            await call.run(admin, input, undo);
          } catch (error) {
            if (!(error instanceof AppError) && !(error instanceof Undone)) throw error;
          }
        },
      ),
      { numRuns: runs },
    );
    expect(await db.$count(audit)).toBe(before);
  }, 120_000);
});
