import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow, createSessionRow } from "@/db/factories";
import { people, sessions } from "@/db/schema";
import { signOut } from "./operations";
import { actorOf } from "./queries";

const salt = "cauce-session";
const secret = process.env.AUTH_SECRET ?? "";

async function headersFor(sessionId: unknown, with_: { secret: string } = { secret }) {
  const token = await encode({ token: { sessionId }, salt, ...with_ });
  return new Headers({ cookie: `theme=dark; ${salt}=${token}`, "accept-language": "en" });
}

test("a cookie that names a living session tells the person", async () => {
  const person = await createPersonRow({ name: "Tomás", role: "editor", locale: "es" });
  const session = await createSessionRow(person.id);
  expect(await actorOf(await headersFor(session.id))).toEqual({
    kind: "person",
    id: person.id,
    name: "Tomás",
    role: "editor",
    locale: "es",
    sessionId: session.id,
  });
});

test("without a language of their own, people get the browser's", async () => {
  const session = await createSessionRow((await createPersonRow()).id);
  expect(await actorOf(await headersFor(session.id))).toMatchObject({ locale: "en" });
});

const past = () => new Date(Date.now() - 60_000);

test.each([
  ["revoked", { revokedAt: past() }, {}],
  ["expired", { expiresAt: past() }, {}],
  ["of a disabled person", {}, { disabledAt: past() }],
  ["older than the password", { createdAt: past() }, { passwordChangedAt: new Date() }],
])("a session that is %s is a stranger's", async (_, session, person) => {
  const row = await createPersonRow(person);
  const { id } = await createSessionRow(row.id, session);
  expect(await actorOf(await headersFor(id))).toEqual({ kind: "stranger", locale: "en" });
});

test("no cookie, a forged one and one that names nonsense are a stranger's", async () => {
  const { id } = await createSessionRow((await createPersonRow()).id);
  const forged = await headersFor(id, { secret: "another secret, sixteen or more" });
  for (const headers of [
    new Headers(),
    new Headers({ cookie: `${salt}=abc` }),
    new Headers({ cookie: `${salt}=` }),
    forged,
    await headersFor("' or 1=1"),
    await headersFor(crypto.randomUUID()),
    new Headers({ authorization: (await headersFor(id)).get("cookie")?.split("=").at(-1) ?? "" }),
  ]) {
    expect(await actorOf(headers)).toMatchObject({ kind: "stranger" });
  }
});

test("a visit is noted at most every five minutes", async () => {
  const lastSeenAt = new Date(Date.now() - 4 * 60_000);
  const { id } = await createSessionRow((await createPersonRow()).id, { lastSeenAt });
  const seen = async () => {
    await actorOf(await headersFor(id));
    const [row] = await db.select().from(sessions).where(eq(sessions.id, id));
    return row?.lastSeenAt.getTime() ?? 0;
  };
  expect(await seen()).toBe(lastSeenAt.getTime());
  await db.update(sessions).set({ lastSeenAt: new Date(Date.now() - 6 * 60_000) });
  expect(await seen()).toBeGreaterThan(Date.now() - 60_000);
});

test("a change of role holds from the next request on", async () => {
  const person = await createPersonRow({ role: "admin" });
  const { id } = await createSessionRow(person.id);
  const headers = await headersFor(id);
  expect(await actorOf(headers)).toMatchObject({ role: "admin" });
  await db.update(people).set({ role: "author" }).where(eq(people.id, person.id));
  expect(await actorOf(headers)).toMatchObject({ role: "author" });
});

test("signing out ends the session on the server", async () => {
  const { id } = await createSessionRow((await createPersonRow()).id);
  const headers = await headersFor(id);
  await signOut(await actorOf(headers), {});
  expect(await actorOf(headers)).toMatchObject({ kind: "stranger" });
  await expect(signOut(await actorOf(headers), {})).rejects.toMatchObject({
    code: "unauthenticated",
  });
});
