import "server-only";
import type { z } from "zod";
import type { ErrorKey } from "@/lib/messages/errors";
import type { Actor } from "./actor";
import { withDeadline } from "./deadline";
import { AppError, statusOf } from "./errors";
import { logError } from "./log";
import { type Operation, requireScope } from "./operation";
import { problemOf } from "./result";

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** What a door needs to know of the house. */
export type House = {
  currentActor: () => Promise<Actor>;
  /** Called after a change was committed; must not throw. */
  afterChange: () => void;
};

type Options<O> = {
  /** Status of success; 200 by default, 204 where there is nothing to say. */
  status?: number;
  /** The address of what was made (RFC 9110, 10.2.2). */
  location?: (output: O) => string;
  /** Nothing that channels care about: no jobs are looked for. */
  quiet?: boolean;
};

const maxBody = 4 * 1024 * 1024;

/** Opens operations and queries over HTTP: JSON in, JSON or problem+json (RFC 9457) out. */
export function createEndpoints(house: House) {
  function endpoint<S extends z.ZodType, O>(
    operation: Operation<S, O>,
    options: Options<O> = {},
  ): Handler {
    return (request, context) =>
      respond(house, async (actor) => {
        const body = await readJson(request);
        const params = await context.params;
        const output = await operation(actor, { ...body, ...params });
        if (!options.quiet) house.afterChange();
        if (output === undefined) return new Response(null, { status: 204 });
        const headers = options.location ? { location: options.location(output) } : undefined;
        return Response.json(output, { status: options.status ?? 200, headers });
      });
  }

  /** A read: query string and path become one input. */
  function reader<O>(read: (actor: Actor, raw: Record<string, unknown>) => Promise<O>): Handler {
    return (request, context) =>
      respond(house, async (actor) => {
        requireScope(actor, "read");
        const query = Object.fromEntries(new URL(request.url).searchParams);
        const output = await read(actor, { ...query, ...(await context.params) });
        if (output === null) throw new AppError("not_found");
        return Response.json(output, { headers: { "cache-control": "private, no-store" } });
      });
  }

  return { endpoint, reader };
}

/** Runs `work` as the current actor; every refusal and fault leaves as problem+json. */
export async function respond(house: House, work: (actor: Actor) => Promise<Response>) {
  let actor: Actor = { kind: "stranger", locale: "en" };
  try {
    actor = await withDeadline(house.currentActor());
    return await withDeadline(work(actor), 30_000);
  } catch (error) {
    return problemResponse(error, actor);
  }
}

/** problem+json (RFC 9457) for whatever was thrown; `type` is stable, `title` is for people. */
export function problemResponse(error: unknown, actor: Actor): Response {
  const problem = problemOf(error, actor.locale);
  if (!problem) {
    const id = logError("endpoint", error);
    return problemJson(500, { type: "urn:cauce:problem:unexpected", title: "Unexpected", id });
  }
  const status = statusOf[problem.code as keyof typeof statusOf];
  const { code, message, issues, details } = problem;
  const headers = headersOf(status, error);
  return problemJson(
    status,
    { type: `urn:cauce:problem:${code}`, title: message, issues, ...details },
    headers,
  );
}

/** What a refusal asks of the program (RFC 9110, 10.2.3 and 11.6.1; RFC 6750, 3). */
function headersOf(status: number, error: unknown): Record<string, string> {
  if (status === 503 || status === 429) return { "retry-after": "5" };
  const told = error instanceof AppError && error.key ? challenges[error.key] : undefined;
  if (status !== 401 && !told) return {};
  return { "www-authenticate": `Bearer realm="cauce"${told ? `, error="${told}"` : ""}` };
}

const challenges: Partial<Record<ErrorKey, string>> = {
  keyInvalid: "invalid_token",
  keyScope: "insufficient_scope",
};

function problemJson(status: number, body: Record<string, unknown>, headers?: HeadersInit) {
  return new Response(JSON.stringify({ ...body, status }), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** The body as a JSON object; empty without one. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await readText(request);
  if (text === "") return {};
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(.+\+)?json\b/i.test(type)) throw new AppError("unsupported");
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("malformed");
  }
  return value as Record<string, unknown>;
}

async function readText(request: Request): Promise<string> {
  return (await readBytes(request, maxBody)).toString("utf8");
}

/** The body as it came; refused when it is longer than `most` bytes. */
export async function readBytes(request: Request, most: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length")) > most) throw new AppError("too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) throw new AppError("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("malformed", { cause });
  }
}
