import { keptPages } from "./kept.mjs";
import { Lru } from "./lru.mjs";
import { purges } from "./purges.mjs";
import { withoutRuntime } from "./without-runtime.mjs";

/**
 * Next's handler for rendered pages and pictures: in memory, out of date when the table `purges` says
 * so. A reading page is kept, and answered, without Next's scripts and flight data.
 * @typedef {{ kind: string, html?: string, body?: Buffer, buffer?: Buffer, rscData?: Buffer,
 *   postponed?: string, status?: number, headers?: Record<string, unknown>, upstreamEtag?: string }} Value
 */

/** @type {Lru<import("./kept.mjs").Kept<Value>>} */
const pages = keptPages();
/** Apart, so that pictures never push out pages. @type {Lru<import("./kept.mjs").Kept<Value>>} */
const pictures = new Lru(96 * 1024 * 1024);
/**
 * For each key the renders under way, and when the first of them began: none read anything older.
 * @type {Map<string, { since: number, running: number }>}
 */
const began = new Map();
/** Milliseconds after which a render that gave no page has broken off. */
const patience = 15_000;

export default class PageCache {
  /** @param {{ _requestHeaders?: Record<string, string | string[] | undefined> }} [request] */
  constructor(request) {
    const type = String(request?._requestHeaders?.["content-type"] ?? "");
    this.posted = type.startsWith("multipart/form-data");
  }

  /** @param {string} key @param {{ kind?: string }} [context] */
  async get(key, context) {
    await purges.sync();
    const entry = (context?.kind === "IMAGE" ? pictures : pages).get(key);
    // A form sent without JavaScript: Next forgets its outcome when it builds upon a kept shell.
    if (this.posted && typeof entry?.value.postponed === "string") return null;
    if (entry && !purges.isStale(entry.tags, entry.since)) {
      return { value: entry.value, lastModified: entry.lastModified };
    }
    begin(key);
    return null;
  }

  /** @param {string} key @param {Value | null} value */
  async set(key, value) {
    const since = end(key);
    if (!value) return pages.delete(key);
    if (value.kind === "APP_PAGE" && value.html) {
      value.html = withoutRuntime(value.html);
      // The proxy answers some addresses in other forms too; Next forgets what it says of that.
      value.headers = { ...value.headers, vary: "Accept" };
    }
    if (isPassing(key, value)) return;
    const entry = { value, lastModified: Date.now(), since, tags: tagsOf(value) };
    (value.kind === "IMAGE" ? pictures : pages).set(key, entry, sizeOf(value));
  }

  async revalidateTag() {}
  resetRequestCache() {}
}

/** @param {string} key */
function begin(key) {
  if (began.size > 5000) began.clear();
  const now = Date.now();
  const known = began.get(key);
  if (known && now - known.since < patience) known.running += 1;
  else began.set(key, { since: now, running: 1 });
}

/** Another render of the same page may end first. */
/** @param {string} key */
function end(key) {
  const known = began.get(key);
  if (!known) return Date.now();
  known.running -= 1;
  if (known.running <= 0) began.delete(key);
  return known.since;
}

/** Errors and searches are as many as strangers please: they are answered, never kept. */
/** @param {string} key @param {Value} value */
function isPassing(key, value) {
  return (value.status ?? 200) >= 400 || /\/search\//.test(key);
}

/** A picture is known by the tag of the file it was made of: see pictureTag in lib/media/tags.ts. */
/** @param {Value} value */
function tagsOf(value) {
  if (value.kind === "IMAGE") return [`picture:${value.upstreamEtag}`];
  return String(value.headers?.["x-next-cache-tags"] ?? "").split(",");
}

/** @param {Value} value */
function sizeOf({ html, body, buffer, rscData }) {
  const bytes = (html?.length ?? 0) * 2 + (rscData?.length ?? 0);
  return bytes + (body?.length ?? 0) + (buffer?.length ?? 0) + 500;
}
