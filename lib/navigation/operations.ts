import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { navigationItems } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError, type Issue } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { guessHref } from "@/lib/documents/input/href";
import { errorMessages } from "@/lib/messages/errors";
import { saveMenuInput } from "./input";
import { authorize, canEditNavigation } from "./policy";
import { navigationTag } from "./tags";
import type { NavigationLink } from "./types";

type Typed = { label: string; href: string };

/** Writes one menu of one language anew, whole. */
export const saveMenu = operation({
  name: "navigation.save",
  scope: "site",
  input: saveMenuInput,
  run: async ({ actor, tx }, { menu, locale, base, items }) => {
    authorize(actor, canEditNavigation(actor));
    const links = checkLinks(items, actor);
    const here = and(eq(navigationItems.menu, menu), eq(navigationItems.locale, locale));
    const before = await tx
      .select({ id: navigationItems.id })
      .from(navigationItems)
      .where(here)
      .orderBy(asc(navigationItems.position))
      .for("update");
    if (base && before.map(({ id }) => id).join() !== base.join()) throw new AppError("conflict");
    await tx.delete(navigationItems).where(here);
    if (links.length === 0) return { menu, locale, links: [] };
    const saved = await tx
      .insert(navigationItems)
      .values(links.map((link, position) => ({ ...link, menu, locale, position })))
      .returning({
        id: navigationItems.id,
        label: navigationItems.label,
        href: navigationItems.href,
      });
    return { menu, locale, links: saved satisfies NavigationLink[] };
  },
  tags: () => [navigationTag],
});

/** Readers are sent only to addresses that cannot run anything. */
function checkLinks(items: Typed[], actor: Actor): Typed[] {
  const words = errorMessages(actor.locale);
  const issues: Issue[] = [];
  const links = items.map(({ label, href }, at) => {
    const safe = guessHref(href);
    if (!label) issues.push({ path: `items.${at}.label`, message: words.labelMissing });
    if (!safe) issues.push({ path: `items.${at}.href`, message: words.linkInvalid });
    return { label, href: safe ?? "" };
  });
  if (issues.length > 0) throw new AppError("invalid", { issues });
  return links;
}
