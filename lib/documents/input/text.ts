// XML and PostgreSQL's jsonb both refuse these, and a document travels through both.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const everyUnprintable = new RegExp(unprintable.source, "g");
// In a pattern that reads code points, only half a pair is still a surrogate.
const halfPairs = /\p{Surrogate}/gu;

/** Text that every channel can carry: no control characters but tab and line ends, no half surrogate. */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text) && text.search(halfPairs) < 0;
}

/** The same text with what cannot be carried taken out. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(everyUnprintable, "").replace(halfPairs, "\ufffd");
}

/** The name of a code block's language as it is kept, or null when it is no such name. */
export function cleanLanguage(name: string | null | undefined): string | null {
  const language = name?.trim().toLowerCase() ?? "";
  return languagePattern.test(language) ? language : null;
}

export const languagePattern = /^[a-z0-9][a-z0-9+#._-]{0,31}$/;

/** A colour as it is kept: `#rrggbb`. */
export const colorPattern = /^#[0-9a-f]{6}$/;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);
