import {
  type GraphQLInputType,
  type GraphQLOutputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Call } from "@/lib/api/definition";
import { calls } from "@/lib/api/registry";
import { schemaOf } from ".";
import { fieldNameOf } from "./names";

type Json = {
  type?: string | string[];
  $ref?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  additionalProperties?: unknown;
};

const schema = schemaOf();
const fieldsOf = (kind: Call["kind"]) =>
  (kind === "read" ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};

test("every call has a field, and every field but the lists of Relay is a call", () => {
  const named = (kind: Call["kind"]) =>
    calls.filter((call) => call.kind === kind).map(({ key }) => fieldNameOf(key));
  expect(Object.keys(fieldsOf("change")).sort()).toEqual(named("change").sort());
  const lists = ["entries", "media", "people", "terms"];
  expect(Object.keys(fieldsOf("read")).sort()).toEqual([...named("read"), ...lists].sort());
  const told = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
  expect(told.sort()).toEqual(["entryCorrected", "entryPublished", "entryUnpublished"]);
});

test.each(calls.map((call) => [call.key, call] as const))("%s tells all it gives", (_, call) => {
  const field = fieldsOf(call.kind)[fieldNameOf(call.key)];
  if (!field || !call.output) {
    expect(String(field?.type)).toBe("Boolean");
    return;
  }
  const json = jsonOf(call.output, "output");
  expect(missingOutputs(json, field.type, json, call.key)).toEqual([]);
});

test.each(calls.map((call) => [call.key, call] as const))("%s takes all it takes", (_, call) => {
  const field = fieldsOf(call.kind)[fieldNameOf(call.key)];
  const json = jsonOf(call.input, "input");
  const taken = Object.fromEntries(field?.args.map((arg) => [arg.name, arg.type]) ?? []);
  expect(missingMembers(json, taken, json, call.key)).toEqual([]);
});

const jsonOf = (type: z.ZodType, io: "input" | "output") =>
  z.toJSONSchema(type, { io, unrepresentable: "any", reused: "inline" }) as Json;

/** What a JSON Schema, which zod writes by itself, has and a type of GraphQL has not. */
function missingOutputs(json: Json, type: GraphQLOutputType, root: Json, at: string): string[] {
  const plain = resolve(json, root);
  const inner = getNullableType(type);
  if (plain.items) {
    return isListType(inner)
      ? missingOutputs(plain.items, inner.ofType, root, `${at}[]`)
      : [`${at} is no list`];
  }
  if (!plain.properties) return [];
  if (!isObjectType(inner)) return [`${at} is no object`];
  return Object.entries(plain.properties).flatMap(([name, member]) => {
    const field = inner.getFields()[name];
    if (!field) return [`${at}.${name} is not there`];
    const sure = plain.required?.includes(name) && !isNullable(member, root);
    const amiss =
      isVague(member) || sure === isNonNullType(field.type) ? [] : [`${at}.${name} null`];
    return [...amiss, ...missingOutputs(member, field.type, root, `${at}.${name}`)];
  });
}

function missingMembers(
  json: Json,
  taken: Record<string, GraphQLInputType>,
  root: Json,
  at: string,
): string[] {
  return variants(json, root).flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([name, member]) => {
      const type = taken[name];
      if (!type) return [`${at}.${name} is not there`];
      const forced = isNonNullType(type) && !required.includes(name);
      return [
        ...(forced ? [`${at}.${name} must be given`] : []),
        ...missingInputs(member, type, root, `${at}.${name}`),
      ];
    }),
  );
}

function missingInputs(json: Json, type: GraphQLInputType, root: Json, at: string): string[] {
  const inner = getNullableType(type);
  if (isScalarType(inner) && inner.name === "JSON") return [];
  const found = variants(json, root);
  const items = found.find((one) => one.items)?.items;
  if (items) {
    return isListType(inner)
      ? missingInputs(items, inner.ofType, root, `${at}[]`)
      : [`${at} is no list`];
  }
  if (!found.some(({ properties }) => properties)) return [];
  if (!isInputObjectType(inner)) return [`${at} is no object`];
  const fields = Object.values(inner.getFields()).map((field) => [field.name, field.type]);
  return missingMembers(json, Object.fromEntries(fields), root, at);
}

function resolve(json: Json, root: Json): Json {
  return variants(json, root).find(({ type }) => type !== "null") ?? json;
}

function variants(json: Json, root: Json): Json[] {
  const target = json.$ref ? definition(json.$ref, root) : json;
  const options = target.anyOf ?? target.oneOf;
  return options ? options.flatMap((option) => variants(option, root)) : [target];
}

const isNullable = (json: Json, root: Json) =>
  variants(json, root).some(({ type }) => type === "null" || type?.includes("null"));

/** Of what a transform makes, JSON Schema knows nothing. */
const isVague = ({ type, $ref, anyOf }: Json) => !type && !$ref && !anyOf;

function definition(ref: string, root: Json): Json {
  const path = ref.split("/").slice(1);
  return path.reduce((at, name) => (at as Record<string, Json>)[name] as Json, root);
}
