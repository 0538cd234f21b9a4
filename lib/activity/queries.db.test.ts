import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createMediaRow, createPersonRow } from "@/db/factories";
import { people } from "@/db/schema";
import { signInByLink } from "@/lib/auth/operations";
import { type Actor, type Role, stranger, system } from "@/lib/core/actor";
import { createEntry, publishEntry } from "@/lib/entries/operations";
import { createPerson, createSignInLink } from "@/lib/people/operations";
import { seeChannels, updateSettings } from "@/lib/settings/operations";
import { getChecklist } from "./queries/first-steps";
import { listActivity, listActors, listRecentActivity } from "./queries/log";

async function actorOf(role: Role): Promise<Extract<Actor, { kind: "person" }>> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

let admin: Extract<Actor, { kind: "person" }>;
beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, settings, people cascade`);
  admin = await actorOf("admin");
});

const post = { type: "post", locale: "es", title: "Crecida" } as const;

test("what was done is told with who did it and to what", async () => {
  const author = await actorOf("author");
  const picture = await createMediaRow({ filename: "cara.png" });
  await db.update(people).set({ avatarId: picture.id }).where(eq(people.id, author.id));
  const { id } = await createEntry(author, post);
  await publishEntry(author, { id });
  const [last, first] = await listRecentActivity(admin);
  expect(last).toMatchObject({
    operation: "entries.publish",
    actor: { id: author.id, avatar: expect.stringContaining("cara.png") },
    subject: { id, title: "Crecida", href: `/admin/entries/post/${id}` },
  });
  expect(first?.operation).toBe("entries.create");
  expect(await listRecentActivity(await actorOf("author"))).toEqual([]);
  expect((await listActivity(admin, {})).total).toBe(2);
});

test("the whole log is for administrators", async () => {
  await expect(listActivity(await actorOf("editor"), {})).rejects.toMatchObject({
    code: "forbidden",
  });
  for (const read of [
    () => listActivity(stranger, {}),
    () => listActors(stranger),
    () => listRecentActivity(stranger),
  ]) {
    await expect(read()).rejects.toMatchObject({ code: "unauthenticated" });
  }
  for (const actor of [stranger, await actorOf("editor")]) {
    await expect(getChecklist(actor)).rejects.toBeDefined();
  }
});

test("the log is read for one person, or for what nobody did by hand", async () => {
  const author = await actorOf("author");
  await createEntry(author, post);
  await createEntry(system, post);
  await createEntry(admin, post);
  const whoIn = async (person: unknown) =>
    (await listActivity(admin, { person })).items.map(({ actor }) => actor?.id ?? null);
  expect(await whoIn(author.id)).toEqual([author.id]);
  expect(await whoIn("site")).toEqual([null]);
  expect(await whoIn(crypto.randomUUID())).toEqual([]);
  expect(await whoIn("nonsense")).toHaveLength(3);
  expect((await listActivity(admin, { page: "-1" })).page).toBe(1);
  expect((await listActivity(admin, { page: 2 })).items).toEqual([]);
  await actorOf("contributor");
  expect((await listActors(admin)).map(({ id }) => id).sort()).toEqual(
    [admin.id, author.id].sort(),
  );
  await expect(listActors(author)).rejects.toMatchObject({ code: "forbidden" });
});

test("signing in is told of whoever came in, a stranger until then", async () => {
  const author = await actorOf("author");
  const { url } = await createSignInLink(admin, { id: author.id });
  await signInByLink(stranger, { token: new URL(url).searchParams.get("token") });
  const entered = { operation: "auth.signInByLink", actor: { id: author.id } };
  expect((await listActivity(admin, { person: author.id })).items).toMatchObject([entered]);
  expect((await listActivity(admin, {})).items[0]).toMatchObject(entered);
  expect((await listActivity(admin, { person: "site" })).total).toBe(0);
  expect((await listActors(admin)).map(({ id }) => id)).toContain(author.id);
});

test("the first day ticks itself by what people do, not by what the seed did", async () => {
  await createEntry(system, post);
  const none = { name: false, look: false, write: false, publish: false, invite: false };
  expect(await getChecklist(admin)).toEqual({ done: { ...none, channels: false }, hidden: false });
  await createEntry(admin, { ...post, type: "page" });
  expect((await getChecklist(admin)).done.write).toBe(false);
  const { id } = await createEntry(admin, post);
  await publishEntry(admin, { id });
  await createPerson(admin, { email: "ana@example.org", name: "Ana", role: "editor" });
  await seeChannels(admin, {});
  await updateSettings(admin, {
    name: "La Ribera",
    description: { es: "", en: "" },
    accent: "#7a3b2e",
    locales: ["es"],
    defaultLocale: "es",
    postsPerPage: 10,
    timeZone: "Europe/Madrid",
  });
  const { done } = await getChecklist(admin);
  expect(Object.values(done)).toEqual([true, true, true, true, true, true]);
});
