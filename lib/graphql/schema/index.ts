import "server-only";
import type { GraphQLSchema } from "graphql";
import { calls } from "@/lib/api/registry";
import { createBuilder } from "./builder";
import { addConnections } from "./connections";
import { addCall } from "./fields";
import { addRelations } from "./relations";
import { addSubscriptions } from "./subscriptions";
import { Types } from "./types";

let made: GraphQLSchema | undefined;

/** The calls of the registry as a schema of GraphQL, made once. */
export function schemaOf(): GraphQLSchema {
  made ??= make();
  return made;
}

function make(): GraphQLSchema {
  const builder = createBuilder();
  const types = new Types(builder);
  for (const call of calls) addCall(builder, types, call);
  addConnections(builder, types);
  addRelations(builder, types);
  addSubscriptions(builder, types);
  return builder.toSchema();
}
