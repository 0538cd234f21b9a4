import "server-only";
import { eq } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { settings } from "@/db/schema";
import type { DemoRecord } from "./types";

export async function loadDemoRecord(executor: Executor): Promise<DemoRecord | null> {
  const [row] = await executor
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "demo"));
  return (row?.value as DemoRecord | undefined) ?? null;
}

export async function keepDemoRecord(tx: Transaction, value: DemoRecord): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: "demo", value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}
