import "server-only";
import { getOperationAST, NoSchemaIntrospectionCustomRule, parse } from "graphql";
import type { Plugin } from "graphql-yoga";
import { env } from "@/lib/core/env";
import type { GraphContext } from "../types";
import { refusal } from "./errors";
import { measure, type Size } from "./measure";

/** Bytes of a request, and the most that a query may be. */
export const maxBody = 64 * 1024;
const maxTokens = 2000;
const most: Size = { depth: 8, aliases: 15, cost: 10_000 };

/** Who may ask for the schema: whoever signed in or has a key, and strangers where the site says so. */
const mayLookInside = ({ actor }: GraphContext) =>
  actor.kind !== "stranger" || env().GRAPHQL_INTROSPECTION === "public";

/** Refuses a query that is too much before any of it runs. */
export const limits: Plugin<GraphContext> = {
  onParse({ setParseFn }) {
    setParseFn((source, options) => parse(source, { ...options, maxTokens }));
  },
  onValidate({ addValidationRule, context }) {
    const isOpen = mayLookInside(context);
    if (!isOpen) addValidationRule(NoSchemaIntrospectionCustomRule);
    return ({ valid, result, setResult }) => {
      // Suggestions would tell a stranger the schema word by word.
      if (!valid && !isOpen) setResult(result.map(withoutSuggestion));
    };
  },
  onExecute({ args, setResultAndStopExecution }) {
    const error = excessOf(args);
    if (error) setResultAndStopExecution({ errors: [error] });
  },
  onSubscribe({ args, setResultAndStopExecution }) {
    const error = excessOf(args);
    if (error) setResultAndStopExecution({ errors: [error] });
  },
};

type Args = Pick<
  Parameters<NonNullable<Plugin["onExecute"]>>[0]["args"],
  "schema" | "document" | "operationName" | "variableValues"
>;

function excessOf({ schema, document, operationName, variableValues }: Args) {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const size = measure({ schema, document, operation, variables: variableValues ?? {} });
  const name = (["depth", "aliases", "cost"] as const).find((one) => size[one] > most[one]);
  return name ? refusal(`The query has a ${name} of ${size[name]}; at most ${most[name]}`) : null;
}

function withoutSuggestion<T>(error: T): T {
  if (error instanceof Error) error.message = error.message.replace(/ Did you mean .*$/s, "");
  return error;
}
