import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { webhooks } from "@/db/schema";
import { AppError } from "@/lib/core/errors";

export async function lockWebhook(tx: Transaction, id: string) {
  const [row] = await tx.select().from(webhooks).where(eq(webhooks.id, id)).for("update");
  if (!row) throw new AppError("not_found");
  return row;
}
