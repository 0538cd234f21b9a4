import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { navigationItems, purges } from "@/db/schema";
import { type Actor, type Role, stranger } from "@/lib/core/actor";
import { saveMenu } from "./operations";
import { getMenuForDesk, getNavigation } from "./queries";

async function actorOf(role: Role): Promise<Actor> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "es", sessionId: crypto.randomUUID() };
}

const item = (label: string, href: string) => ({ label, href });
const menu = { menu: "main", locale: "es" } as const;

test("a menu is saved whole, in its order, and touches no other", async () => {
  const editor = await actorOf("editor");
  await saveMenu(editor, { menu: "footer", locale: "es", items: [item("RSS", "/feed.xml")] });
  await saveMenu(editor, { ...menu, items: [item("Blog", "/blog"), item("Casa", "example.org")] });
  await saveMenu(editor, { ...menu, items: [item("Casa", "example.org"), item("Blog", "/blog")] });
  const { main, footer } = await getNavigation("es");
  expect(main.map(({ label, href }) => [label, href])).toEqual([
    ["Casa", "https://example.org/"],
    ["Blog", "/blog"],
  ]);
  expect(footer).toHaveLength(1);
  expect((await db.select().from(purges)).map(({ tag }) => tag)).toContain("navigation");
  await saveMenu(editor, { ...menu, items: [] });
  expect((await getNavigation("es")).main).toEqual([]);
});

test("a save over what somebody else saved meanwhile is refused", async () => {
  const editor = await actorOf("admin");
  await saveMenu(editor, { ...menu, items: [item("Blog", "/blog")] });
  const base = (await getMenuForDesk(editor, "main", "es")).map(({ id }) => id);
  await saveMenu(editor, { ...menu, base, items: [item("Blog", "/blog"), item("Yo", "/yo")] });
  const late = saveMenu(editor, { ...menu, base, items: [] });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  expect((await getNavigation("es")).main).toHaveLength(2);
});

test("only who answers for the whole may change or read a menu at the desk", async () => {
  for (const actor of [await actorOf("author"), await actorOf("contributor"), stranger]) {
    const code = actor.kind === "stranger" ? "unauthenticated" : "forbidden";
    await expect(saveMenu(actor, { ...menu, items: [] })).rejects.toMatchObject({ code });
    await expect(getMenuForDesk(actor, "main", "es")).rejects.toMatchObject({ code });
  }
});

test.each([
  [[item("", "/blog")], "items.0.label"],
  [[item("Blog", "/blog"), item("X", "javascript:alert(1)")], "items.1.href"],
  [[item("X", "//example.org")], "items.0.href"],
  [[item("X", "data:text/html,x")], "items.0.href"],
  [[item("X", "")], "items.0.href"],
  [[item("x".repeat(61), "/")], "items.0.label"],
  [[{ ...item("X", "/"), target: "_blank" }], "items.0"],
  [Array.from({ length: 51 }, () => item("X", "/")), "items"],
])("bad links are refused beside their field, and nothing is written", async (items, path) => {
  const admin = await actorOf("admin");
  const before = await db.$count(navigationItems);
  await expect(saveMenu(admin, { ...menu, items })).rejects.toMatchObject({
    code: "invalid",
    issues: [{ path }],
  });
  await expect(saveMenu(admin, { menu: "side", locale: "es", items: [] })).rejects.toMatchObject({
    issues: [{ path: "menu" }],
  });
  expect(await db.$count(navigationItems)).toBe(before);
});
