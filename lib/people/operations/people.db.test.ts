import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow, createSessionRow } from "@/db/factories";
import { audit, people, purges, sessions } from "@/db/schema";
import { signInByLink } from "@/lib/auth/operations";
import { findSession } from "@/lib/auth/queries";
import { type Actor, type Role, stranger, system } from "@/lib/core/actor";
import { createEntry, trashEntry } from "@/lib/entries/operations";
import { getPerson, listPeople } from "../queries";
import { createPerson, createSignInLink, updatePerson } from ".";

async function actorOf(role: Role): Promise<Extract<Actor, { kind: "person" }>> {
  const { id, name } = await createPersonRow({ role });
  const session = await createSessionRow(id);
  return { kind: "person", id, name, role, locale: "es", sessionId: session.id };
}

const stored = async (id: string) => {
  const [row] = await db.select().from(people).where(eq(people.id, id));
  return row;
};

let admin: Extract<Actor, { kind: "person" }>;
beforeEach(async () => {
  await db.delete(people);
  admin = await actorOf("admin");
});

test("an administrator makes a person, who gets an address of their own", async () => {
  const input = { email: "Inigo@Example.ORG", name: "Íñigo Lasarte", role: "author" };
  const one = await createPerson(admin, input);
  expect(one).toMatchObject({ email: "inigo@example.org", slug: "inigo-lasarte" });
  const two = await createPerson(admin, { ...input, email: "otro@example.org" });
  expect(two.slug).toBe("inigo-lasarte-2");
  const [row] = await db.select().from(audit).where(eq(audit.subjectId, one.id));
  expect(row).toMatchObject({ operation: "people.create", actorId: admin.id });
  expect(await db.$count(purges, eq(purges.tag, "people"))).toBeGreaterThan(0);
});

test("nobody else may make or change people, or hand out links", async () => {
  const { id } = await createPersonRow();
  const input = { email: "x@example.org", name: "X", role: "admin" };
  for (const actor of [await actorOf("editor"), await actorOf("author"), stranger]) {
    const code = actor.kind === "stranger" ? "unauthenticated" : "forbidden";
    await expect(createPerson(actor, input)).rejects.toMatchObject({ code });
    await expect(updatePerson(actor, { id, role: "admin" })).rejects.toMatchObject({ code });
    await expect(createSignInLink(actor, { id })).rejects.toMatchObject({ code });
    await expect(listPeople(actor, {})).rejects.toMatchObject({ code });
    await expect(getPerson(actor, { id })).rejects.toMatchObject({ code });
  }
  expect((await stored(id))?.role).toBe("author");
});

test.each([
  [{ email: "sin arroba", name: "X", role: "author" }, "email"],
  [{ email: "x@example.org", name: "  ", role: "author" }, "name"],
  [{ email: "x@example.org", name: "n".repeat(101), role: "author" }, "name"],
  [{ email: "x@example.org", name: "X", role: "root" }, "role"],
  [{ email: "x@example.org", name: "X", role: "author", locale: "fr" }, "locale"],
  [{ email: "x@example.org", name: "X", role: "author", passwordHash: "x" }, ""],
])("bad input is refused beside its field: %j", async (input, path) => {
  await expect(createPerson(admin, input)).rejects.toMatchObject({
    code: "invalid",
    issues: [{ path }],
  });
});

test("two people cannot have one e-mail, whatever its case", async () => {
  const other = await createPersonRow({ email: "Ana@example.org" });
  const input = { email: "ana@EXAMPLE.org", name: "Ana", role: "author" };
  const taken = { key: "emailTaken", field: "email" };
  await expect(createPerson(admin, input)).rejects.toMatchObject(taken);
  await expect(
    updatePerson(admin, { id: admin.id, email: "ANA@example.org" }),
  ).rejects.toMatchObject(taken);
  await expect(updatePerson(admin, { id: other.id, email: "ana@example.org" })).resolves.toEqual({
    id: other.id,
  });
});

test("an update changes what it names and nothing else", async () => {
  const before = await createPersonRow({ bio: { es: "Hola" } });
  await updatePerson(admin, { id: before.id, role: "editor" });
  expect(await stored(before.id)).toEqual({
    ...before,
    role: "editor",
    updatedAt: expect.any(Date),
  });
});

test("who is disabled is out at once, and links sent to them are dead even after a return", async () => {
  const person = await createPersonRow();
  const session = await createSessionRow(person.id);
  const { url } = await createSignInLink(admin, { id: person.id });
  await updatePerson(admin, { id: person.id, disabled: true });
  expect(await findSession(session.id)).toBeNull();
  await expect(createSignInLink(admin, { id: person.id })).rejects.toMatchObject({
    key: "personDisabled",
  });
  await updatePerson(admin, { id: person.id, disabled: false });
  expect((await stored(person.id))?.disabledAt).toBeNull();
  expect(await findSession(session.id)).toBeNull();
  const token = new URL(url).searchParams.get("token");
  await expect(signInByLink(stranger, { token })).rejects.toMatchObject({ key: "linkUsed" });
});

test("the last administrator is neither demoted nor disabled", async () => {
  const last = { code: "conflict", key: "lastAdmin" };
  await createPersonRow({ role: "admin", disabledAt: new Date() });
  const change = (values: object) => updatePerson(admin, { id: admin.id, ...values });
  await expect(change({ role: "editor" })).rejects.toMatchObject(last);
  await expect(change({ disabled: true })).rejects.toMatchObject(last);
  await expect(change({ role: "admin", name: "Marta" })).resolves.toBeDefined();
  await createPersonRow({ role: "admin" });
  await expect(change({ role: "editor" })).resolves.toBeDefined();
});

test("two administrators who demote each other leave one", async () => {
  const other = await actorOf("admin");
  const outcomes = await Promise.allSettled([
    updatePerson(admin, { id: other.id, role: "editor" }),
    updatePerson(other, { id: admin.id, role: "editor" }),
  ]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.$count(people, eq(people.role, "admin"))).toBe(1);
});

test("an editor is disabled and changed even while nobody administers", async () => {
  await db.delete(people);
  const { id } = await createPersonRow({ role: "editor" });
  await expect(updatePerson(system, { id, role: "author" })).resolves.toEqual({ id });
});

test("an id that nobody has, and one that is none", async () => {
  const id = crypto.randomUUID();
  await expect(updatePerson(admin, { id, name: "X" })).rejects.toMatchObject({ code: "not_found" });
  await expect(createSignInLink(admin, { id })).rejects.toMatchObject({ code: "not_found" });
  await expect(createSignInLink(admin, { id: "7" })).rejects.toMatchObject({ code: "invalid" });
  expect(await getPerson(admin, { id })).toBeNull();
});

test("a link lets its person in once", async () => {
  const { id } = await createPersonRow();
  const link = await createSignInLink(admin, { id });
  expect(link.url).toMatch(/^http:\/\/localhost:\d+\/sign-in\/link\?token=[\w-]{43}$/);
  const token = new URL(link.url).searchParams.get("token");
  expect((await signInByLink(stranger, { token })).id).toBe(id);
  expect(await db.$count(sessions, eq(sessions.personId, id))).toBe(1);
});

test("the list is searched without accents, and shows no hash", async () => {
  await createPersonRow({ name: "Tomás Herrero", passwordHash: "secret" });
  await createPersonRow({ name: "100%" });
  const { items, total } = await listPeople(admin, { q: "tomas" });
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({ name: "Tomás Herrero", hasPassword: true, lastSeenAt: null });
  expect(JSON.stringify(items)).not.toContain("secret");
  expect((await listPeople(admin, { q: "%" })).items.map(({ name }) => name)).toEqual(["100%"]);
  expect((await listPeople(admin, { page: "1" })).total).toBe(3);
});

test("a new person's desk speaks the language that was chosen, or that of the browser", async () => {
  const input = { email: "ana@example.org", name: "Ana", role: "author" };
  const { id } = await createPerson(admin, { ...input, locale: "en" });
  expect((await stored(id))?.locale).toBe("en");
  const other = await createPerson(admin, { ...input, email: "eva@example.org" });
  expect((await stored(other.id))?.locale).toBeNull();
});

test("the list tells how much each has written, the trash aside", async () => {
  const author = await actorOf("author");
  const post = { type: "post", locale: "es", title: "Crecida" };
  await createEntry(author, post);
  const { id } = await createEntry(author, post);
  await createEntry(author, post);
  await trashEntry(author, { id });
  const { items } = await listPeople(admin, {});
  expect(new Map(items.map((one) => [one.id, one.entries]))).toEqual(
    new Map([
      [admin.id, 0],
      [author.id, 2],
    ]),
  );
});

test("the list tells when each was last here", async () => {
  const never = await createPersonRow({ name: "Íñigo" });
  await createPersonRow({ name: "zoe" });
  const { items } = await listPeople(admin, {});
  expect(items.find(({ id }) => id === admin.id)?.lastSeenAt).toMatch(/^\d{4}-/);
  expect(items.find(({ id }) => id === never.id)?.lastSeenAt).toBeNull();
  expect(items.map(({ name }) => name)).toEqual(["Íñigo", admin.name, "zoe"]);
});
