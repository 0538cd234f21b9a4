import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { deliveries, entries, people, webhooks } from "@/db/schema";
import { isContentKey } from "@/lib/content/registry";
import { type Actor, hasRole } from "@/lib/core/actor";

/** Who reaches which part of the desk; each page asks its own policy again. */
const parts: Record<string, (actor: Actor) => boolean> = {
  "": isSomebody,
  entries: isSomebody,
  media: isSomebody,
  channels: isSomebody,
  notices: isSomebody,
  specimens: isSomebody,
  navigation: (actor) => hasRole(actor, "admin", "editor"),
  terms: (actor) => hasRole(actor, "admin", "editor"),
  people: (actor) => hasRole(actor, "admin"),
  settings: (actor) => hasRole(actor, "admin"),
  activity: (actor) => hasRole(actor, "admin"),
};

/**
 * Whether a page of the desk is there for this actor. A dynamic page has sent its status, 200, before
 * it can know; so the proxy asks ahead. `path` is what follows `/admin/`.
 */
export async function isAtDesk(actor: Actor, path: string): Promise<boolean> {
  const [part = "", ...rest] = path.split("/").filter(Boolean);
  if (!Object.hasOwn(parts, part) || !parts[part]?.(actor)) return false;
  if (part === "entries") return isEntryAddress(rest);
  if (part === "people") return isPersonAddress(rest);
  if (part === "channels") return isChannelsAddress(actor, rest);
  return rest.length === 0 || (part === "media" && rest.join("/") === "deleted");
}

function isSomebody(actor: Actor): boolean {
  return actor.kind !== "stranger";
}

async function isEntryAddress([type, id, ...more]: string[]): Promise<boolean> {
  if (!isContentKey(type) || !["", "history", "channels"].includes(more.join("/"))) return false;
  if (id === undefined) return true;
  if (!z.uuid().safeParse(id).success) return false;
  const [row] = await db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, id), eq(entries.type, type)));
  return row !== undefined;
}

async function isChannelsAddress(actor: Actor, [list, id, ...more]: string[]): Promise<boolean> {
  if (list === undefined) return true;
  if (more.length > 0 || (list === "webhooks" && !hasRole(actor, "admin"))) return false;
  if (list === "webhooks" && (id === undefined || id === "new")) return true;
  if (!z.uuid().safeParse(id).success || id === undefined) return false;
  if (list === "webhooks") return (await db.$count(webhooks, eq(webhooks.id, id))) > 0;
  return list === "deliveries" && (await db.$count(deliveries, eq(deliveries.id, id))) > 0;
}

async function isPersonAddress([id, ...more]: string[]): Promise<boolean> {
  if (more.length > 0) return false;
  if (id === undefined || id === "new") return true;
  if (!z.uuid().safeParse(id).success) return false;
  const [row] = await db.select({ id: people.id }).from(people).where(eq(people.id, id));
  return row !== undefined;
}
