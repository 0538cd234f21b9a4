import { count, isNotNull, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { deliveries, entries, media, navigationItems, people } from "@/db/schema";
import { type Actor, stranger, system } from "@/lib/core/actor";
import { resolveAddress } from "@/lib/entries/queries/address";
import { drainJobs } from "@/lib/jobs/worker";
import { uploadMedia } from "@/lib/media/operations";
import { installDemo, removeDemo, restoreDemo } from "./operations";
import { getDemoState } from "./queries";

const own = { menu: "main", locale: "es", position: 9, label: "Mío", href: "/mio" } as const;

async function actorOf(role: "admin" | "editor"): Promise<Actor> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

const found = async (path: string) => (await resolveAddress(null, path)).address.kind;

async function counted() {
  const [gone] = await db.select({ n: count() }).from(entries).where(isNotNull(entries.deletedAt));
  const [files] = await db.select({ n: count() }).from(media).where(isNull(media.deletedAt));
  const links = await db.select({ href: navigationItems.href }).from(navigationItems);
  return { gone: gone?.n ?? 0, files: files?.n ?? 0, links: links.map(({ href }) => href) };
}

describe("the demo", () => {
  beforeAll(async () => {
    process.env.AUTH_SECRET ??= "a-secret-that-only-the-tests-use";
    // What an interrupted start had brought already.
    const pixel = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    await uploadMedia(system, { filename: "avatar-marta.png", bytes: pixel });
    await installDemo();
    await db.insert(navigationItems).values(own);
  }, 60_000);

  test("is there once, whole, in both languages, however often it is asked for", async () => {
    expect(await installDemo()).toBe(false);
    const names = await db.select({ filename: media.filename }).from(media);
    expect(new Set(names.map(({ filename }) => filename)).size).toBe(names.length);
    expect(await found("servidores/api")).toBe("found");
    expect((await resolveAddress("en", "servers/api")).address.kind).toBe("found");
    const roles = await db.selectDistinct({ role: people.role }).from(people);
    expect(roles).toHaveLength(4);
  });

  test("reached its channels", async () => {
    await drainJobs();
    const rows = await db.selectDistinct({ channel: deliveries.channel }).from(deliveries);
    expect(rows.map(({ channel }) => channel).sort()).toEqual(["feeds", "forms", "web"]);
  });

  test("is removed by administrators only, without extra words", async () => {
    const editor = await actorOf("editor");
    await expect(removeDemo(editor, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeDemo(stranger, {})).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(removeDemo(system, { all: true })).rejects.toMatchObject({ code: "invalid" });
    await expect(restoreDemo(system, {})).rejects.toMatchObject({ code: "conflict" });
    expect(await getDemoState(editor)).toBeNull();
  });

  test("goes whole and comes back as it was; what is one's own stays", async () => {
    const admin = await actorOf("admin");
    const before = await counted();
    await removeDemo(admin, {});
    const removed = await counted();
    expect(await found("servidores")).toBe("nothing");
    expect(await found("blog/historia-del-404")).toBe("nothing");
    expect(removed.gone).toBe(38);
    expect(removed.files).toBe(4);
    expect(removed.links).toContain("/mio");
    expect(removed.links).not.toContain("/servidores");
    expect((await getDemoState(admin))?.removed).toBe(true);
    await expect(removeDemo(admin, {})).rejects.toMatchObject({ code: "conflict" });
    await restoreDemo(admin, {});
    const after = await counted();
    expect({ ...after, links: after.links.sort() }).toEqual({
      ...before,
      links: before.links.sort(),
    });
    expect(await found("servidores/api")).toBe("found");
  });

  test("keeps a page under which one's own lies", async () => {
    const admin = await actorOf("admin");
    const [course] = await db.select().from(entries).where(isNull(entries.parentId)).limit(1);
    if (!course) throw new Error("no course");
    const { slug: _s, path: _p, translationGroup: _t, id: _i, ...place } = course;
    await db.insert(entries).values({
      ...place,
      parentId: course.id,
      slug: "mia",
      path: `${course.path}/mia`,
    });
    await removeDemo(admin, {});
    expect((await counted()).gone).toBe(37);
  });
});
