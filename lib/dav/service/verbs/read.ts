import "server-only";
import { AppError } from "@/lib/core/errors";
import { requireScope } from "@/lib/core/operation";
import { isBelow } from "../../present/path";
import { elementsOf, find, multistatus, parseXml } from "../../present/xml";
import { listLocksAround, loadProperties } from "../../queries/locks";
import { listInside, requireResource } from "../../queries/tree";
import type { Answer, Call } from "../../types";
import { DavRefusal } from "../guard";
import { depthOf, readXml } from "../headers";
import { describe, type Wanted } from "../properties";

/** PROPFIND (RFC 4918, 9.1); a whole tree at once is refused, as the standard allows. */
export async function propfind(call: Call): Promise<Answer> {
  requireScope(call.actor, "read");
  const depth = depthOf(call, "infinity");
  const wanted = await wantedBy(call);
  const resource = await requireResource(call.path);
  if (depth === "infinity" && resource.is === "collection") {
    const words =
      '<?xml version="1.0"?><D:error xmlns:D="DAV:"><D:propfind-finite-depth/></D:error>';
    throw new DavRefusal(403, words);
  }
  const inside = depth === "1" && resource.is === "collection" ? await listInside(resource) : [];
  const shown = [resource, ...inside];
  const [noted, locks] = await Promise.all([
    loadProperties(shown.map(({ path }) => path)),
    listLocksAround(call.path),
  ]);
  const responses = shown.map((one) => {
    const own = locks.filter(
      (lock) => lock.path === one.path || (lock.deep && isBelow(one.path, lock.path)),
    );
    return describe(one, noted.get(one.path) ?? [], own, wanted);
  });
  return { status: 207, body: multistatus(responses) };
}

/** Each is told of each resource. */
const mostAsked = 100;

async function wantedBy(call: Call): Promise<Wanted> {
  const text = await readXml(call);
  if (text.trim() === "") return "all";
  const root = parseXml(text);
  if (root.namespace !== "DAV:" || root.name !== "propfind") throw new AppError("malformed");
  if (find(root, "propname")) return "names";
  if (find(root, "allprop")) return "all";
  const prop = find(root, "prop");
  const asked = prop ? elementsOf(prop) : [];
  if (!prop || asked.length > mostAsked) throw new AppError("malformed");
  return asked.map(({ namespace, name }) => ({ namespace, name }));
}
