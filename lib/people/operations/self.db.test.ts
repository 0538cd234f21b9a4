import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { createMediaRow, createPersonRow, createSessionRow } from "@/db/factories";
import { people, sessions } from "@/db/schema";
import { issueToken } from "@/lib/auth/mutations/tokens";
import { signInByLink, signInByPassword } from "@/lib/auth/operations";
import { findSession } from "@/lib/auth/queries";
import { hashPassword } from "@/lib/auth/service/password";
import { type Actor, stranger, system } from "@/lib/core/actor";
import { getAuthorBySlug, getPerson, listSessions } from "../queries";
import { changePassword, revokeOtherSessions, revokeSession, updateProfile } from ".";

type Person = Extract<Actor, { kind: "person" }>;

async function newcomer(values: Partial<typeof people.$inferInsert> = {}): Promise<Person> {
  const { id, name, role } = await createPersonRow(values);
  const session = await createSessionRow(id, { createdAt: new Date(Date.now() - 60_000) });
  return { kind: "person", id, name, role, locale: "en", sessionId: session.id };
}

const profile = { name: "Ana Ruiz", bio: { es: "Escribe.", en: "Writes." }, locale: "en" as const };

test("people change what is said of them", async () => {
  const me = await newcomer({ slug: "ana" });
  await updateProfile(me, profile);
  expect(await getPerson(me, { id: me.id })).toMatchObject({ ...profile, slug: "ana" });
  expect(await getAuthorBySlug("ana", "en")).toEqual({
    id: me.id,
    name: "Ana Ruiz",
    slug: "ana",
    url: "/en/author/ana",
    bio: "Writes.",
    avatar: null,
  });
  expect(await getAuthorBySlug("nobody", "es")).toBeNull();
});

test("the picture is one of the library, and stays when it is not named", async () => {
  const me = await newcomer();
  const picture = await createMediaRow();
  const sound = await createMediaRow({ kind: "audio", mimeType: "audio/ogg" });
  await updateProfile(me, { ...profile, avatarId: picture.id });
  await updateProfile(me, profile);
  expect(await getPerson(me, { id: me.id })).toMatchObject({ avatarId: picture.id });
  const refused = (avatarId: unknown, key: string) =>
    expect(updateProfile(me, { ...profile, avatarId })).rejects.toMatchObject({ key });
  await refused(sound.id, "notAPicture");
  await refused(crypto.randomUUID(), "unknownMedia");
  await updateProfile(me, { ...profile, avatarId: null });
  expect(await getPerson(me, { id: me.id })).toMatchObject({ avatarId: null });
});

test.each([
  [{ ...profile, name: "" }, "name"],
  [{ ...profile, name: "x".repeat(2_000_000) }, "name"],
  [{ ...profile, bio: { es: "x".repeat(1001), en: "" } }, "bio.es"],
  [{ ...profile, name: "a\0b" }, "name"],
  [{ ...profile, bio: { es: "", en: "\ud800" } }, "bio.en"],
  [{ ...profile, locale: "fr" }, "locale"],
  [{ ...profile, role: "admin" }, ""],
  [{ ...profile, avatarId: "../x" }, "avatarId"],
])("a bad profile is refused beside its field", async (input, path) => {
  await expect(updateProfile(await newcomer(), input)).rejects.toMatchObject({
    code: "invalid",
    issues: [{ path }],
  });
});

test("strangers and the system have no self to change", async () => {
  const code = { code: "unauthenticated" };
  for (const actor of [stranger, system]) {
    await expect(updateProfile(actor, profile)).rejects.toMatchObject(code);
    const passwords = { newPassword: "bastante larga" };
    await expect(changePassword(actor, passwords)).rejects.toMatchObject(code);
    await expect(revokeSession(actor, { id: crypto.randomUUID() })).rejects.toMatchObject(code);
    await expect(revokeOtherSessions(actor, {})).rejects.toMatchObject(code);
    await expect(listSessions(actor)).rejects.toMatchObject(code);
  }
});

test("a new password ends the other sessions and the links, and keeps this session", async () => {
  const me = await newcomer({ passwordHash: await hashPassword("la de antes, larga") });
  const elsewhere = await createSessionRow(me.id);
  const { token } = await transaction((tx) => issueToken(tx, me.id, 1));
  await changePassword(me, {
    currentPassword: "la de antes, larga",
    newPassword: "la de ahora, larga",
  });
  expect(await findSession(me.sessionId)).not.toBeNull();
  expect(await findSession(elsewhere.id)).toBeNull();
  await expect(signInByLink(stranger, { token })).rejects.toMatchObject({ key: "linkUsed" });
  const { email } = (await getPerson(me, { id: me.id })) ?? { email: "" };
  const enter = (password: string) => signInByPassword(stranger, { email, password }, null);
  await expect(enter("la de antes, larga")).rejects.toMatchObject({ key: "wrongPassword" });
  await expect(enter("la de ahora, larga")).resolves.toBeDefined();
});

test("a first password needs no former one", async () => {
  const me = await newcomer();
  await expect(changePassword(me, { newPassword: "la primera, larga" })).resolves.toBeDefined();
});

test("a wrong present password changes nothing, and the sixth guess is not even looked at", async () => {
  const passwordHash = await hashPassword("la de antes, larga");
  const me = await newcomer({ passwordHash });
  const guess = (currentPassword: string) =>
    changePassword(me, { currentPassword, newPassword: "la de ahora, larga" });
  for (let n = 0; n < 5; n += 1) {
    await expect(guess("no")).rejects.toMatchObject({ key: "currentPasswordWrong" });
  }
  await expect(guess("la de antes, larga")).rejects.toMatchObject({ code: "rate_limited" });
  const [row] = await db.select().from(people).where(eq(people.id, me.id));
  expect(row?.passwordHash).toBe(passwordHash);
});

test.each([["corta"], ["x".repeat(201)], [12345678901]])("password %s is refused", async (word) => {
  await expect(changePassword(await newcomer(), { newPassword: word })).rejects.toMatchObject({
    code: "invalid",
    issues: [{ path: "newPassword" }],
  });
});

test("people see and end their own sessions, and nobody else's", async () => {
  const me = await newcomer();
  const other = await newcomer();
  const phone = await createSessionRow(me.id, { userAgent: "Firefox" });
  const tablet = await createSessionRow(me.id);
  expect((await listSessions(me)).map(({ id, current }) => [id, current])).toEqual(
    expect.arrayContaining([
      [me.sessionId, true],
      [phone.id, false],
      [tablet.id, false],
    ]),
  );
  await expect(revokeSession(me, { id: other.sessionId })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(revokeSession(me, { id: "x" })).rejects.toMatchObject({ code: "invalid" });
  await revokeSession(me, { id: phone.id });
  expect(await findSession(phone.id)).toBeNull();
  await revokeOtherSessions(me, {});
  expect((await listSessions(me)).map(({ id }) => id)).toEqual([me.sessionId]);
  expect(await findSession(other.sessionId)).not.toBeNull();
  expect(await db.$count(sessions, eq(sessions.personId, me.id))).toBe(3);
});
