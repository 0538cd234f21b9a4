import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "@/lib/auth/service/token";
import { env } from "@/lib/core/env";
import { siteUrl } from "@/lib/entries/present";
import { encodePath } from "@/lib/entries/present/address";
import type { Locale } from "@/lib/messages/catalogue";

const idLength = 22;

/** The token of a preview: its id and the site's signature of it, so that it can be told again. */
export function tokenOf(id: string): string {
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  return bytes.toString("base64url") + signatureOf(id);
}

/** The id in a token that this site has signed, or null. */
export function idOfToken(token: string): string | null {
  if (!/^[\w-]{65}$/.test(token)) return null;
  const hex = Buffer.from(token.slice(0, idLength), "base64url").toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const [own, sent] = [tokenOf(id), token].map((text) => Buffer.from(text));
  return own && sent && own.length === sent.length && timingSafeEqual(own, sent) ? id : null;
}

function signatureOf(id: string): string {
  return Buffer.from(keyedHash(`preview:${id}`), "hex").toString("base64url");
}

/** Where a draft is shown: its own address, with the token. */
export function previewUrl(
  id: string,
  { locale, path }: { locale: string; path: string },
  defaultLocale: Locale,
): string {
  const address = siteUrl(locale as Locale, encodePath(path), defaultLocale);
  return `${env().SITE_URL}${address}?preview=${tokenOf(id)}`;
}
