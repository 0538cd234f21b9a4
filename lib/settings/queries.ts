import "server-only";
import { eq } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db, type Executor } from "@/db/client";
import { settings } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { type Asking, type Cors, corsOf } from "@/lib/core/cors";
import { env } from "@/lib/core/env";
import { isForeign } from "@/lib/core/http";
import { askDatabase } from "@/lib/core/outage";
import { authorize, canManageSettings } from "./policy";
import { settingsTag } from "./tags";
import { type DeskState, defaultSettings, type SiteSettings } from "./types";

/** The site's settings, with the house's own where nothing was chosen. */
export async function getSettings(): Promise<SiteSettings> {
  "use cache";
  cacheTag(settingsTag);
  cacheLife("max");
  return loadSettings(db);
}

/** The same, uncached and inside a transaction if given one. */
export async function loadSettings(executor: Executor): Promise<SiteSettings> {
  const [row] = await executor
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "site"));
  return { ...defaultSettings, ...(row?.value as Partial<SiteSettings> | undefined) };
}

/** What anybody may know of the site. */
export async function loadSite() {
  const { name, description, locales, defaultLocale, timeZone } = await loadSettings(db);
  return { name, description, locales, defaultLocale, timeZone };
}

/**
 * What lets a page of another origin read the answer, and to ask at all. The setting is looked up only for
 * one that asks.
 */
export async function getCors(request: Asking): Promise<Cors> {
  const asks = isForeign(request.headers, env().SITE_URL);
  const { apiOrigins } = asks ? await askDatabase(() => loadSettings(db)) : defaultSettings;
  return corsOf(request, apiOrigins);
}

/** The settings as their form needs them: never from a cache. */
export async function getSettingsForDesk(actor: Actor): Promise<SiteSettings> {
  authorize(actor, canManageSettings(actor));
  return loadSettings(db);
}

/** What the desk remembers for administrators. */
export async function getDeskState(actor: Actor): Promise<DeskState> {
  authorize(actor, canManageSettings(actor));
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "desk"));
  const kept = row?.value as Partial<DeskState> | undefined;
  return { checklistHiddenAt: null, channelsSeenAt: null, ...kept };
}
