import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { programOf } from "@/lib/auth/queries";
import type { Actor } from "@/lib/core/actor";
import { planDelivery } from "@/lib/core/delivery/plan";
import { sendBytes, sendDelivery } from "@/lib/core/delivery/send";
import { AppError, isDatabaseAway, statusOf } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { requireScope } from "@/lib/core/operation";
import { drainJobs } from "@/lib/jobs/worker";
import { readMedia } from "@/lib/media/queries/file";
import { noteRead } from "../mutations";
import { parseIf, tokensIn } from "../present/if";
import { nameOf, pathOf } from "../present/path";
import { areaOf, requireResource } from "../queries/tree";
import type { Answer, Call } from "../types";
import { DavRefusal, etagOfResource } from "./guard";
import { markdownType } from "./properties";
import { mkcol, proppatch, remove } from "./verbs/change";
import { lock, unlock } from "./verbs/lock";
import { put } from "./verbs/put";
import { propfind } from "./verbs/read";
import { relocate } from "./verbs/relocate";

const verbs: Record<string, (call: Call) => Promise<Answer>> = {
  PROPFIND: propfind,
  PROPPATCH: proppatch,
  MKCOL: mkcol,
  PUT: put,
  DELETE: remove,
  COPY: relocate,
  MOVE: relocate,
  LOCK: lock,
  UNLOCK: unlock,
};
const allowed = ["OPTIONS", "GET", "HEAD", ...Object.keys(verbs)].join(", ");

/** WebDAV (RFC 4918, classes 1 and 2) over the library and the drafts of entries. */
export async function serveDav(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("cache-control", "private, no-store");
  try {
    await answerTo(request, response);
  } catch (error) {
    fail(response, error);
  }
  // What was not read of a body would be taken for the next request.
  if (!request.complete) request.resume();
}

async function answerTo(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? "";
  if (method === "OPTIONS") return send(response, { status: 200, headers: optionsHeaders });
  const actor = await programOf(headersOf(request));
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  const call = callOf(request, actor);
  if (method === "GET" || method === "HEAD") return sendContent(call, request, response);
  const verb = verbs[method];
  if (!verb) return send(response, { status: 405, headers: { allow: allowed } });
  send(response, await verb(call));
  const changes = method !== "PROPFIND" && areaOf(call.path) !== "media";
  if (changes) void drainJobs().catch((error) => logError("dav", error));
}

const optionsHeaders = { allow: allowed, dav: "1, 2", "ms-author-via": "DAV" };

function callOf(request: IncomingMessage, actor: Actor): Call {
  const path = pathOf((request.url ?? "").split("?")[0] ?? "");
  if (path === null) throw new AppError("malformed");
  const headers: Call["headers"] = {};
  for (const [name, value] of Object.entries(request.headers)) {
    headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const tokens = tokensIn(parseIf(headers.if ?? "") ?? []);
  return { actor, method: request.method ?? "", path, headers, tokens, body: request };
}

/** GET and HEAD, with ranges and conditions as for every file. */
async function sendContent(call: Call, request: IncomingMessage, response: ServerResponse) {
  requireScope(call.actor, "read");
  const resource = await requireResource(call.path);
  if (resource.is === "collection") {
    return send(response, { status: 405, headers: { allow: allowed } });
  }
  const more = { "cache-control": "private, no-cache, no-transform" };
  const etag = etagOfResource(resource) ?? undefined;
  const filename = nameOf(call.path);
  const known = { filename, updatedAt: resource.updatedAt, fixed: false, etag };
  if (resource.is === "entry") {
    const { bytes, version } = resource.entry;
    if (call.method === "GET") await noteRead(call.actor, { path: call.path, version });
    return sendBytes(request, response, { ...known, mimeType: markdownType, bytes }, more);
  }
  const delivery = planDelivery({ ...resource.file, ...known }, request);
  const headers = { ...delivery.headers, ...more };
  await sendDelivery(
    response,
    { ...delivery, headers },
    readMedia(resource.file.blobId, delivery.parts),
  );
}

function send(response: ServerResponse, { status, headers = {}, body = "" }: Answer): void {
  const type = body.startsWith("<") ? "application/xml" : "text/plain";
  response.writeHead(status, {
    ...(body && { "content-type": `${type}; charset=utf-8` }),
    ...(status !== 204 && { "content-length": String(Buffer.byteLength(body)) }),
    ...headers,
  });
  response.end(body);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent || hasLeft(error)) response.destroy();
  else send(response, answerOf(error));
}

function answerOf(error: unknown): Answer {
  if (error instanceof DavRefusal) return error.answer;
  const status = isDatabaseAway(error) ? 503 : error instanceof AppError && statusOf[error.code];
  if (status) return { status, headers: extras[status] ?? {} };
  return { status: 500, body: `${logError("dav", error)}\n` };
}

const extras: Record<number, Record<string, string>> = {
  401: { "www-authenticate": 'Basic realm="Cauce", charset="UTF-8"' },
  429: { "retry-after": "5" },
  503: { "retry-after": "5" },
};

/** Whoever asked closed the connection before the end. */
function hasLeft(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ERR_STREAM_PREMATURE_CLOSE" || code === "ECONNRESET";
}

function headersOf({ headers }: IncomingMessage): Headers {
  const { authorization, "accept-language": language } = headers;
  return new Headers({
    ...(authorization && { authorization }),
    ...(language && { "accept-language": language }),
  });
}
