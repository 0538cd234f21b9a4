import type { Locale } from "@/lib/messages/catalogue";
import { errorMessages } from "@/lib/messages/errors";
import { AppError, type ErrorCode, type Issue, isDatabaseAway } from "./errors";

/** A refusal in words, for desks and programs alike. */
export type Problem = {
  code: ErrorCode | "unexpected";
  message: string;
  issues: Issue[];
  details?: Record<string, unknown>;
};

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Puts an expected error into words; returns null for a fault, which must fly on. */
export function problemOf(error: unknown, locale: Locale): Problem | null {
  const words = errorMessages(locale);
  if (isDatabaseAway(error)) return { code: "unavailable", message: words.unavailable, issues: [] };
  if (!(error instanceof AppError)) return null;
  const message = words[error.key ?? error.code];
  const issues = error.field ? [{ path: error.field, message }, ...error.issues] : error.issues;
  return { code: error.code, message, issues, details: error.details };
}
