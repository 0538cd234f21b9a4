import { type Locale, locales } from "@/lib/messages/catalogue";
import type { MediaKind, MediaView } from "./types";

/** What a MediaView is made of, however it was read. */
export type MediaFacts = {
  id: string;
  kind: MediaKind;
  filename: string;
  mimeType: string;
  size: number;
  width: number | null;
  height: number | null;
  duration: number | null;
  alt: Record<string, string>;
  placeholder: string | null;
  sha256: string;
  focalX: number;
  focalY: number;
};

/** A missing text alternative falls back to the one in another language. */
export function presentMedia(facts: MediaFacts, locale: Locale): MediaView {
  return {
    id: facts.id,
    kind: facts.kind,
    url: mediaUrl(facts),
    filename: facts.filename,
    mimeType: facts.mimeType,
    size: facts.size,
    width: facts.width,
    height: facts.height,
    duration: facts.duration,
    alt: altIn(facts.alt, locale),
    placeholder: facts.placeholder,
    focal: { x: facts.focalX, y: facts.focalY },
  };
}

export function presentWords(words: Record<string, string>): Record<Locale, string> {
  return { es: words.es ?? "", en: words.en ?? "" };
}

/**
 * The address of just these bytes, which may be kept for ever. Without the version it is the address
 * of the file, whatever its bytes are by then.
 */
export function mediaUrl(file: { id: string; filename: string; sha256: string }): string {
  return `/media/${file.id}-${versionOf(file)}/${encodePathSegment(file.filename)}`;
}

/** The address that stays when a file is replaced; whoever keeps it has to ask again. */
export function lastingUrl({ id, filename }: { id: string; filename: string }): string {
  return `/media/${id}/${encodePathSegment(filename)}`;
}

export function versionOf({ sha256 }: { sha256: string }): string {
  return sha256.slice(0, 12);
}

function altIn(alt: Record<string, string>, locale: Locale): string {
  const order = [locale, ...locales.filter((other) => other !== locale)];
  return order.map((one) => alt[one]).find(Boolean) ?? "";
}

/** As encodeURIComponent, and also what a shell or a Markdown link would trip over (RFC 3986, 2.2). */
function encodePathSegment(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
