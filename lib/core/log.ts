/** One line of JSON on standard error, with an id that the reader of an error page can quote. */
export function logError(
  event: string,
  error: unknown,
  extra: Record<string, unknown> = {},
): string {
  const id = crypto.randomUUID().slice(0, 8);
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ level: "error", event, id, ...extra, cause })}\n`);
  return id;
}
