import "server-only";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries, events } from "@/db/schema";
import { deliveryIdInput } from "@/lib/channels/input";
import { type Actor, hasRole } from "@/lib/core/actor";
import { pageOf } from "@/lib/core/cursor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { listDeliveryResourcesInput } from "./input";
import type { DeliveryResource } from "./types";

/** The ledger as programs get it, the latest first, a page by cursor. */
export async function listDeliveryResources(actor: Actor, raw: unknown) {
  requirePerson(actor);
  const wanted = parseInput(listDeliveryResourcesInput, raw, actor);
  const { limit, after } = wanted;
  const rows = await select(
    wanted.channel ? eq(deliveries.channel, wanted.channel) : undefined,
    wanted.state ? eq(deliveries.state, wanted.state) : undefined,
    wanted.entry ? eq(deliveries.entryId, wanted.entry) : undefined,
    wanted.event ? eq(deliveries.eventId, wanted.event) : undefined,
    wanted.recipient ? eq(deliveries.recipient, wanted.recipient) : undefined,
    after ? sql`${deliveries.id} < ${after.id}::uuid` : undefined,
  )
    .orderBy(desc(deliveries.id))
    .limit(limit + 1);
  const { items, next } = pageOf(rows, limit, ({ id }) => ({ id, value: "" }));
  return { items: items.map((row) => present(row, actor)), next };
}

export async function getDeliveryResource(
  actor: Actor,
  raw: unknown,
): Promise<DeliveryResource | null> {
  requirePerson(actor);
  const { id } = parseInput(deliveryIdInput, raw, actor);
  const [row] = await select(eq(deliveries.id, id));
  return row ? present(row, actor) : null;
}

/** Whoever works at the desk sees every entry, so also where it went. */
function requirePerson(actor: Actor): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
}

function select(...where: (SQL | undefined)[]) {
  return db
    .select({
      id: deliveries.id,
      eventId: deliveries.eventId,
      event: events.name,
      entryId: deliveries.entryId,
      channel: deliveries.channel,
      recipient: deliveries.recipient,
      address: deliveries.address,
      state: deliveries.state,
      attempts: deliveries.attempts,
      nextTryAt: deliveries.nextTryAt,
      lastError: deliveries.lastError,
      createdAt: deliveries.createdAt,
      deliveredAt: deliveries.deliveredAt,
    })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(and(...where))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof select>>[number];

function present(row: Row, actor: Actor): DeliveryResource {
  return {
    ...row,
    nextTryAt: iso(row.nextTryAt),
    // What programs elsewhere say is for those who set them up.
    lastError: hasRole(actor, "admin") ? row.lastError : null,
    createdAt: row.createdAt.toISOString(),
    deliveredAt: iso(row.deliveredAt),
  };
}

const iso = (date: Date | null) => date?.toISOString() ?? null;
