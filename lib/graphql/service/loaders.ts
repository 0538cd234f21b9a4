import "server-only";
import DataLoader from "dataloader";
import { present } from "@/lib/api/definition";
import { callOf } from "@/lib/api/registry";
import type { GraphContext } from "../types";

export type Resource = Record<string, unknown> & { id: string };

/** Lists that give what has these ids, and how long a page of them is. */
const lists = { entries: 100, terms: 100, people: 100 } as const;
type Listed = keyof typeof lists;
type Loaders = { [name in Listed]?: DataLoader<string, Resource | null> };

const all = new WeakMap<GraphContext, Loaders>();

/**
 * What has this id, if whoever asks may know of it. What a request asks for at one level of its query
 * comes by one call of a list, however many there are.
 */
export function load(context: GraphContext, name: Listed, id: string): Promise<Resource | null> {
  const loaders = all.get(context) ?? {};
  all.set(context, loaders);
  loaders[name] ??= new DataLoader((ids) => loadMany(context, name, ids), {
    maxBatchSize: lists[name],
    // Subscriptions live on, and what they tell must be as it is.
    cache: false,
  });
  return loaders[name].load(id);
}

async function loadMany({ actor }: GraphContext, name: Listed, ids: readonly string[]) {
  const call = callOf(`${name}.list`);
  const page = { ids: [...new Set(ids)].join(","), limit: lists[name] };
  const { items } = present(call, await call.run(actor, page)) as { items: Resource[] };
  const found = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => found.get(id) ?? null);
}
