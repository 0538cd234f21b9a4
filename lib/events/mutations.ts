import "server-only";
import { sql } from "drizzle-orm";
import { events } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import type { Context } from "@/lib/core/operation";
import type { EventName } from "./types";

type NewEvent = {
  name: EventName;
  subjectId: string;
  payload?: Record<string, unknown>;
  /** A date ahead holds the event back until then. */
  dueAt?: Date | null;
};

/** Writes an event into the outbox, in the transaction of the change that it tells of. */
export function record(context: Context, event: NewEvent): Promise<void> {
  return recordMany(context, [event]);
}

export async function recordMany({ actor, tx }: Context, list: NewEvent[]): Promise<void> {
  if (list.length === 0) return;
  await tx.insert(events).values(
    list.map((event) => ({
      name: event.name,
      subjectId: event.subjectId,
      actorId: personId(actor),
      payload: event.payload ?? {},
      dueAt: event.dueAt ?? sql`now()`,
    })),
  );
}
