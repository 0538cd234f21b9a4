import fc from "fast-check";
import { fitting, type Known, made } from "../../lib/api/testing/made";
import { mangled, oddBytes, oddFields, oddText, typeField } from "./odd";
import type { Sent, World } from "./types";

type Json = Record<string, unknown>;
type Parameter = { name: string; in: string; schema: Json };
type Told = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Json }> };
};

/** Every call of `openapi.json`, with inputs made from the schemas that it tells. */
export function restOf(world: World): fc.Arbitrary<Sent> {
  const { paths, components } = world.openapi as {
    paths: Record<string, Record<string, Told>>;
    components: { schemas: Record<string, Json> };
  };
  const known: Known = { ids: () => world.ids, shapes: components.schemas };
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => callOf(path, method, told, known)),
  );
  return fc.oneof(
    { arbitrary: fc.oneof(...all), weight: 12 },
    { arbitrary: fc.tuple(fc.oneof(...all), wrongMethod).map(retold), weight: 1 },
    { arbitrary: fc.tuple(oddText, oddFields).map(nowhere), weight: 1 },
  );
}

const wrongMethod = fc.constantFrom(
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "TRACE",
);
const retold = ([sent, method]: [Sent, string]): Sent => ({ ...sent, method });
const nowhere = ([text, headers]: [string, [string, string][]]): Sent => ({
  ...{ door: "rest", method: "GET", path: `/api/v1/${text}`, headers },
});

function callOf(path: string, verb: string, told: Told, known: Known): fc.Arbitrary<Sent> {
  const { parameters = [], requestBody } = told;
  const inPath = parameters.filter((one) => one.in === "path");
  const inQuery = parameters.filter((one) => one.in === "query");
  const values = (list: Parameter[]) =>
    fc.record(
      Object.fromEntries(list.map(({ name, schema }) => [name, written(schema, known)])),
      list === inPath ? {} : { requiredKeys: [] },
    );
  const method = verb.toUpperCase();
  return fc
    .tuple(values(inPath), queryOf(values(inQuery)), oddFields, bodyOf(requestBody, known))
    .map(([params, query, headers, { type, body }]) => ({
      door: "rest",
      method,
      path: `/api/v1${path.replace(/\{(\w+)\}/g, (_, name) => String(params[name]))}${query}`,
      headers: [...headers, ...type],
      ...(body !== undefined && { body }),
    }));
}

/** A value as text of an address. */
const written = (schema: Json, known: Known) =>
  fc.oneof(
    {
      arbitrary: made(schema, known).map((value) =>
        encodeURIComponent(plain(value).toWellFormed()),
      ),
      weight: 9,
    },
    oddText,
  );

const plain = (value: unknown) =>
  typeof value === "object" ? (JSON.stringify(value) ?? "") : String(value);

const queryOf = (values: fc.Arbitrary<Record<string, unknown>>) =>
  fc
    .tuple(
      values,
      fc.option(fc.tuple(fc.constantFrom("fields", "after", "limit", "x", ""), oddText)),
    )
    .map(([members, more]) => {
      const pairs = [...Object.entries(members), ...(more ? [more] : [])];
      return pairs.length > 0
        ? `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`
        : "";
    });

type Body = { type: [string, string][]; body?: Buffer | string };

function bodyOf(requestBody: Told["requestBody"], known: Known): fc.Arbitrary<Body> {
  const schema = requestBody?.content["application/json"]?.schema;
  const json = (schema ? fitting(schema, known) : fc.jsonValue()).map(jsonOf);
  const bodies = fc.oneof(
    { arbitrary: json as fc.Arbitrary<Buffer | string>, weight: 7 },
    { arbitrary: mangled(json), weight: 1 },
    { arbitrary: oddBytes, weight: 1 },
    {
      arbitrary: fc.constantFrom("<a/>", "a=b", "null", "[]", "1", '"x"', "NaN", "{'a':1}"),
      weight: 1,
    },
  );
  const sent = fc
    .tuple(typeField("application/json"), bodies)
    .map(([type, body]) => ({ type, body }));
  const none: fc.Arbitrary<Body> = fc.constant({ type: [] });
  return requestBody
    ? fc.oneof({ arbitrary: sent, weight: 9 }, none)
    : fc.oneof({ arbitrary: none, weight: 4 }, sent);
}

/** Numbers that JSON does not know are written as it would have them; half a pair of surrogates too. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner === Number.POSITIVE_INFINITY ? 1e308 : typeof inner === "bigint" ? String(inner) : inner,
  ) ?? "null";
