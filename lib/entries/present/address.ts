import { isLocale, type Locale } from "@/lib/messages/catalogue";

/** The language in an address, if it names one, and the decoded path below it. */
export function splitAddress(pathname: string): { prefix: Locale | null; path: string } {
  const parts = pathname.split("/").filter(Boolean).map(decode);
  const prefix = isLocale(parts[0]) ? parts[0] : null;
  return { prefix, path: parts.slice(prefix ? 1 : 0).join("/") };
}

/** What cannot be decoded, or hides a slash or a control character, is at no address. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part).replace(/[/\\\p{Cc}]/gu, "\uFFFD");
  } catch {
    return "\uFFFD";
  }
}

/** The path as an address has it: nothing in it is taken for a slash, a host or a query. */
export const encodePath = (path: string) => path.split("/").map(encodeURIComponent).join("/");

/**
 * What is searched for, whatever was asked: controls and halves of surrogate pairs mean nothing, and
 * nobody types more than 200 characters.
 */
export function searchedFor(asked: string): string {
  const words = asked.replace(/[\p{Cc}\p{Surrogate}]/gu, " ").trim();
  return [...words].slice(0, 200).join("").trim();
}

/** A search as a piece of a path that stays as it is, however often it is decoded on its way. */
export const searchSegment = (words: string) => Buffer.from(words).toString("base64url");

export const searchOfSegment = (segment: string) =>
  searchedFor(Buffer.from(segment, "base64url").toString());
