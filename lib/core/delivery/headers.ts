/** What a browser shows without harm, under the policy below. */
const shown = /^(?:(?:image|audio|video)\/|application\/pdf$|text\/plain\s*(?:;|$))/i;

/**
 * Pictures, sound, video, PDF and plain text open in the browser, everything else is saved; the name as RFC 6266
 * has it, in ASCII for the old and in UTF-8 (RFC 8187) for the rest.
 */
export function contentDisposition(
  file: { filename: string; mimeType: string },
  saved = false,
): string {
  const inline = !saved && shown.test(file.mimeType);
  const ascii = file.filename
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "_")
    .replace(/["\\%]/g, "_");
  const name = `filename="${ascii}"`;
  const extended = ascii === file.filename ? "" : `; filename*=UTF-8''${encode(file.filename)}`;
  return `${inline ? "inline" : "attachment"}; ${name}${extended}`;
}

/** Opened by itself, no file may run or load anything. Chromium's PDF reader refuses a sandbox. */
export function contentSecurityPolicy(mimeType: string): string {
  if (mimeType === "application/pdf") {
    return "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  }
  return "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";
}

/** attr-char of RFC 8187, 3.2.1. */
function encode(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
