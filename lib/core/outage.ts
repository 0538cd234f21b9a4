import "server-only";
import { renewConnections } from "@/db/client";
import { withDeadline } from "./deadline";
import { AppError, isDatabaseAway } from "./errors";

const patience = 2000;
const pause = 1000;
let awayUntil = 0;

/**
 * Asks the database what a request cannot do without. Throws AppError("unavailable") within two
 * seconds when it does not answer, and at once for a second more, so that nobody queues for nothing.
 */
export async function askDatabase<T>(ask: () => Promise<T>): Promise<T> {
  if (Date.now() < awayUntil) throw new AppError("unavailable");
  try {
    return await withDeadline(ask(), patience);
  } catch (error) {
    if (!isAway(error)) throw error;
    // It fell silent rather than refused: what waits on its connections may wait for minutes.
    if (error instanceof AppError) renewConnections();
    awayUntil = Date.now() + pause;
    throw new AppError("unavailable", { cause: error });
  }
}

/** Whether a later try may mend it. */
export function isAway(error: unknown): boolean {
  return isDatabaseAway(error) || (error instanceof AppError && error.code === "unavailable");
}
