import "server-only";
import { GraphQLError } from "graphql";
import { logError } from "@/lib/core/log";
import { problemOf } from "@/lib/core/result";
import type { GraphContext } from "../types";

/** Runs a resolver; every refusal and fault leaves as an error that says as much as a problem does. */
export async function told<T>({ actor }: GraphContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GraphQLError ? error : errorOf(error, actor.locale);
  }
}

/** The `type` and `issues` of problem+json (RFC 9457) as the extensions of an error. */
export function errorOf(error: unknown, locale: GraphContext["actor"]["locale"]): GraphQLError {
  const problem = problemOf(error, locale);
  if (!problem) {
    const id = logError("graphql", error);
    return new GraphQLError("Unexpected", { extensions: extensionsOf("unexpected", { id }) });
  }
  const { code, message, issues, details } = problem;
  return new GraphQLError(message, { extensions: extensionsOf(code, { issues, ...details }) });
}

/** A query that asks for too much, or for what is not to be told: nothing of it is run. */
export function refusal(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { ...extensionsOf("invalid"), http: { status: 400, spec: true } },
  });
}

const extensionsOf = (code: string, more: Record<string, unknown> = {}) => ({
  code,
  type: `urn:cauce:problem:${code}`,
  ...more,
});
