import "server-only";
import { Repeater } from "graphql-yoga";
import { AppError } from "@/lib/core/errors";
import { streams } from "@/lib/core/streams";
import type { PublicationEvent, Told } from "@/lib/events/types";
import { told } from "../service/errors";
import { followEvents } from "../service/follow";
import { load, type Resource } from "../service/loaders";
import type { GraphContext } from "../types";
import type { Builder } from "./builder";
import type { Types } from "./types";

type Heard = Told & { entry: Resource | null };

const fields: Record<PublicationEvent, { name: string; description: string }> = {
  "entry.published": { name: "entryPublished", description: "An entry has become public." },
  "entry.corrected": { name: "entryCorrected", description: "A public entry has another text." },
  "entry.unpublished": { name: "entryUnpublished", description: "An entry is public no more." },
};

export function addSubscriptions(builder: Builder, types: Types): void {
  const event = builder.objectRef<Heard>("EntryEvent").implement({
    fields: (t) => ({
      id: t.exposeID("id", { description: "The same wherever it is told of." }),
      at: t.field({ type: "DateTime", resolve: (heard) => heard.at }),
      entryId: t.exposeID("entryId", { nullable: true }),
      entry: t.field({
        type: types.object("Entry"),
        nullable: true,
        description: "Null where whoever hears may not know of it.",
        resolve: (heard) => heard.entry,
      }),
    }),
  });
  for (const [of, { name, description }] of Object.entries(fields)) {
    builder.subscriptionField(name, (t) =>
      t.field({
        type: event,
        description,
        subscribe: (_, _args, context) => told(context, async () => hear(of, context)),
        resolve: (heard) => heard as Heard,
      }),
    );
  }
}

const heartbeat = 10_000;
/** As many a process as leave it room for others. */
const most = 500;
const kept = { open: 0 };

function hear(name: string, context: GraphContext): AsyncIterable<Heard> {
  if (streams().ending || kept.open >= most) throw new AppError("unavailable");
  return new Repeater<Heard>(async (push, stop) => {
    let last = Promise.resolve();
    const unfollow = await followEvents((event) => {
      if (event.name !== name) return;
      last = last.then(() => tell(event, context, push)).catch(() => stop());
    });
    kept.open += 1;
    const timer = setInterval(() => {
      void context.mayStay().then(
        (stays) => void (stays || stop()),
        () => stop(),
      );
    }, heartbeat);
    streams().open.add(stop);
    await stop;
    streams().open.delete(stop);
    clearInterval(timer);
    unfollow();
    kept.open -= 1;
  });
}

/** What is gone again by then was not told in time. */
async function tell(event: Told, context: GraphContext, push: (heard: Heard) => unknown) {
  const entry = event.entryId ? await load(context, "entries", event.entryId) : null;
  if (!entry && event.name !== "entry.unpublished") return;
  // Whoever reads too slowly is not waited for: the queue has an end, and then the stream has one.
  void Promise.resolve(push({ ...event, entry })).catch(() => {});
}
