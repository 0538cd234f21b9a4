import type { ErrorKey } from "@/lib/messages/errors";

export type ErrorCode =
  | "malformed"
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "not_acceptable"
  | "conflict"
  | "precondition_failed"
  | "too_large"
  | "unsupported"
  | "rate_limited"
  | "unavailable";

/** HTTP status of each expected error (RFC 9110, 15). */
export const statusOf: Record<ErrorCode, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported: 415,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
};

/** One thing wrong with the input; `path` is dotted, `message` in the actor's language. */
export type Issue = { path: string; message: string };

type Options = {
  /** Which sentence to show; without it, the code's own. */
  key?: ErrorKey;
  /** The input that the sentence is about. */
  field?: string;
  issues?: Issue[];
  details?: Record<string, unknown>;
  cause?: unknown;
};

/** An expected refusal: doors turn it into a Result or problem+json; anything else is a fault. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key?: ErrorKey;
  readonly field?: string;
  readonly issues: Issue[];
  readonly details?: Record<string, unknown>;

  constructor(code: ErrorCode, options: Options = {}) {
    super(options.key ?? code, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.key = options.key;
    this.field = options.field;
    this.issues = options.issues ?? [];
    this.details = options.details;
  }
}

const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "08006",
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/** Walks the causes: Drizzle wraps what the driver threw. */
export function errorCodeOf(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && !(e instanceof AppError)) return e.code;
  }
  return undefined;
}

/** The database cannot be reached, which a later try may mend. */
export function isDatabaseAway(error: unknown): boolean {
  return awayCodes.has(errorCodeOf(error) ?? "");
}

/** SQLSTATE 23505: another row holds this value. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("constraint_name" in e && e.constraint_name === constraint) return true;
  }
  return false;
}
