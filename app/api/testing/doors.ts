import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
} from "graphql";
import * as graphql from "@/app/api/graphql/route";
import * as mcp from "@/app/api/mcp/route";
import * as soap from "@/app/api/soap/route";
import { DELETE, GET, PATCH, POST, PUT } from "@/app/api/v1/[...path]/route";
import * as media from "@/app/api/v1/media/route";
import type { Call } from "@/lib/api/definition";
import { schemaOf } from "@/lib/graphql/schema";
import { enumValueOf, fieldNameOf } from "@/lib/graphql/schema/names";
import { asking } from "./asking";

export type Input = Record<string, unknown>;
type Sent = { path: string; method?: string; type?: string; body?: unknown };
type Context = { params: Promise<{ path: string[] }> };
type Handler = (request: Request, context: Context) => Response | Promise<Response>;

const site = "http://localhost:3000";

/** Asks a handler as Next would: with the request, and with its headers beside it. */
async function ask(handler: Handler, who: HeadersInit, sent: Sent): Promise<Response> {
  const { path, method = "POST", type, body } = sent;
  const headers = new Headers({ origin: site, accept: "*/*" });
  for (const [name, value] of new Headers(who)) headers.set(name, value);
  if (type) headers.set("content-type", type);
  const bytes = body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
  const request = new Request(site + path, { method, headers, body: bytes });
  const params = Promise.resolve({ path: new URL(request.url).pathname.split("/").slice(3) });
  return asking.run(headers, () => handler(request, { params }));
}

const refused = new Set(["unauthenticated", "forbidden"]);
const json = "application/json";

/** Whether REST lets who sends these headers make the call, whatever else comes in its way. */
export async function mayByRest(call: Call, who: HeadersInit, input: Input): Promise<boolean> {
  const rest = { ...input };
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const answer = await ask(handlerOf(call), who, sentTo(call, path, rest));
  if (answer.status >= 500) throw new Error(`${call.key}: ${await answer.text()}`);
  return answer.status !== 401 && answer.status !== 403;
}

function sentTo(call: Call, path: string, rest: Input): Sent {
  const address = `/api/v1${path}`;
  const { method } = call;
  if (call.bytes) {
    const query = `?filename=${encodeURIComponent(String(rest.filename))}`;
    return { path: address + query, method, type: "text/plain", body: rest.bytes };
  }
  if (method !== "GET") return { path: address, method, type: json, body: rest };
  return { path: `${address}?${new URLSearchParams(rest as Record<string, string>)}`, method };
}

const handlers = { GET, POST, PUT, PATCH, DELETE };
const handlerOf = ({ method, bytes }: Call): Handler => (bytes ? media.POST : handlers[method]);

/** The same by GraphQL: the call's own field, with the whole input as variables. */
export async function mayByGraphql(call: Call, who: HeadersInit, input: Input): Promise<boolean> {
  const schema = schemaOf();
  const type = call.kind === "read" ? schema.getQueryType() : schema.getMutationType();
  const field = type?.getFields()[fieldNameOf(call.key)];
  if (!field) throw new Error(`${call.key} has no field`);
  const body = { query: documentOf(call, field), variables: variablesOf(schema, field, input) };
  const sent = { path: "/api/graphql", type: json, body };
  const told = await (await ask(graphql.POST, who, sent)).json();
  const [error] = (told.errors ?? []) as { extensions: { code?: string } }[];
  if (error && (!error.extensions.code || error.extensions.code === "unexpected")) {
    throw new Error(`${call.key}: ${JSON.stringify(told)}`);
  }
  return !refused.has(error?.extensions.code ?? "");
}

function documentOf({ kind }: Call, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const inner = isCompositeType(getNamedType(type)) ? " { __typename }" : "";
  const verb = kind === "read" ? "query" : "mutation";
  return `${verb}${declared && `(${declared})`} { ${name}${passed && `(${passed})`}${inner} }`;
}

function variablesOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, input: Input) {
  const write = (value: unknown, type: unknown): unknown => {
    const named = getNamedType(type as typeof field.type);
    if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
    if (Array.isArray(value)) return value.map((one) => write(one, named));
    if (isEnumType(named) && typeof value === "string") return enumValueOf(value);
    if (!isInputObjectType(named) || typeof value !== "object" || value === null) return value;
    const members = named.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, write(one, members[name]?.type)]),
    );
  };
  const types = Object.fromEntries(field.args.map((arg) => [arg.name, arg.type]));
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, write(value, types[name] ?? schema)]),
  );
}

/** A message of MCP, and its result. */
async function tell(who: HeadersInit, method: string, params: object = {}) {
  const accept = { accept: "application/json, text/event-stream" };
  const headers = { ...Object.fromEntries(new Headers(who)), ...accept };
  const body = { jsonrpc: "2.0", id: 1, method, params };
  const answer = await ask(mcp.POST, headers, { path: "/api/mcp", type: json, body });
  return (await answer.json()).result;
}

/** The names of the tools that who sends these headers is offered. */
export async function listTools(who: HeadersInit): Promise<string[]> {
  const { tools } = await tell(who, "tools/list");
  return (tools as { name: string }[]).map(({ name }) => name).sort();
}

/** Whether a tool does what it is told by who sends these headers; one that is not offered does not. */
export async function mayByTool(name: string, who: HeadersInit, input: Input): Promise<boolean> {
  const { isError, content } = await tell(who, "tools/call", { name, arguments: input });
  const text = content[0].text as string;
  if (/^Unexpected/.test(text)) throw new Error(`${name}: ${text}`);
  return !isError || /\((conflict|invalid)\)/.test(text);
}

/** Whether an action of the desk does what it is told by who sends these headers. */
export async function mayByAction(
  action: (raw: never) => Promise<{ ok: boolean; problem?: { code: string } }>,
  who: HeadersInit,
  input: Input,
): Promise<boolean> {
  const result = await asking.run(new Headers(who), () => action(input as never));
  if (result.problem?.code === "unexpected") throw new Error(JSON.stringify(result));
  return result.ok || !refused.has(result.problem?.code ?? "");
}

/** Whether SOAP gives an entry to who sends these headers. */
export async function seesBySoap(who: HeadersInit, id: string): Promise<boolean> {
  const body = `<GetEntry xmlns="urn:cauce:soap:1"><id>${id}</id></GetEntry>`;
  const envelope = `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body>${body}</e:Body></e:Envelope>`;
  const bytes = new TextEncoder().encode(envelope);
  const sent = { path: "/api/soap", type: "application/soap+xml", body: bytes };
  return (await ask(soap.POST, who, sent)).status === 200;
}
