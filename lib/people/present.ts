import type { Role } from "@/lib/core/actor";
import { mediaUrl } from "@/lib/media/present";
import { isLocale, type Locale } from "@/lib/messages/catalogue";
import type { PersonView } from "./types";

/** What a PersonView is made of; the hash itself never leaves the query. */
export type PersonFacts = {
  id: string;
  email: string;
  name: string;
  slug: string;
  role: Role;
  bio: Record<string, string>;
  locale: string | null;
  avatarId: string | null;
  /** Not there once it is in the trash. */
  avatar: AvatarFile | null;
  hasPassword: boolean;
  disabledAt: Date | null;
  lastSeenAt: string | null;
  createdAt: Date;
};

type AvatarFile = { id: string | null; filename: string | null; sha256: string | null };

/** The address of a person's picture. */
export function avatarUrl(file: AvatarFile | null): string | null {
  const { id, filename, sha256 } = file ?? {};
  return id && filename && sha256 ? mediaUrl({ id, filename, sha256 }) : null;
}

export function presentPerson(row: PersonFacts): PersonView {
  return {
    ...row,
    avatar: avatarUrl(row.avatar),
    bio: { es: row.bio.es ?? "", en: row.bio.en ?? "" },
    locale: isLocale(row.locale) ? row.locale : null,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt ? new Date(row.lastSeenAt).toISOString() : null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A biography in one language falls back to the other. */
export function bioIn(bio: Record<string, string>, locale: Locale): string {
  return bio[locale] || bio.es || bio.en || "";
}

const browsers = [
  ["Edge", /\bEdg(A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
  ["curl", /^curl\//],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["macOS", /\bMac OS X\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** Names the browser and the system that a User-Agent header tells of; empty when it tells nothing. */
export function deviceOf(userAgent: string): string {
  const named = [browsers, systems].map(
    (known) => known.find(([, pattern]) => pattern.test(userAgent))?.[0],
  );
  return named.filter(Boolean).join(" · ");
}
