import { AppError } from "./errors";

/**
 * Waits for `work` at most `ms` milliseconds, then throws AppError("unavailable"). The driver has no
 * query timeout: a server that swallows packets would hold a request for ever.
 */
export async function withDeadline<T>(work: Promise<T>, ms = 10_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("unavailable")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
