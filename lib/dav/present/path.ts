/**
 * What a path of HTTP names below /dav: its segments decoded, without slashes at its ends. Null for
 * what is no path of ours.
 */
export function pathOf(pathname: string): string | null {
  const inner = /^\/(?:api\/)?dav(?:\/(.*))?$/s.exec(pathname);
  if (!inner) return null;
  const segments: string[] = [];
  for (const raw of (inner[1] ?? "").split("/")) {
    const segment = decode(raw);
    if (segment === null || /[/\\\0]/.test(segment) || segment === "." || segment === "..")
      return null;
    if (segment) segments.push(segment);
  }
  return segments.join("/");
}

export function hrefOf(path: string, collection: boolean): string {
  const encoded = path.split("/").filter(Boolean).map(encode);
  return `/${["dav", ...encoded].join("/")}${collection ? "/" : ""}`;
}

export const parentOf = (path: string) => path.split("/").slice(0, -1).join("/");
export const nameOf = (path: string) => path.split("/").at(-1) ?? "";
/** What systems write beside files for themselves, and do without: Finder fails a whole copy over it. */
export const isLitter = (path: string) =>
  /^(?:\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(nameOf(path));
export const isBelow = (path: string, above: string) => path.startsWith(above ? `${above}/` : "");

function decode(raw: string): string | null {
  try {
    return decodeURIComponent(raw).normalize("NFC");
  } catch {
    return null;
  }
}

function encode(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
