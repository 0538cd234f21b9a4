import "server-only";
import { and, eq, gt, or, type SQL, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { davLocks, davProperties } from "@/db/schema";
import type { DavLock, Property } from "../types";

/** The locks that reach a path: its own, and those of what is above it with all that lies below. */
export function listLocksOn(path: string, executor: Executor = db): Promise<DavLock[]> {
  return selectLocks(
    executor,
    or(eq(davLocks.path, path), and(eq(davLocks.deep, true), reaches(path))),
  );
}

/** The same, and those of what lies below the path. */
export function listLocksAround(path: string, executor: Executor = db): Promise<DavLock[]> {
  const below = sql`starts_with(${davLocks.path}, ${path && `${path}/`})`;
  const above = and(eq(davLocks.deep, true), reaches(path));
  return selectLocks(executor, or(eq(davLocks.path, path), above, below));
}

const reaches = (path: string) =>
  sql`starts_with(${path}, case when ${davLocks.path} = '' then '' else ${davLocks.path} || '/' end)`;

function selectLocks(executor: Executor, where: SQL | undefined): Promise<DavLock[]> {
  return executor
    .select({
      token: davLocks.token,
      path: davLocks.path,
      deep: davLocks.deep,
      shared: davLocks.shared,
      version: davLocks.version,
      owner: davLocks.owner,
      personId: davLocks.personId,
      left: sql<number>`ceil(extract(epoch from ${davLocks.expiresAt} - now()))::int`,
    })
    .from(davLocks)
    .where(and(gt(davLocks.expiresAt, sql`now()`), where))
    .limit(1000);
}

/** What programs noted of the resources at these paths. */
export async function loadProperties(paths: string[]): Promise<Map<string, Property[]>> {
  const rows = await db
    .select()
    .from(davProperties)
    .where(
      sql`${davProperties.path} in (select jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb))`,
    )
    .limit(20_000);
  const byPath = new Map<string, Property[]>();
  for (const { path, ...property } of rows) {
    byPath.set(path, [...(byPath.get(path) ?? []), property]);
  }
  return byPath;
}
