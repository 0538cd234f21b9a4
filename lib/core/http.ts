const readingPolicy = (framedBy: "'none'" | "'self'") =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");

/** Headers of every page (OWASP Secure Headers). */
const shared = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cross-origin-opener-policy": "same-origin",
};

/** How long readers may keep a page without asking, as next.config.ts tells them. */
export const pageLife = "public, max-age=0, must-revalidate";

/** Security headers of a reading page: nothing but the site's own files, nothing inline. */
export const readingHeaders: Record<string, string> = {
  ...shared,
  "content-security-policy": readingPolicy("'none'"),
  "speculation-rules": '"/speculation-rules.json"',
};

/**
 * Headers of a draft at its address: kept and indexed by nobody, its link told to nobody, and shown in
 * the desk's pane beside the text.
 */
export const previewHeaders: Record<string, string> = {
  ...shared,
  "content-security-policy": readingPolicy("'self'"),
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
};

/** Security headers of the desk: React hydrates there, under a nonce. `dev` lets hot reload work. */
export function deskHeaders(nonce: string, dev: boolean): Record<string, string> {
  const scripts = dev ? "'unsafe-inline' 'unsafe-eval'" : `'nonce-${nonce}' 'strict-dynamic'`;
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return { ...shared, "content-security-policy": policy, "cache-control": "private, no-store" };
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that changes something may come from where it comes: browsers tell by Origin and
 * Sec-Fetch-Site. Programs without cookies need tell nothing. `siteUrl` is the site's own address.
 */
export function isFromHere(method: string, headers: Headers, siteUrl: string): boolean {
  if (safeMethods.has(method)) return true;
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  if (headers.has("origin")) return !isForeign(headers, siteUrl);
  return headers.get("cookie") === null || site !== null;
}

/** Whether a page of another origin asks, as its browser tells. */
export function isForeign(headers: Headers, siteUrl: string): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const [own, asked] = [new URL(siteUrl), new URL(origin)];
  // The site may go by other names too, in a network of its own; its known name wants its own scheme.
  return asked.host === own.host ? asked.origin !== own.origin : asked.host !== headers.get("host");
}

/**
 * What a program sent as its key (RFC 6750), or null when it sent none. Whoever sends one is known by it
 * alone: doors then look at no cookie, so that its requests may come from anywhere.
 */
export function bearerOf(headers: Headers): string | null {
  const sent = /^bearer(?:\s+(.*))?$/is.exec(headers.get("authorization") ?? "");
  return sent ? (sent[1] ?? "").trim() : null;
}

/** The same as `isFromHere`, for the doors that take keys. */
export function mayComeIn(method: string, headers: Headers, siteUrl: string): boolean {
  return bearerOf(headers) !== null || isFromHere(method, headers, siteUrl);
}

/** Addresses where keys count. Signing in and its cookie have their own. */
export const takesKeys = (pathname: string) => /^\/api\/(?!auth(\/|$)|cron(\/|$))/.test(pathname);

/** Signing out makes an address of what a proxy before the site tells; what is none would be a fault. */
export function withoutOddPlace(sent: Headers): Headers {
  const headers = new Headers(sent);
  if (!/^https?$/.test(sent.get("x-forwarded-proto") ?? "http"))
    headers.delete("x-forwarded-proto");
  if (!URL.canParse(`http://${sent.get("x-forwarded-host") ?? "x"}/`)) {
    headers.delete("x-forwarded-host");
  }
  return headers;
}
