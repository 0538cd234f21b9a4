import { timingSafeEqual } from "node:crypto";
import { connection } from "next/server";
import { system } from "@/lib/core/actor";
import { problemResponse } from "@/lib/core/endpoint";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { methodsOf } from "@/lib/core/methods";
import { stopLongReads } from "@/lib/health/mutations";
import { drainJobs } from "@/lib/jobs/worker";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: drain });

/** Drains the jobs and ends what strangers ask for too long; a scheduler calls it with `Authorization: Bearer CRON_SECRET`. */
async function drain(request: Request) {
  await connection();
  try {
    const secret = env().CRON_SECRET;
    const given = /^bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    if (!secret || !given || !isSame(given, secret)) throw new AppError("unauthenticated");
    await stopLongReads();
    return Response.json(await drainJobs(), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse(error, system);
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
