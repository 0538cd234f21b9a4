import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { audit, keys, people } from "@/db/schema";
import { hashToken } from "@/lib/auth/service/token";
import { roles, scopes, stranger } from "@/lib/core/actor";
import { actorOf, type Person, refusal } from "@/lib/core/testing/actors";
import { updatePerson } from "@/lib/people/operations";
import { updateSettings } from "@/lib/settings/operations";
import { defaultSettings } from "@/lib/settings/types";
import { createKey, revokeKey } from "./operations";
import { findKey, listKeys } from "./queries";

let author: Person;
let admin: Person;

beforeEach(async () => {
  await db.delete(people);
  [author, admin] = await Promise.all([actorOf("author"), actorOf("admin")]);
});

const wish = { name: "Guion", scopes: ["read"] };
const stored = async (id: string) => {
  const [row] = await db.select().from(keys).where(eq(keys.id, id));
  return row;
};

describe("making a key", () => {
  test("tells it once and keeps only its hash", async () => {
    const made = await createKey(author, { ...wish, scopes: ["write", "read", "read"] });
    expect(made.token).toMatch(/^cauce_[\w-]{43}$/);
    const row = await stored(made.id);
    expect(row).toMatchObject({
      personId: author.id,
      name: "Guion",
      scopes: ["read", "write"],
      tokenHash: hashToken(made.token),
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(made.token.startsWith(row?.prefix ?? "-")).toBe(true);
    const kept = JSON.stringify([
      row,
      await listKeys(author, {}),
      await db.select().from(audit).where(eq(audit.subjectId, made.id)),
    ]);
    expect(kept).toContain("keys.create");
    expect(kept).not.toContain(made.token);
    expect(kept).not.toContain(made.token.slice("cauce_".length));
  });

  test("holds for ninety days, for as many as wished, until a day, or for ever", async () => {
    const days = async (more: object) => {
      const { expiresAt } = await createKey(author, { ...wish, ...more });
      return expiresAt === null ? null : (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    };
    expect(await days({})).toBeCloseTo(90, 1);
    expect(await days({ days: 7 })).toBeCloseTo(7, 1);
    expect(await days({ days: null })).toBeNull();
    await updateSettings(admin, { ...defaultSettings, timeZone: "America/Bogota" });
    const { expiresAt } = await createKey(author, { ...wish, until: "2999-12-31" });
    expect(expiresAt).toBe("3000-01-01T05:00:00.000Z");
  });

  test("refuses a day that is over, and makes nothing", async () => {
    const late = await refusal(createKey(author, { ...wish, until: "2020-02-29" }));
    expect(late).toMatchObject({ code: "invalid", key: "dateInPast", field: "until" });
    expect(await listKeys(author, {})).toEqual([]);
  });

  test("never reaches further than its person's role", async () => {
    const refused: Record<string, string[]> = {};
    for (const role of roles) {
      const person = await actorOf(role);
      refused[role] = [];
      for (const scope of scopes) {
        const made = createKey(person, { ...wish, scopes: [scope] });
        if (await made.then(() => false, isBeyond)) refused[role].push(scope);
      }
    }
    expect(refused).toEqual({
      admin: [],
      editor: ["people"],
      author: ["site", "people"],
      contributor: ["site", "people"],
    });
  });

  test("is for people who are here themselves", async () => {
    const { id } = await createKey(author, wish);
    const keyed: Person = { ...author, scopes };
    for (const [actor, code] of [
      [stranger, "unauthenticated"],
      [keyed, "forbidden"],
    ] as const) {
      expect((await refusal(createKey(actor, wish))).code).toBe(code);
      expect((await refusal(revokeKey(actor, { id }))).code).toBe(code);
      expect((await refusal(listKeys(actor, {}))).code).toBe(code);
    }
  });

  test.each([
    { scopes: [] },
    { scopes: ["read", "session"] },
    { scopes: "read" },
    { name: " " },
    { name: "x".repeat(101) },
    { name: "a\u0000b" },
    { days: 0 },
    { days: 4000 },
    { until: "0000-01-01" },
    { until: "2027-02-30" },
    { until: "1999-01-01" },
    { personId: crypto.randomUUID() },
    { token: "cauce_mine" },
  ])("refuses %j", async (bad) => {
    expect((await refusal(createKey(author, { ...wish, ...bad }))).code).toBe("invalid");
  });

  test("stops at fifty that hold, however many ask at once", async () => {
    const insert = (n: number, more = sql`null, null`) =>
      db.execute(sql`insert into keys (person_id, name, prefix, token_hash, scopes, revoked_at, expires_at)
        select ${author.id}, 'x', 'cauce_', gen_random_uuid()::text, '{read}', ${more}
        from generate_series(1, ${n}::int)`);
    await insert(60, sql`now(), null`);
    await insert(60, sql`null, now()`);
    await insert(47);
    const made = await Promise.allSettled(Array.from({ length: 5 }, () => createKey(author, wish)));
    const full = made.filter((one) => one.status === "rejected");
    expect(full.map(({ reason }) => reason.key)).toEqual(["keysFull", "keysFull"]);
  });
});

const isBeyond = (error: { key?: string }) => error.key === "scopeBeyondRole";

describe("revoking a key", () => {
  test("belongs to its person and to administrators", async () => {
    const [own, other] = [await createKey(author, wish), await createKey(author, wish)];
    const editor = await actorOf("editor");
    expect((await refusal(revokeKey(editor, { id: own.id }))).code).toBe("forbidden");
    expect((await refusal(listKeys(editor, { person: author.id }))).code).toBe("forbidden");
    expect(await findKey(own.token)).not.toBeNull();
    await revokeKey(author, { id: own.id });
    expect(await listKeys(admin, { person: author.id })).toMatchObject([{ id: other.id }]);
    await revokeKey(admin, { id: other.id });
    expect([await findKey(own.token), await findKey(other.token)]).toEqual([null, null]);
    expect(await listKeys(author, {})).toEqual([]);
  });

  test("twice is once, and what is not there is not found", async () => {
    const { id } = await createKey(author, wish);
    await revokeKey(author, { id });
    const before = await stored(id);
    await revokeKey(author, { id });
    expect(await stored(id)).toEqual(before);
    const nobody = crypto.randomUUID();
    expect((await refusal(revokeKey(author, { id: nobody }))).code).toBe("not_found");
    expect((await refusal(revokeKey(author, { id: "x" }))).code).toBe("invalid");
  });

  test("happens to all of a person who is kept out, and they do not come back", async () => {
    const { token } = await createKey(author, wish);
    const other = await createKey(admin, wish);
    await updatePerson(admin, { id: author.id, disabled: true });
    expect(await findKey(token)).toBeNull();
    await updatePerson(admin, { id: author.id, disabled: false });
    expect(await findKey(token)).toBeNull();
    expect(await findKey(other.token)).not.toBeNull();
  });
});
