import "server-only";
import { createHash } from "node:crypto";
import { preferredType } from "@/lib/core/accept";
import { AppError } from "@/lib/core/errors";
import { xmlOf } from "@/lib/core/xml";
import type { Call } from "../definition";

const types = ["application/json", "application/xml", "text/xml"] as const;
export type ReplyType = (typeof types)[number];

/** JSON, or XML where Accept asks for it (RFC 9110, 12.5.1). */
export function replyType(request: Request): ReplyType {
  const type = preferredType(request.headers.get("accept"), types);
  if (!type) throw new AppError("not_acceptable");
  return type;
}

/** A strong validator of what a call gives, whatever form it leaves in. */
export function etagOf(value: unknown, type: ReplyType = "application/json"): string {
  const hash = createHash("sha256").update(JSON.stringify(value)).digest("base64url");
  return `"${hash.slice(0, 27)}${type === "application/json" ? "" : ".xml"}"`;
}

/** Whether a list of validators (If-Match, If-None-Match) names `etag`, in any form. */
export function names(list: string, etag: string): boolean {
  const plain = (tag: string) =>
    tag
      .trim()
      .replace(/^W\//, "")
      .replace(/\.xml"$/, '"');
  return list.trim() === "*" || list.split(",").some((tag) => plain(tag) === plain(etag));
}

/** Only the members that `fields` names; of a list, those of each item. */
export function pick(value: unknown, fields: string | null): unknown {
  if (!fields) return value;
  const wanted = fields.split(",").map((name) => name.trim());
  if (isList(value)) return { ...value, items: value.items.map((item) => members(item, wanted)) };
  return members(value, wanted);
}

function members(value: unknown, wanted: string[]): unknown {
  const all = value as Record<string, unknown>;
  const unknown = wanted.find((name) => !Object.hasOwn(all, name));
  if (unknown !== undefined)
    throw new AppError("invalid", { key: "unknownField", field: "fields" });
  return Object.fromEntries(wanted.map((name) => [name, all[name]]));
}

/** Where the list goes on (RFC 8288). */
export function linkToNext(request: Request, value: unknown): string | null {
  if (!isList(value) || value.next === null || value.next === undefined) return null;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set(typeof value.next === "number" ? "before" : "after", String(value.next));
  return `<${pathname}?${searchParams}>; rel="next"`;
}

const isList = (value: unknown): value is { items: unknown[]; next?: unknown } =>
  typeof value === "object" && value !== null && "items" in value && Array.isArray(value.items);

export function write(call: Call, value: unknown, type: ReplyType): string {
  if (type === "application/json") return JSON.stringify(value);
  const name = call.output?.meta()?.id ?? "result";
  return xmlOf(name.charAt(0).toLowerCase() + name.slice(1), value);
}
