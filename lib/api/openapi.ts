import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { nounMessages } from "@/lib/messages/calls";
import { type Call, pathNames } from "./definition";
import { calls } from "./registry";

type Json = Record<string, unknown>;
type Schema = Json & { properties?: Record<string, Json>; required?: string[] };

/** The description of `/api/v1` by OpenAPI 3.1, made from the calls themselves. */
export function describeApi(name: string): Json {
  const schemas: Record<string, Json> = { Problem: problem };
  const paths: Record<string, Json> = {};
  for (const call of calls) {
    paths[call.path] = {
      ...paths[call.path],
      [call.method.toLowerCase()]: operation(call, schemas),
    };
  }
  const tags = [...new Set(calls.map(nounOf))].map((noun) => ({
    name: noun,
    description: aboutNoun(noun),
  }));
  return {
    openapi: "3.1.0",
    info: {
      title: `${name}: API`,
      version: "1",
      description,
      license,
      contact: { name, url: env().SITE_URL },
    },
    servers: [{ url: "/api/v1" }],
    tags,
    paths,
    components: { schemas, securitySchemes, responses: { Problem: problemResponse } },
  };
}

const description = `Everything that the desk can do, for programs. Changes want a key of \`/account\` as
\`Authorization: Bearer …\`; what is published is open to everybody. Errors are problem+json (RFC 9457)
with a stable \`type\`. Lists go on by \`next\` and the Link header.`;

const license = { name: "Content belongs to its publisher", identifier: "LicenseRef-publisher" };

const securitySchemes = {
  key: { type: "http", scheme: "bearer", description: "A key of /account, or of /admin/people." },
  session: { type: "apiKey", in: "cookie", name: "cauce-session", description: "The desk's own." },
};

const problem = {
  type: "object",
  description: "RFC 9457",
  required: ["type", "title", "status"],
  properties: {
    type: { type: "string", description: "Stable: `urn:cauce:problem:<code>`." },
    title: { type: "string", description: "For people, in their language." },
    status: { type: "integer" },
    issues: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};

const problemResponse = {
  description: "A refusal",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function aboutNoun(noun: string): string {
  const words: Record<string, string> = nounMessages("en");
  return words[noun] ?? noun;
}

export const nounOf = ({ path }: Call) => path.split("/")[1] ?? "";

function operation(call: Call, schemas: Record<string, Json>): Json {
  const input = inputOf(call, schemas);
  const named = new Set(pathNames(call));
  const members = Object.entries(input.properties ?? {});
  const inQuery = call.method === "GET" || call.method === "DELETE";
  const rest = members.filter(([name]) => !named.has(name));
  return {
    operationId: call.key,
    summary: call.summary,
    description: `${call.summary}. A key needs the scope \`${call.scope}\`.`,
    tags: [nounOf(call)],
    parameters: [
      ...members
        .filter(([name]) => named.has(name))
        .map(([name, schema]) => ({ name, in: "path", required: true, schema })),
      ...(inQuery ? rest.map(([name, schema]) => inQueryOf(name, schema, input)) : []),
      ...fieldsOf(call),
    ],
    ...(!inQuery && bodyOf(call, input, rest)),
    responses: {
      [call.status]: success(call, schemas),
      ...(call.kind === "read" && { 304: { description: "Unchanged since If-None-Match" } }),
      "4XX": { $ref: "#/components/responses/Problem" },
      default: { $ref: "#/components/responses/Problem" },
    },
    security: [...(call.open ? [{}] : []), { key: [] }, { session: [] }],
  };
}

function inputOf(call: Call, schemas: Record<string, Json>): Schema {
  return schemaOf(call.input, "input", schemas);
}

/** The JSON Schema of what is of zod; what has a name of its own goes among the components. */
function schemaOf(type: z.ZodType, io: "input" | "output", schemas: Record<string, Json>): Schema {
  const whole = z.toJSONSchema(z.object({ it: type }), { io, unrepresentable: "any" });
  const { properties, $defs = {} } = tidy(whole) as Schema & { $defs?: Record<string, Json> };
  for (const [name, schema] of Object.entries($defs)) schemas[name] = schema;
  return (properties?.it ?? {}) as Schema;
}

/** References to components; no patterns where a format says the same; no ids that are names. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== "object" || value === null) return value;
  const { $schema, id, ...rest } = value as Json;
  const kept = typeof id === "string" || id === undefined ? rest : { ...rest, id };
  if (typeof kept.format === "string" && typeof kept.pattern === "string") delete kept.pattern;
  if (typeof kept.$ref === "string") {
    return { ...kept, $ref: kept.$ref.replace("#/$defs/", "#/components/schemas/") };
  }
  return Object.fromEntries(Object.entries(kept).map(([name, inner]) => [name, tidy(inner)]));
}

const inQueryOf = (name: string, schema: Json, input: Schema) => ({
  name,
  in: "query",
  required: input.required?.includes(name) ?? false,
  schema,
});

function fieldsOf(call: Call): Json[] {
  const text = { type: "string" };
  if (call.kind === "read") {
    const fields = "Only these members, of each item in a list; joined by commas.";
    const unless = "An ETag: 304 where nothing has changed.";
    return [
      { name: "fields", in: "query", description: fields, schema: text },
      { name: "If-None-Match", in: "header", description: unless, schema: text },
    ];
  }
  const match = "The ETag that was read: 412 where something has changed since.";
  const once = "The same key does the same thing once.";
  const prefer = { type: "string", enum: ["return=minimal", "return=representation"] };
  return [
    ...(call.subject ? [{ name: "If-Match", in: "header", description: match, schema: text }] : []),
    ...(call.method === "POST" || call.method === "PATCH"
      ? [{ name: "Idempotency-Key", in: "header", description: once, schema: text }]
      : []),
    { name: "Prefer", in: "header", schema: prefer },
  ];
}

function bodyOf(call: Call, input: Schema, rest: [string, Json][]): Json {
  if (call.bytes) return { requestBody: fileBody };
  if (rest.length === 0) return {};
  const required = rest.map(([name]) => name).filter((name) => input.required?.includes(name));
  const schema = {
    type: "object",
    properties: Object.fromEntries(rest),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
  return {
    requestBody: { required: required.length > 0, content: { "application/json": { schema } } },
  };
}

const binary = { type: "string", contentMediaType: "application/octet-stream" };
const fileBody = {
  required: true,
  description: "The file as it is, named by `?filename=` or Content-Disposition, or a form.",
  content: {
    "application/octet-stream": { schema: binary },
    "multipart/form-data": {
      schema: { type: "object", required: ["file"], properties: { file: binary } },
    },
  },
};

function success(call: Call, schemas: Record<string, Json>): Json {
  const headers = {
    ...(call.kind === "read" && { ETag: { schema: { type: "string" } } }),
    ...(call.location && { Location: { schema: { type: "string" } } }),
  };
  if (!call.output) return { description: "Done", headers };
  const schema = schemaOf(call.output, "output", schemas);
  const content = { "application/json": { schema }, "application/xml": { schema } };
  return { description: call.summary, headers, content };
}
