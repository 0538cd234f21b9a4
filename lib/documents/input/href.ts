import { documentLimits } from "./limits";
import { isPrintable } from "./text";

const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * The address of a link in the one form that is kept, or null when a reader must not be sent there.
 * Takes http, https, mailto and tel addresses, a path of this site (`/…`) and a fragment (`#…`).
 */
export function normaliseHref(raw: string): string | null {
  const href = raw.trim();
  if (href === "" || href.length > documentLimits.href) return null;
  if (!isPrintable(href) || /\s/.test(href)) return null;
  if (href.startsWith("#")) return href.length > 1 ? href : null;
  if (href.startsWith("/")) return normalisePath(href);
  return normaliseAbsolute(href);
}

/** What a person typed in a field: `example.org` and `ana@example.org` get the scheme they mean. */
export function guessHref(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return normaliseHref(`mailto:${text}`);
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:]\S*)?$/i.test(text))
    return normaliseHref(`https://${text}`);
  return normaliseHref(text);
}

// A browser reads `//host` and `/\host` as another site.
function normalisePath(href: string): string | null {
  const here = "http://site.invalid";
  const url = tryUrl(href, here);
  if (url?.origin !== here) return null;
  const path = url.pathname + url.search + url.hash;
  return path.startsWith("//") || path.length > documentLimits.href ? null : path;
}

function normaliseAbsolute(href: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  const url = tryUrl(href);
  if (!url || !schemes.has(url.protocol)) return null;
  if (url.protocol === "mailto:" || url.protocol === "tel:") return url.pathname ? url.href : null;
  // `https:host` is read as a relative address by a page that is itself https.
  if (!/^https?:\/\//i.test(href) || url.username !== "" || url.password !== "") return null;
  return url.href.length > documentLimits.href ? null : url.href;
}

function tryUrl(href: string, base?: string): URL | null {
  return URL.canParse(href, base) ? new URL(href, base) : null;
}
