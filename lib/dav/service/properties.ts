import "server-only";
import { hrefOf, nameOf } from "../present/path";
import { escapeXml, wrap } from "../present/xml";
import type { DavLock, Property, Resource } from "../types";
import { etagOfResource } from "./guard";

type Key = { namespace: string; name: string };
/** All, only their names, or those that were asked for. */
export type Wanted = "all" | "names" | Key[];

/** One `response` of a multistatus. */
export function describe(
  resource: Resource,
  noted: Property[],
  locks: DavLock[],
  wanted: Wanted,
): string {
  const known = new Map<string, string>();
  for (const [name, value] of liveOf(resource, locks)) {
    known.set(`DAV: ${name}`, wrap({ namespace: "DAV:", name }, wanted === "names" ? "" : value));
  }
  for (const { value, ...key } of noted) {
    known.set(`${key.namespace} ${key.name}`, wrap(key, wanted === "names" ? "" : value));
  }
  const keys = typeof wanted === "string" ? null : wanted;
  const found = keys
    ? keys.flatMap((key) => known.get(`${key.namespace} ${key.name}`) ?? [])
    : [...known.values()];
  const missing = (keys ?? []).filter((key) => !known.has(`${key.namespace} ${key.name}`));
  return responseOf(resource, [
    ...(found.length > 0 || missing.length === 0 ? [propstat(found, "200 OK")] : []),
    ...(missing.length > 0
      ? [
          propstat(
            missing.map((key) => wrap(key, "")),
            "404 Not Found",
          ),
        ]
      : []),
  ]);
}

export function responseOf(resource: Resource, propstats: string[]): string {
  const href = escapeXml(hrefOf(resource.path, resource.is === "collection"));
  return `<D:response><D:href>${href}</D:href>${propstats.join("")}</D:response>`;
}

export const propstat = (inner: string[], status: string) =>
  `<D:propstat><D:prop>${inner.join("")}</D:prop><D:status>HTTP/1.1 ${status}</D:status></D:propstat>`;

const lockTypes = ["exclusive", "shared"].map(
  (scope) =>
    `<D:lockentry><D:lockscope><D:${scope}/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>`,
);

function liveOf(resource: Resource, locks: DavLock[]): [string, string][] {
  const { path, createdAt, updatedAt } = resource;
  const etag = etagOfResource(resource);
  return [
    ["resourcetype", resource.is === "collection" ? "<D:collection/>" : ""],
    ["displayname", escapeXml(nameOf(path))],
    ["creationdate", createdAt.toISOString()],
    ["getlastmodified", updatedAt.toUTCString()],
    ...(etag ? [["getetag", escapeXml(etag)] as [string, string]] : []),
    ...contentOf(resource),
    ["supportedlock", lockTypes.join("")],
    ["lockdiscovery", locks.map(activeLock).join("")],
  ];
}

function contentOf(resource: Resource): [string, string][] {
  if (resource.is === "collection") return [];
  const [type, length] =
    resource.is === "file"
      ? [resource.file.mimeType, resource.file.size]
      : [markdownType, resource.entry.bytes.length];
  return [
    ["getcontenttype", escapeXml(type)],
    ["getcontentlength", String(length)],
  ];
}

export const markdownType = "text/markdown;charset=utf-8";

export function activeLock({ token, path, deep, shared, owner, left }: DavLock): string {
  return [
    "<D:activelock><D:locktype><D:write/></D:locktype>",
    `<D:lockscope><D:${shared ? "shared" : "exclusive"}/></D:lockscope>`,
    `<D:depth>${deep ? "infinity" : "0"}</D:depth>`,
    owner && `<D:owner>${owner}</D:owner>`,
    `<D:timeout>Second-${left}</D:timeout>`,
    `<D:locktoken><D:href>opaquelocktoken:${token}</D:href></D:locktoken>`,
    `<D:lockroot><D:href>${escapeXml(hrefOf(path, false))}</D:href></D:lockroot></D:activelock>`,
  ].join("");
}
