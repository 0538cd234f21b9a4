import { Lru } from "./lru.mjs";
import { purges } from "./purges.mjs";

/**
 * Next's handler for "use cache": bytes in memory, out of date when the table `purges` says so.
 * @typedef {{ tags: string[], stale: number, timestamp: number, expire: number, revalidate: number }} Meta
 * @typedef {Meta & { value: ReadableStream<Uint8Array> }} CacheEntry
 */

/** @type {Lru<Meta & { bytes: Uint8Array<ArrayBuffer> }>} */
const store = new Lru(64 * 1024 * 1024);
/** @type {Map<string, Promise<void>>} */
const pending = new Map();

const handler = {
  /** @param {string} key @returns {Promise<CacheEntry | undefined>} */
  async get(key) {
    await pending.get(key);
    const entry = store.get(key);
    if (!entry || purges.isStale(entry.tags, entry.timestamp)) return undefined;
    const { bytes, ...meta } = entry;
    return { ...meta, value: new Blob([bytes]).stream() };
  },

  /** @param {string} key @param {Promise<CacheEntry>} promised */
  async set(key, promised) {
    const work = keep(key, promised).finally(() => pending.delete(key));
    pending.set(key, work);
    await work;
  },

  refreshTags: () => purges.sync(),
  getExpiration: async () => 0,
  /** @param {string[]} tags */
  updateTags: (tags) => purges.add(tags),
};

/** @param {string} key @param {Promise<CacheEntry>} promised */
async function keep(key, promised) {
  try {
    const { value, ...meta } = await promised;
    const bytes = new Uint8Array(await new Response(value).arrayBuffer());
    store.set(key, { ...meta, bytes }, bytes.length + key.length + 200);
  } catch {
    // A value that broke off is not kept; the next reader makes it anew.
  }
}

export default handler;
