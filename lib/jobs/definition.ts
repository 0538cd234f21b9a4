import type { z } from "zod";

/** Work outside a request. It may run twice, and its effect must happen once. */
export type Job<S extends z.ZodType = z.ZodType> = {
  kind: string;
  payload: S;
  /** After so long without an end, the worker that had it counts as dead; 120 without it. */
  lockSeconds?: number;
  run: (payload: z.output<S>) => Promise<void>;
};

export function defineJob<S extends z.ZodType>(job: Job<S>): Job<S> {
  return job;
}
