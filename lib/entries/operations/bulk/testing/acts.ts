import type { Actor } from "@/lib/core/actor";
import { bulkEntries, createEntry } from "../..";

/** The id of a new post, unless `extra` says otherwise. */
export const write = async (actor: Actor, title: string, extra: object = {}) =>
  (await createEntry(actor, { type: "post", locale: "es", title, ...extra })).id;

/** What became of the entries, by their titles. */
export const bulk = async (actor: Actor, verb: string, ids: string[], more: object = {}) => {
  const { done, refused } = await bulkEntries(actor, { ids, act: { verb, ...more } });
  return {
    done: done.map(({ title }) => title).sort(),
    refused: Object.fromEntries(refused.map(({ title, reason }) => [title, reason])),
    until: Object.fromEntries(done.map(({ id, until }) => [id, until])),
  };
};
