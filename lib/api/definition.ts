import "server-only";
import type { z } from "zod";
import type { Actor, Scope } from "@/lib/core/actor";
import { type Around, type Operation, requireScope } from "@/lib/core/operation";
import { type CallKey, callMessages } from "@/lib/messages/calls";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Something that a program may ask of the site. Every door for programs (REST, GraphQL, MCP) is made
 * from the same calls, and each gives what `output` tells: nothing else leaves.
 */
export type Call = {
  /** `<domain>.<verb>`; of a change, the name of its operation. */
  key: string;
  kind: "read" | "change";
  summary: string;
  method: Method;
  /** Below `/api/v1`; what stands in braces is a member of the input. */
  path: string;
  scope: Scope | "session";
  /** Whether strangers may ask: they get what is public. */
  open: boolean;
  input: z.ZodType;
  /** Null where there is nothing to tell. */
  output: z.ZodType | null;
  /** HTTP status of success. */
  status: number;
  /** The address of what was made, below `/api/v1`. */
  location?: (output: unknown) => string;
  /** What If-Match speaks of. */
  subject?: Call;
  /** The body is a file, as it is. */
  bytes?: boolean;
  /** What it answers opens doors: it is told once and kept nowhere. */
  secret?: boolean;
  run: (actor: Actor, raw: unknown, around?: Around<unknown>) => Promise<unknown>;
};

type Read<O extends z.ZodType> = {
  key: CallKey;
  path: string;
  input: z.ZodType;
  output: O;
  open?: boolean;
  scope?: Call["scope"];
  ask: (actor: Actor, raw: unknown) => Promise<z.input<O> | null>;
};

/** A query as a call; null is "not found". */
export function read<O extends z.ZodType>(made: Read<O>): Call {
  const { ask, open = false, scope = "read", ...rest } = made;
  return {
    ...rest,
    summary: summaryOf(rest.key),
    kind: "read",
    method: "GET",
    scope,
    open,
    status: 200,
    run: async (actor, raw) => {
      // What is public, a key without the scope reads like anybody else.
      if (!open) requireScope(actor, scope);
      return ask(actor, raw);
    },
  };
}

type Change<O> = {
  method: Exclude<Method, "GET">;
  path: string;
  output?: z.ZodType<unknown, O>;
  status?: number;
  location?: (output: O) => string;
  subject?: Call;
  bytes?: boolean;
  secret?: boolean;
};

/** An operation as a call. */
export function change<S extends z.ZodType, O>(
  operation: Operation<S, O>,
  { output, location, ...rest }: Change<O>,
): Call {
  return {
    ...rest,
    key: operation.operationName,
    summary: summaryOf(operation.operationName),
    kind: "change",
    scope: operation.scope,
    open: false,
    input: operation.input,
    output: output ?? null,
    status: rest.status ?? (output ? 200 : 204),
    location: location as Call["location"],
    run: (actor, raw, around) => operation(actor, raw, around as Around<O>),
  };
}

/** In English, as descriptions of interfaces are; pages tell it in both languages. */
function summaryOf(key: string): string {
  const words: Record<string, string> = callMessages("en");
  const summary = words[key];
  if (!summary) throw new Error(`lib/messages/calls.ts says nothing of ${key}`);
  return summary;
}

/** What leaves the house of what a call gave. */
export function present(call: Call, output: unknown): unknown {
  return call.output ? call.output.parse(output) : undefined;
}

/** The members of a call's path, in their order. */
export function pathNames({ path }: Pick<Call, "path">): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}
