import { Lru } from "./lru.mjs";
import { purges } from "./purges.mjs";

/**
 * @template V
 * @typedef {{ value: V, lastModified: number, since: number, tags: string[] }} Kept
 */

const holder = /** @type {{ caucePages?: Lru<Kept<any>> }} */ (globalThis);

/** The rendered pages of this process, for the handler that answers with them and for the proxy. */
export function keptPages() {
  holder.caucePages ??= new Lru(96 * 1024 * 1024);
  return holder.caucePages;
}

/**
 * Whether a page can be answered without a database; undefined where pages are kept elsewhere, as on
 * hosts with a cache of their own.
 * @param {string} path
 * @returns {boolean | undefined}
 */
export function isKept(path) {
  if (!holder.caucePages) return undefined;
  // Next's keys bear a mark of the route before the path: `/route-cache/APP_PAGE/<hash>/$/en/blog`.
  for (const [key, { value }] of holder.caucePages.entries) {
    if (key !== path && !key.endsWith(`/$${path}`)) continue;
    if (!purges.isStale(value.tags, value.since)) return true;
  }
  return false;
}
