import "server-only";
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveryAttempts } from "@/db/schema";
import { type Actor, hasRole } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { deliveryIdInput } from "../input";
import type { DeliveryDetails } from "../types";
import { findDelivery } from "./list";

const mostTries = 30;

/** One delivery with its tries, the latest first; null for an id that none has. */
export async function getDelivery(actor: Actor, raw: unknown): Promise<DeliveryDetails | null> {
  const { id } = parseInput(deliveryIdInput, raw, actor);
  const delivery = await findDelivery(actor, id);
  if (!delivery) return null;
  const rows = await db
    .select({
      id: deliveryAttempts.id,
      createdAt: deliveryAttempts.createdAt,
      durationMs: deliveryAttempts.durationMs,
      status: deliveryAttempts.status,
      error: deliveryAttempts.error,
      request: deliveryAttempts.request,
      response: deliveryAttempts.response,
    })
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.deliveryId, id))
    .orderBy(desc(deliveryAttempts.id))
    .limit(mostTries);
  // What programs say to each other is for administrators.
  const told = hasRole(actor, "admin");
  const tries = rows.map(({ createdAt, ...row }) => ({
    ...row,
    error: told ? row.error : null,
    request: told ? row.request : null,
    response: told ? row.response : null,
    at: createdAt.toISOString(),
  }));
  return { ...delivery, tries };
}
