import "server-only";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { deleteLock, insertLock, renewLock } from "../../mutations";
import { bare } from "../../present/if";
import { isLitter, parentOf } from "../../present/path";
import { documentOf, find, innerXml, parseXml } from "../../present/xml";
import { listLocksOn } from "../../queries/locks";
import { areaOf, findResource } from "../../queries/tree";
import type { Answer, Call, DavLock } from "../../types";
import { DavRefusal, requireConditions, requireUnlocked } from "../guard";
import { depthOf, readXml, timeoutOf } from "../headers";
import { activeLock } from "../properties";
import { putEmpty } from "./put";
import { placeOfNew } from "./put-entry";
import { requireWriting } from "./writing";

/** LOCK (RFC 4918, 9.10): reserves a path, or renews what is reserved. */
export async function lock(call: Call): Promise<Answer> {
  requireWriting(call, call.path);
  const text = await readXml(call);
  const resource = await findResource(call.path);
  await requireConditions(call, resource);
  if (text.trim() === "") return renew(call);
  const root = parseXml(text);
  const scope = find(root, "lockscope");
  const write = find(find(root, "locktype"), "write");
  if (root.name !== "lockinfo" || !scope || !write) throw new AppError("malformed");
  const depth = depthOf(call, "infinity");
  if (depth === "1") throw new AppError("malformed");
  const owner = find(root, "owner");
  const person = personId(call.actor);
  if (!person) throw new AppError("forbidden");
  if (!resource) await requireUnlocked(call, call.path, { member: true });
  const made = await insertLock({
    path: call.path,
    deep: depth === "infinity",
    shared: find(scope, "shared") !== undefined,
    version: resource?.is === "entry" ? resource.entry.version : null,
    owner: owner ? innerXml(owner).slice(0, 2000) : "",
    personId: person,
    seconds: timeoutOf(call),
  });
  if (!made) throw new DavRefusal(423);
  if (!resource) await makeRoom(call, made);
  return answer(resource ? 200 : 201, made);
}

/** What was reserved before it is there is an empty file; of an entry only the name is kept free. */
async function makeRoom(call: Call, made: DavLock): Promise<void> {
  try {
    if (isLitter(call.path)) return;
    if (areaOf(call.path) === "media") return await putEmpty(call);
    placeOfNew(call.path);
    const parent = await findResource(parentOf(call.path));
    if (parent?.is !== "collection") throw new DavRefusal(409);
  } catch (error) {
    await deleteLock(made.token);
    throw error;
  }
}

async function renew(call: Call): Promise<Answer> {
  const locks = await listLocksOn(call.path);
  const own = locks.find(
    ({ token, personId: owner }) => call.tokens.has(token) && owner === personId(call.actor),
  );
  if (!own) throw new DavRefusal(412);
  const left = timeoutOf(call);
  await renewLock(own.token, left);
  const { "lock-token": _, ...headers } = answer(200, { ...own, left }).headers ?? {};
  return { ...answer(200, { ...own, left }), headers };
}

function answer(status: number, made: DavLock): Answer {
  const inner = `<D:lockdiscovery>${activeLock(made)}</D:lockdiscovery>`;
  return {
    status,
    headers: { "lock-token": `<opaquelocktoken:${made.token}>` },
    body: documentOf(`<D:prop xmlns:D="DAV:">${inner}</D:prop>`),
  };
}

/** UNLOCK (RFC 4918, 9.11). */
export async function unlock(call: Call): Promise<Answer> {
  const token = /^\s*<([^>]+)>\s*$/.exec(call.headers["lock-token"] ?? "")?.[1];
  if (!token) throw new AppError("malformed");
  const locks = await listLocksOn(call.path);
  const own = locks.find((one) => one.token === bare(token));
  if (!own) throw new DavRefusal(409);
  if (own.personId !== personId(call.actor)) throw new AppError("forbidden");
  await deleteLock(own.token);
  return { status: 204 };
}
