import "server-only";
import { createYoga } from "graphql-yoga";
import { readBytes } from "@/lib/core/endpoint";
import { AppError } from "@/lib/core/errors";
import { schemaOf } from "../schema";
import type { GraphContext } from "../types";
import { errorOf } from "./errors";
import { limits, maxBody } from "./limits";

/** Answers one request of GraphQL over HTTP, as whoever asks. */
export async function answer(request: Request, context: GraphContext): Promise<Response> {
  const checked = await check(request);
  // Yoga adds to what it is given, and what tells requests apart stays ours.
  const response = await server().fetch(checked, context);
  response.headers.set("vary", "Accept, Authorization, Cookie");
  const follows = response.headers.get("content-type")?.startsWith(eventHeaders["content-type"]);
  const own = follows ? eventHeaders : { "cache-control": "no-store" };
  for (const [name, value] of Object.entries(own)) response.headers.set(name, value);
  return response;
}

/** A proxy or a compressor that gathers bytes would hold each event back. */
export const eventHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
} as const;

let made: ReturnType<typeof make> | undefined;

function server() {
  made ??= make();
  return made;
}

const make = () =>
  createYoga<GraphContext>({
    schema: schemaOf(),
    plugins: [limits],
    graphqlEndpoint: "/api/graphql",
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    parserAndValidationCache: false,
    maskedErrors: { maskError: (error) => masked(error) },
    fetchAPI: { Response, Request, Headers, ReadableStream },
  });

/** Refusals of our own and what GraphQL finds wrong are told; faults keep their words to themselves. */
function masked(error: unknown): Error {
  if (isPlain(error)) return error;
  return errorOf(error, "en");
}

const isPlain = (error: unknown): error is Error =>
  error instanceof Error &&
  error.name === "GraphQLError" &&
  !("originalError" in error && error.originalError && error.originalError.constructor === Error);

/**
 * One JSON object, or a query in the address: forms and the like, which a page of another site can send
 * without asking, and lists of queries are refused.
 */
async function check(request: Request): Promise<Request> {
  const { method, headers, url, signal } = request;
  if (method !== "POST") {
    if (url.length > maxBody) throw new AppError("too_large");
    return new Request(url, { method, headers, signal });
  }
  const type = headers.get("content-type") ?? "";
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/i.test(type)) {
    throw new AppError("unsupported");
  }
  const body = await readBytes(request, maxBody);
  return new Request(url, { method, headers, signal, body: new Uint8Array(body) });
}
