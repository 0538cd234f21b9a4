import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow, createSessionRow } from "@/db/factories";
import { keys, people } from "@/db/schema";
import { callerOf, isStill, programOf } from "@/lib/auth/queries";
import type { Actor } from "@/lib/core/actor";
import { env } from "@/lib/core/env";
import { bearerOf } from "@/lib/core/http";
import { actorOf, type Person, refusal } from "@/lib/core/testing/actors";
import { createKey, revokeKey } from "./operations";

let author: Person;
let key: { id: string; token: string };

beforeEach(async () => {
  await db.delete(people);
  author = await actorOf("author", "Tomás");
  key = await createKey(author, { name: "Guion", scopes: ["read", "media"] });
});

const bearer = (token: string, more = {}) =>
  new Headers({ authorization: `Bearer ${token}`, "accept-language": "en", ...more });
const basic = (credentials: string) =>
  new Headers({ authorization: `Basic ${Buffer.from(credentials).toString("base64")}` });

async function cookieOf(person: { id: string }) {
  const session = await createSessionRow(person.id);
  const secret = process.env.AUTH_SECRET ?? "";
  const salt = "cauce-session";
  return `${salt}=${await encode({ token: { sessionId: session.id }, salt, secret })}`;
}

const unknown = `cauce_${"A".repeat(43)}`;

describe("a key in Authorization", () => {
  test("asks in the name of its person, with its scopes", async () => {
    const owner: Actor = {
      kind: "person",
      id: author.id,
      name: "Tomás",
      role: "author",
      locale: "en",
      sessionId: key.id,
      scopes: ["read", "media"],
    };
    expect(await callerOf(bearer(key.token))).toEqual(owner);
    expect(await callerOf(new Headers({ authorization: `bearer   ${key.token} ` }))).toMatchObject({
      id: author.id,
    });
    await db.update(people).set({ locale: "es" });
    expect(await callerOf(bearer(key.token))).toEqual({ ...owner, locale: "es" });
  });

  test.each<[string, Partial<typeof keys.$inferInsert>, Partial<typeof people.$inferInsert>]>([
    ["revoked", { revokedAt: new Date() }, {}],
    ["expired", { expiresAt: new Date(Date.now() - 1000) }, {}],
    ["of a disabled person", {}, { disabledAt: new Date() }],
  ])("that is %s opens nothing", async (_, change, person) => {
    const id = eq(keys.id, key.id);
    if (Object.keys(change).length > 0) await db.update(keys).set(change).where(id);
    if (Object.keys(person).length > 0) await db.update(people).set(person);
    for (const who of [callerOf, programOf]) {
      expect(await refusal(who(bearer(key.token)))).toMatchObject({
        code: "unauthenticated",
        key: "keyInvalid",
      });
    }
  });

  test("that does not hold never falls back to the cookie", async () => {
    const cookie = await cookieOf(author);
    expect(await callerOf(new Headers({ cookie }))).toMatchObject({ id: author.id });
    const bad = ["", unknown, `${key.token}A`, key.token.slice(0, -1), key.token.toUpperCase()];
    for (const token of [...bad, `${key.token}, Bearer ${key.token}`, "x".repeat(50_000)]) {
      const refused = await refusal(callerOf(bearer(token, { cookie })));
      expect(refused.key, token.slice(0, 60)).toBe("keyInvalid");
    }
  });

  test("is not known by its hash, its id or its beginning", async () => {
    const [row] = await db.select().from(keys);
    for (const token of [row?.tokenHash, row?.id, row?.prefix]) {
      expect((await refusal(callerOf(bearer(token ?? "")))).key).toBe("keyInvalid");
    }
  });

  test("outweighs the session of somebody else", async () => {
    const cookie = await cookieOf(await createPersonRow({ role: "admin" }));
    expect(await callerOf(bearer(key.token, { cookie }))).toMatchObject({ id: author.id });
  });

  test("is what a page of another origin needs: the cookie beside it is not its to use", async () => {
    const cookie = await cookieOf(author);
    for (const origin of ["https://evil.example", "null", "http://localhost:1"]) {
      expect(await callerOf(new Headers({ cookie, origin })), origin).toMatchObject({
        kind: "stranger",
      });
      expect(await callerOf(bearer(key.token, { cookie, origin }))).toMatchObject({
        scopes: ["read", "media"],
      });
    }
    const own = { cookie, origin: env().SITE_URL };
    expect(await callerOf(new Headers(own))).toMatchObject({ id: author.id });
  });

  test("leaves other schemes to whatever stands before the site", async () => {
    const headers = basic("staging:secret");
    expect(await callerOf(headers)).toMatchObject({ kind: "stranger" });
    headers.set("cookie", await cookieOf(author));
    const actor = await callerOf(headers);
    expect(actor).toMatchObject({ id: author.id });
    expect(actor).not.toHaveProperty("scopes");
  });

  test("loses what its person may do no more", async () => {
    const admin = await actorOf("admin");
    const { token } = await createKey(admin, { name: "x", scopes: ["read", "site", "people"] });
    await db.update(people).set({ role: "editor" }).where(eq(people.id, admin.id));
    expect(await callerOf(bearer(token))).toMatchObject({ scopes: ["read", "site"] });
    await db.update(people).set({ role: "contributor" }).where(eq(people.id, admin.id));
    expect(await callerOf(bearer(token))).toMatchObject({ role: "contributor", scopes: ["read"] });
  });

  test("survives a new password", async () => {
    await db.update(people).set({ passwordChangedAt: sql`now()` });
    expect(await callerOf(bearer(key.token))).toMatchObject({ id: author.id });
  });

  test("is noted as used, at most every five minutes", async () => {
    const used = async () => {
      await callerOf(bearer(key.token));
      const [row] = await db.select().from(keys);
      return row?.lastUsedAt?.getTime() ?? 0;
    };
    expect(await used()).toBeGreaterThan(Date.now() - 60_000);
    const lately = new Date(Date.now() - 4 * 60_000);
    await db.update(keys).set({ lastUsedAt: lately });
    expect(await used()).toBe(lately.getTime());
    await db.update(keys).set({ lastUsedAt: new Date(Date.now() - 6 * 60_000) });
    expect(await used()).toBeGreaterThan(Date.now() - 60_000);
  });
});

test("doors without cookies take the key as a password too, and no session", async () => {
  for (const headers of [
    bearer(key.token),
    basic(`tomas:${key.token}`),
    basic(`:${key.token}`),
    basic(`señora@example.org:${key.token}`),
  ]) {
    expect(await programOf(headers)).toMatchObject({ id: author.id, scopes: ["read", "media"] });
  }
  const cookie = await cookieOf(author);
  expect(await programOf(new Headers({ cookie }))).toMatchObject({ kind: "stranger" });
  const refused = [basic(""), basic("tomas"), basic(`${key.token}:`), basic(`t:${key.token}:`)];
  for (const headers of [...refused, new Headers({ authorization: "Basic" })]) {
    headers.set("cookie", cookie);
    expect((await refusal(programOf(headers))).key).toBe("keyInvalid");
  }
});

test("whoever stays for long has to leave when the key is revoked", async () => {
  const headers = bearer(key.token);
  const actor = await callerOf(headers);
  expect(await isStill(actor, headers)).toBe(true);
  await revokeKey(author, { id: key.id });
  expect(await isStill(actor, headers)).toBe(false);
  const cookie = new Headers({ cookie: await cookieOf(author) });
  expect(await isStill(author, cookie)).toBe(true);
});

test("whatever stands in Authorization, it is a stranger or a refusal", async () => {
  const scheme = fc.constantFrom(
    "",
    "Bearer ",
    "bearer",
    "Basic ",
    "Basic",
    "Digest ",
    "Bearer Bearer ",
  );
  const odd = fc.constantFrom(
    ...["cauce_", "'; drop table keys; --", "%00", ",", "=", ":", "\t", key.id],
  );
  const bytes = fc.string({ unit: "binary", maxLength: 60 }).map((text) => btoa(encodeURI(text)));
  const latin = fc
    .uint8Array({ maxLength: 80 })
    .map((codes) => String.fromCharCode(...codes.filter((code) => ![0, 10, 13].includes(code))));
  const rest = fc.array(fc.oneof(odd, bytes, latin), { maxLength: 4 }).map((all) => all.join(""));
  const cookie = await cookieOf(author);
  await fc.assert(
    fc.asyncProperty(scheme, rest, async (start, end) => {
      const sent = new Headers({ authorization: start + end, cookie });
      for (const who of [callerOf, programOf]) {
        const actor = await who(sent).catch((error) => {
          if (error?.key === "keyInvalid") return null;
          throw error;
        });
        if (actor && bearerOf(sent) !== null) throw new Error("A stranger's key let somebody in");
        if (actor && who === programOf) expect(actor.kind).toBe("stranger");
      }
    }),
    { numRuns: 1000 },
  );
});
