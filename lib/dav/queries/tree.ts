import "server-only";
import { AppError } from "@/lib/core/errors";
import { isLocale, locales } from "@/lib/messages/catalogue";
import type { Resource } from "../types";
import { findEntry, listEntries } from "./entries";
import { findMedium, listMedium } from "./media";

/** The three trees: the library, the posts, the pages. */
export const areas = ["media", "posts", "pages"] as const;
export const areaOf = (path: string) => areas.find((area) => area === path.split("/")[0]) ?? null;

/** What lies at a path, or null. */
export async function findResource(path: string): Promise<Resource | null> {
  if (path === "") return shelf("");
  const area = areaOf(path);
  if (!area) return null;
  const inner = innerOf(path);
  if (inner === "") return shelf(path);
  if (area === "media") return findMedium(inner);
  const [locale = "", ...rest] = inner.split("/");
  if (!isLocale(locale)) return null;
  if (rest.length === 0) return shelf(path);
  return findEntry({ area, locale, inner: rest.join("/") });
}

export async function requireResource(path: string): Promise<Resource> {
  const found = await findResource(path);
  if (!found) throw new AppError("not_found");
  return found;
}

/** What lies directly in a collection. */
export async function listInside(collection: Resource): Promise<Resource[]> {
  const { path } = collection;
  if (path === "") return areas.map(shelf);
  const area = areaOf(path);
  const inner = innerOf(path);
  if (area === "media") return listMedium(inner, collection);
  if (inner === "") return locales.map((locale) => shelf(`${path}/${locale}`));
  const [locale = "", ...rest] = inner.split("/");
  if (!area || !isLocale(locale)) return [];
  return listEntries({ area, locale, inner: rest.join("/") });
}

/** Below the name of its area. */
export const innerOf = (path: string) => path.split("/").slice(1).join("/");

const beginning = new Date("2026-01-01T00:00:00Z");

/** A collection that the site itself has. */
function shelf(path: string): Resource {
  const folderId = path === "media" ? { folderId: null } : {};
  return { is: "collection", path, createdAt: beginning, updatedAt: beginning, ...folderId };
}
