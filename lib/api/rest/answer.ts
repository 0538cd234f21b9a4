import "server-only";
import { door, tellChannels } from "@/lib/auth/doors";
import type { Actor } from "@/lib/core/actor";
import { problemResponse, readJson } from "@/lib/core/endpoint";
import { AppError } from "@/lib/core/errors";
import { type Call, present } from "../definition";
import { type Answer, conditionsOf, Replay } from "./conditions";
import { etagOf, linkToNext, names, pick, type ReplyType, replyType, write } from "./present";
import { findCalls } from "./route";

type Context = { params: Promise<{ path: string[] }> };

/** One address of `/api/v1`: finds the call, runs it as whoever asks, and answers as HTTP has it. */
export async function answer(request: Request, { params }: Context): Promise<Response> {
  return answerAt(request, (await params).path);
}

export function answerAt(request: Request, path: readonly string[]): Promise<Response> {
  return door((actor) => answerAs(actor, request, path));
}

/** The same for somebody; refusals are thrown. */
export async function answerAs(
  actor: Actor,
  request: Request,
  path: readonly string[],
): Promise<Response> {
  const found = findCalls(path);
  if (!found) throw new AppError("not_found");
  const allow = allowed(found.calls);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
  const method = request.method === "HEAD" ? "GET" : request.method;
  const call = found.calls.find((one) => one.method === method);
  if (!call) return refuseMethod(actor, allow);
  const type = replyType(request);
  return call.kind === "read"
    ? answerRead({ request, actor, call, type }, found.params)
    : answerChange({ request, actor, call, type }, found.params);
}

type Asked = { request: Request; actor: Actor; call: Call; type: ReplyType };
type Params = Record<string, string>;

const own = { vary: "Accept, Authorization, Cookie", "cache-control": "private, no-cache" };

async function answerRead({ request, actor, call, type }: Asked, params: Params) {
  const { fields = null, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  const output = await call.run(actor, { ...query, ...params });
  if (output === null) throw new AppError("not_found");
  const value = present(call, output);
  const etag = etagOf(value, type);
  const next = linkToNext(request, value);
  const headers = { ...own, etag, ...(next && { link: next }) };
  const known = request.headers.get("if-none-match");
  if (known && names(known, etag)) return new Response(null, { status: 304, headers });
  return new Response(write(call, pick(value, fields), type), {
    headers: { ...headers, "content-type": `${type}; charset=utf-8` },
  });
}

async function answerChange(asked: Asked, params: Params) {
  const { request, call } = asked;
  const query = call.method === "DELETE" ? new URL(request.url).searchParams : [];
  const raw = { ...Object.fromEntries(query), ...(await readJson(request)), ...params };
  return runChange(asked, raw);
}

/** Runs a change on what came in, once and only if it may, as the request's fields ask. */
export async function runChange(asked: Asked, raw: Record<string, unknown>): Promise<Response> {
  const { request, actor, call, type } = asked;
  const around = conditionsOf({
    ...{ actor, call, raw },
    ifMatch: request.headers.get("if-match"),
    idempotencyKey: keyOf(request),
    answerOf: (output) => answerOf(call, output),
  });
  try {
    const output = await call.run(actor, raw, around);
    tellChannels();
    return reply({ request, call, type }, answerOf(call, output));
  } catch (error) {
    if (!(error instanceof Replay)) throw error;
    const response = reply({ request, call, type }, error.answer);
    response.headers.set("idempotency-replayed", "true");
    return response;
  }
}

/** What a change gives, as it is told and kept. */
function answerOf(call: Call, output: unknown): Answer {
  const location = call.location ? `/api/v1${call.location(output)}` : null;
  return { status: call.status, location, body: present(call, output) ?? null };
}

type Replied = { request: Request; call: Call; type: ReplyType };

/** `Prefer: return=minimal` leaves the body out (RFC 7240, 4.2). */
function reply({ request, call, type }: Replied, { status, location, body }: Answer) {
  const minimal = /\breturn\s*=\s*"?minimal\b/i.test(request.headers.get("prefer") ?? "");
  const headers = new Headers({ vary: own.vary, "cache-control": "no-store" });
  if (location) headers.set("location", location);
  if (minimal) headers.set("preference-applied", "return=minimal");
  if (body === null || minimal) {
    return new Response(null, { status: status === 201 ? 201 : 204, headers });
  }
  headers.set("content-type", `${type}; charset=utf-8`);
  return new Response(write(call, body, type), { status, headers });
}

/** For POST and PATCH, whose repetition would do more than once. */
function keyOf({ method, headers }: Request): string | null {
  const key = headers.get("idempotency-key");
  if (key === null || (method !== "POST" && method !== "PATCH")) return null;
  const plain = key.trim().replace(/^"(.*)"$/, "$1");
  if (!/^[\x21-\x7e]{1,255}$/.test(plain)) {
    throw new AppError("malformed", { key: "idempotencyKey" });
  }
  return plain;
}

function allowed(calls: Call[]): string {
  const methods = calls.map(({ method }) => method);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

function refuseMethod(actor: Actor, allow: string): Response {
  const response = problemResponse(new AppError("method_not_allowed"), actor);
  response.headers.set("allow", allow);
  return response;
}
