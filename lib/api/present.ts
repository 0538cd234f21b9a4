import "server-only";
import { callMessages, nounMessages } from "@/lib/messages/calls";
import type { Locale } from "@/lib/messages/catalogue";
import { describeApi, nounOf } from "./openapi";
import { calls } from "./registry";
import type { ApiGuide, CallGuide, Member, Shape } from "./types";

type Json = Record<string, unknown>;
type Told = {
  parameters?: (Json & { name: string; in: Member["where"]; required?: boolean; schema: Json })[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
};

/** The description of the API as its page shows it, in a language. */
export function presentGuide(locale: Locale): ApiGuide {
  const { paths, components } = describeApi("") as {
    paths: Record<string, Record<string, Told>>;
    components: { schemas: Record<string, Json> };
  };
  const words: Record<string, string> = callMessages(locale);
  const nouns: Record<string, string> = nounMessages(locale);
  const guides = calls.map((call): CallGuide & { noun: string } => {
    const told = paths[call.path]?.[call.method.toLowerCase()] as Told;
    const { key, method, path, scope, open, bytes = false, status } = call;
    const summary = words[key] ?? call.summary;
    const facts = { key, method, path, scope, open, bytes, status, summary, noun: nounOf(call) };
    return { ...facts, members: [...paramsOf(told), ...bodyOf(told)], gives: givenBy(told) };
  });
  const names = [...new Set(guides.map(({ noun }) => noun))];
  return {
    nouns: names.map((name) => ({
      name,
      description: nouns[name] ?? "",
      calls: guides.filter(({ noun }) => noun === name),
    })),
    shapes: Object.entries(components.schemas)
      .map(([name, schema]): Shape => ({ name, members: membersOf(schema) }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}

function paramsOf({ parameters = [] }: Told): Member[] {
  return parameters.map(({ name, in: where, required = false, schema, description }) => ({
    name,
    where,
    type: typeOf(schema),
    required,
    description: String(description ?? schema.description ?? ""),
  }));
}

function bodyOf({ requestBody }: Told): Member[] {
  const schema = requestBody?.content["application/json"]?.schema;
  return schema ? membersOf(schema) : [];
}

function givenBy({ responses }: Told): string | null {
  const success = Object.entries(responses).find(([status]) => /^2\d\d$/.test(status))?.[1];
  const schema = success?.content?.["application/json"]?.schema;
  return schema ? typeOf(schema) : null;
}

function membersOf({ properties = {}, required = [] }: Json): Member[] {
  return Object.entries(properties as Record<string, Json>).map(([name, schema]) => ({
    name,
    where: "body",
    type: typeOf(schema),
    required: (required as string[]).includes(name),
    description: String(schema.description ?? ""),
  }));
}

function typeOf(schema: Json): string {
  const { $ref, enum: values, const: only, anyOf, oneOf, type, items, format } = schema;
  if (typeof $ref === "string") return $ref.split("/").at(-1) ?? "";
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (only !== undefined) return JSON.stringify(only);
  const either = (anyOf ?? oneOf) as Json[] | undefined;
  if (either) return [...new Set(either.map(typeOf))].join(" | ");
  if (type === "array") return listOf(typeOf((items ?? {}) as Json));
  if (Array.isArray(type)) return type.join(" | ");
  if (typeof type !== "string") return "any";
  return typeof format === "string" ? `${type} (${format})` : type;
}

const listOf = (type: string) => (/[ |]/.test(type) ? `(${type})[]` : `${type}[]`);
