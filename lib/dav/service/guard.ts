import "server-only";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type IfList, parseIf } from "../present/if";
import { parentOf } from "../present/path";
import { listLocksAround, listLocksOn } from "../queries/locks";
import { findResource } from "../queries/tree";
import type { Answer, Call, DavLock, Resource } from "../types";

/** A refusal with a status that no other door has. */
export class DavRefusal extends Error {
  readonly answer: Answer;
  constructor(status: number, body = "") {
    super(`WebDAV ${status}`);
    this.answer = { status, ...(body && { body }) };
  }
}

/** Strong, and short: some programs cut an If field after 200 characters. */
export function etagOfResource(resource: Resource): string | null {
  if (resource.is === "file") return `"${resource.file.sha256.slice(0, 24)}"`;
  if (resource.is === "entry") return `"${resource.entry.etag}"`;
  return null;
}

/** If, If-Match and If-None-Match of a request that changes something (RFC 4918, 10.4; RFC 9110, 13). */
export async function requireConditions(call: Call, resource: Resource | null): Promise<void> {
  const field = call.headers.if;
  if (field !== undefined) {
    const lists = parseIf(field);
    if (!lists) throw new AppError("malformed");
    if (!(await anyHolds(lists, call.path))) throw new DavRefusal(412);
  }
  const etag = resource && etagOfResource(resource);
  const { "if-match": match, "if-none-match": noneMatch } = call.headers;
  if (match !== undefined && !(resource && names(match, etag))) throw new DavRefusal(412);
  if (noneMatch !== undefined && resource && names(noneMatch, etag)) throw new DavRefusal(412);
}

const names = (field: string, etag: string | null) =>
  field.trim() === "*" ||
  (etag !== null && field.split(/,\s*(?=(?:W\/)?")/).some((one) => one.trim() === etag));

async function anyHolds(ifLists: IfList[], own: string): Promise<boolean> {
  for (const { path, conditions } of ifLists) {
    const about = path ?? own;
    const locks = await listLocksOn(about);
    const resource = about.includes("\0") ? null : await findResource(about);
    const etag = resource && etagOfResource(resource);
    const holds = conditions.every((one) => {
      const so =
        "token" in one ? locks.some(({ token }) => token === one.token) : one.etag === etag;
      return so !== one.not;
    });
    if (holds) return true;
  }
  return false;
}

type Reach = {
  /** With all that lies below. */
  deep?: boolean;
  /** It comes or goes, which changes the collection that holds it. */
  member?: boolean;
};

/** Refuses to touch what somebody reserved, unless the caller names the token and it is theirs. */
export async function requireUnlocked(call: Call, path: string, reach: Reach = {}): Promise<void> {
  const locks = [
    ...(await (reach.deep ? listLocksAround : listLocksOn)(path)),
    ...(reach.member ? await listLocksOn(parentOf(path)) : []),
  ];
  const places = new Map<string, DavLock[]>();
  for (const lock of locks) places.set(lock.path, [...(places.get(lock.path) ?? []), lock]);
  for (const here of places.values()) {
    const known = here.some(
      ({ token, personId: owner }) => call.tokens.has(token) && owner === personId(call.actor),
    );
    if (!known) throw new DavRefusal(423);
  }
}
