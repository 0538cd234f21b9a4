import "server-only";
import SchemaBuilder from "@pothos/core";
import { GraphQLError, type ValueNode, valueFromASTUntyped } from "graphql";
import type { GraphContext } from "../types";

type Same<T> = { Input: T; Output: T };

/** A schema that is being built, with the scalars that every field may use. */
export function createBuilder() {
  const builder = new SchemaBuilder<{
    Context: GraphContext;
    Scalars: { DateTime: Same<string>; JSON: Same<unknown>; Bytes: Same<Uint8Array> };
    DefaultFieldNullability: false;
  }>({ defaultFieldNullability: false });
  builder.scalarType("DateTime", {
    description: "A moment, as ISO 8601 with its offset.",
    serialize: (value) => value,
  });
  builder.scalarType("JSON", {
    description: "Any JSON value.",
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node: ValueNode, variables) => valueFromASTUntyped(node, variables),
  });
  builder.scalarType("Bytes", {
    description: "Bytes in base64.",
    serialize: (value) => Buffer.from(value).toString("base64"),
    parseValue: readBase64,
  });
  builder.queryType({});
  builder.mutationType({});
  builder.subscriptionType({});
  return builder;
}

export type Builder = ReturnType<typeof createBuilder>;

function readBase64(value: unknown): Uint8Array {
  const plain = typeof value === "string" ? value.replace(/\s/g, "") : null;
  if (plain === null || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) {
    throw new GraphQLError("Bytes are written in base64");
  }
  return new Uint8Array(Buffer.from(plain, "base64"));
}
