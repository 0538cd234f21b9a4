import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { navigationItems } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import type { Locale } from "@/lib/messages/catalogue";
import { authorize, canEditNavigation } from "./policy";
import { navigationTag } from "./tags";
import type { Menu, Navigation, NavigationLink } from "./types";

/** The menus of the site in a language, in their order. */
export async function getNavigation(locale: Locale): Promise<Navigation> {
  "use cache";
  cacheLife("max");
  cacheTag(navigationTag);
  return loadNavigation(locale);
}

/** The same, never from a cache. */
export async function loadNavigation(locale: string): Promise<Navigation> {
  const rows = await db
    .select()
    .from(navigationItems)
    .where(eq(navigationItems.locale, locale))
    .orderBy(asc(navigationItems.position))
    .limit(200);
  const menu = (name: Menu) =>
    rows.filter((row) => row.menu === name).map(({ id, label, href }) => ({ id, label, href }));
  return { main: menu("main"), footer: menu("footer") };
}

/** One menu of one language as its editor needs it: never from a cache. */
export async function getMenuForDesk(
  actor: Actor,
  menu: Menu,
  locale: Locale,
): Promise<NavigationLink[]> {
  authorize(actor, canEditNavigation(actor));
  return db
    .select({
      id: navigationItems.id,
      label: navigationItems.label,
      href: navigationItems.href,
    })
    .from(navigationItems)
    .where(and(eq(navigationItems.menu, menu), eq(navigationItems.locale, locale)))
    .orderBy(asc(navigationItems.position))
    .limit(100);
}
