/** A request, as far as its origin goes. */
export type Asking = { method: string; headers: Headers };

/** What to say of other origins in an answer, and whether this request only asks for leave. */
export type Cors = { headers: Record<string, string>; preflight: boolean };

/** What other origins may have: the doors for programs, and what is published as a file. */
export function isShared(pathname: string): boolean {
  return isDoor(pathname) || /\.(json|xml|md|txt|rss|atom)$/.test(pathname);
}

const isDoor = (pathname: string) => /^\/api\/(v1|graphql)(\/|$)/.test(pathname);

const reads = "GET, HEAD";
const changes = `${reads}, POST, PUT, PATCH, DELETE`;

/** Of a program's own headers, those that the doors read (CORS-safelisted ones need no leave). */
const readable = "Accept, If-None-Match, If-Modified-Since, Range";
const sendable = `${readable}, Authorization, Content-Type, If-Match, Idempotency-Key, Prefer`;

/** Beside the CORS-safelisted ones. */
const exposed = [
  ...["ETag", "Link", "Location", "Preference-Applied", "Idempotency-Replayed", "Allow"],
  ...["Retry-After", "WWW-Authenticate", "Content-Disposition", "Accept-Ranges", "Content-Range"],
].join(", ");

/**
 * Cross-origin resource sharing (Fetch, 3.2) for the origins of the setting; `*` is for reading without a
 * key. Cookies are never let through: Access-Control-Allow-Credentials stays away.
 */
export function corsOf({ method, headers }: Asking, allowed: readonly string[]): Cors {
  const origin = headers.get("origin");
  const wanted = method === "OPTIONS" ? headers.get("access-control-request-method") : null;
  const asked = wanted ?? method;
  const named = origin !== null && allowed.includes(origin);
  const open = allowed.includes("*") && reads.split(", ").includes(asked);
  const plain = { vary: "Origin" };
  if (origin === null || !(named || open)) return { headers: plain, preflight: false };
  const allow = { ...plain, "access-control-allow-origin": named ? origin : "*" };
  if (wanted === null) {
    return { headers: { ...allow, "access-control-expose-headers": exposed }, preflight: false };
  }
  return {
    preflight: true,
    headers: {
      ...allow,
      "access-control-allow-methods": named ? changes : reads,
      "access-control-allow-headers": named ? sendable : readable,
      "access-control-max-age": "600",
    },
  };
}

/** An origin as browsers write it, or null for what is none. */
export function originOf(typed: string): string | null {
  if (!/^https?:\/\/[^/?#@*\\\s]+\/?$/i.test(typed) || !URL.canParse(typed)) return null;
  return new URL(typed).origin;
}
