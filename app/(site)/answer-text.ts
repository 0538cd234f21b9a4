import { createHash } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { withDeadline } from "@/lib/core/deadline";
import { checkHealth } from "@/lib/health/queries";

type Facts = {
  /** When the text became what it is, by the database's clock. */
  modifiedAt?: Date;
  headers?: Record<string, string>;
};

/**
 * A text with what tells whether it changed, or 304 for who has it already (RFC 9110, 13.1). HEAD is
 * Next's doing.
 */
export function answerText(
  request: Request,
  text: string,
  type: string,
  { modifiedAt, headers: more }: Facts = {},
): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const modified = modifiedAt && isSettled(modifiedAt) ? modifiedAt.toUTCString() : null;
  const headers = {
    ...more,
    etag,
    ...(modified && { "last-modified": modified }),
    "cache-control": "public, max-age=0, must-revalidate",
  };
  if (isKnown(request.headers, etag, modified)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": type } });
}

/** HTTP dates know no fractions: a date counts once nothing else can happen in its second (8.8.2.2). */
const isSettled = (date: Date) => Date.now() - date.getTime() >= 2000;

/** A date is asked for only where no tag is (13.1.3). */
function isKnown(asked: Headers, etag: string, modified: string | null): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return matches(tags, etag);
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return modified !== null && Date.parse(modified) <= since;
}

/** A weak tag is as good as a strong one here, and compression may have made it weak. */
function matches(asked: string, etag: string): boolean {
  const tags = asked.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}

type Handler<C> = (request: Request, context: C) => Promise<Response>;

/**
 * A handler that says 503 instead of failing while the database is away. What a cached function threw
 * no longer tells why, so the database itself is asked.
 */
export function unlessAway<C>(handle: Handler<C>): Handler<C> {
  return async (request, context) => {
    try {
      return await withDeadline(handle(request, context), 5000);
    } catch (error) {
      unstable_rethrow(error);
      if ((await checkHealth()).status === "ok") throw error;
      const headers = { "retry-after": "5", "cache-control": "no-store" };
      return new Response(null, { status: 503, headers });
    }
  };
}
