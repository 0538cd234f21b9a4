import "server-only";
import { audit } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { type Context, operation } from "@/lib/core/operation";
import { errorMessages } from "@/lib/messages/errors";
import { bulkEntriesInput } from "../../input";
import { authorize, canRead } from "../../policy";
import { entriesTag, entryTag } from "../../tags";
import type { BulkOutcome } from "../../types";
import { assign } from "./assign";
import { lockMany } from "./lock";
import { publish } from "./publish";
import { republish } from "./republish";
import { tag } from "./tag";
import { restore, trash } from "./trash";
import type { Act, Loaded, Refusals, Verb } from "./types";
import { unpublish } from "./unpublish";

const verbs: { [V in Act["verb"]]: Verb<V> } = {
  ...{ publish, unpublish, republish, trash, restore, assign, tag },
};

/**
 * One act for many entries. Each is judged by itself: those that may not or cannot are told with the
 * reason, the others are changed together, in a few statements however many they are.
 */
export const bulkEntries = operation({
  name: "entries.bulk",
  scope: "publish",
  input: bulkEntriesInput,
  run: async (context, { ids, act }): Promise<BulkOutcome & { types: string[] }> => {
    authorize(context.actor, canRead(context.actor));
    const loaded = await lockMany(context.tx, [...new Set(ids)], act.verb);
    const refusals: Refusals = new Map();
    for (const id of ids) if (!loaded.some((one) => one.id === id)) refusals.set(id, "not_found");
    const fit = loaded.filter((one) => !refuse(refusals, one, context.actor, act));
    const done = fit.length > 0 ? await run(context, fit, act, refusals) : [];
    await writeAudit(context, done, act);
    return { ...present(loaded, done, refusals, context.actor), types: typesOf(done) };
  },
  tags: ({ done, types }) => [...types.map(entriesTag), ...done.map(({ id }) => entryTag(id))],
});

function refuse(refusals: Refusals, entry: Loaded, actor: Actor, act: Act): boolean {
  const verb = verbs[act.verb] as Verb;
  const reason = verb.refuse(actor, entry, act);
  if (reason) refusals.set(entry.id, reason);
  return reason !== null;
}

async function run(context: Context, fit: Loaded[], act: Act, refusals: Refusals) {
  const verb = verbs[act.verb] as Verb;
  const changed = new Set(await verb.run(context, fit, act, refusals));
  return fit.filter(({ id }) => changed.has(id));
}

/** As if each had been changed by itself. */
async function writeAudit({ actor, tx }: Context, done: Loaded[], { verb }: Act) {
  if (done.length === 0) return;
  const operation = `entries.${verb}`;
  await tx
    .insert(audit)
    .values(done.map(({ id }) => ({ actorId: personId(actor), operation, subjectId: id })));
}

const typesOf = (entries: Loaded[]) => [...new Set(entries.map(({ type }) => type))];

function present(loaded: Loaded[], done: Loaded[], refusals: Refusals, { locale }: Actor) {
  const words = errorMessages(locale);
  const titles = new Map(loaded.map(({ id, title }) => [id, title]));
  return {
    done: done.map(({ id, title, status, authorId, publishedAt, unpublishAt }) => ({
      ...{ id, title, authorId },
      at: (status === "scheduled" && publishedAt?.toISOString()) || null,
      until: unpublishAt?.toISOString() ?? null,
    })),
    refused: [...refusals].map(([id, key]) => ({
      ...{ id, title: titles.get(id) ?? "", reason: words[key] },
    })),
  };
}
