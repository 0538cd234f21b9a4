import "server-only";
import { contentKeys } from "@/lib/content/registry";
import { roles } from "@/lib/core/actor";
import { entryStatuses } from "@/lib/entries/types";
import { mediaKinds } from "@/lib/media/types";
import { locales } from "@/lib/messages/catalogue";
import { menus } from "@/lib/navigation/types";
import { termKinds } from "@/lib/taxonomy/types";

/** `entries.saveDraft` is the field `entriesSaveDraft`: a call has one name, whatever the door. */
export function fieldNameOf(key: string): string {
  const [first = "", ...rest] = key.split(/[.\-_]/);
  return first + rest.map(upperFirst).join("");
}

/** What has no name of its own is called by its place: type, then member. */
export const typeNameOf = (...parts: string[]) => parts.map(upperFirst).join("");

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Enumerations that many types share; all others are called by their place. */
export function enumNameOf(values: readonly string[], place: string): string {
  const known = shared.find(([, list]) => list.join() === values.join());
  return known?.[0] ?? place;
}

const shared: [string, readonly string[]][] = [
  ["Locale", locales],
  ["ContentType", contentKeys],
  ["EntryStatus", entryStatuses],
  ["Role", roles],
  ["MediaKind", mediaKinds],
  ["TermKind", termKinds],
  ["MenuName", menus],
];

/** `-createdAt`, by which lists go downwards, is `createdAt_DESC`; nothing is `NONE`. */
export function enumValueOf(value: string): string {
  if (value === "") return "NONE";
  const name = value.startsWith("-") ? `${value.slice(1)}_DESC` : value.replace(/\W/g, "_");
  return /^\d/.test(name) ? `_${name}` : name;
}
