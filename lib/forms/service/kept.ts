import "server-only";
import { Lru } from "@/db/cache/lru.mjs";
import { purges } from "@/db/cache/purges.mjs";
import { entryTags } from "@/lib/entries/queries/public";
import type { Made } from "../types";

type Kept = { made: Made; tags: string[]; since: number };
export type Composed = { made: Made; tags: string[] };

const kept = new Lru<Kept>(64 * 1024 * 1024);
const underWay = new Map<string, Promise<Kept | null>>();

/**
 * What `compose` makes, kept as pages are: until the table `purges` says that something it was made of
 * has changed. Those who ask for the same thing at once share the making. What is not there is not kept.
 */
export async function keepForm(
  key: string,
  compose: () => Promise<Composed | null>,
): Promise<Made | null> {
  await purges.sync();
  const known = kept.get(key);
  if (known && !purges.isStale(known.tags, known.since)) return known.made;
  const joined = underWay.get(key);
  if (joined) {
    const found = await joined;
    if (found && !purges.isStale(found.tags, found.since)) return found.made;
    if (underWay.get(key) === joined) underWay.delete(key);
  }
  const making = make(key, compose).finally(() => {
    if (underWay.get(key) === making) underWay.delete(key);
  });
  underWay.set(key, making);
  return (await making)?.made ?? null;
}

async function make(key: string, compose: () => Promise<Composed | null>): Promise<Kept | null> {
  // By the local clock, before anything is read: see db/cache/purges.mjs.
  const since = Date.now();
  const composed = await compose();
  if (!composed) {
    kept.delete(key);
    return null;
  }
  const { made } = composed;
  const entry = { made, tags: [...entryTags, ...composed.tags], since };
  kept.set(key, entry, made.bytes.length + 2000);
  return entry;
}
