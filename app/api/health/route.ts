import { connection } from "next/server";
import { methodsOf } from "@/lib/core/methods";
import { checkHealth } from "@/lib/health/queries";

/** 200 with each part's state, 503 when the database is away. */
async function tellHealth() {
  await connection();
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: tellHealth });
