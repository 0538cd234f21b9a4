import fc from "fast-check";
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type IntrospectionQuery,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { mangled, oddBytes, oddFields, oddText, typeField } from "./odd";
import type { Sent, World } from "./types";

type Made = { query: string; variables: Record<string, unknown> };

/** Documents made from the schema, and what is none. */
export function graphqlOf(world: World): fc.Arbitrary<Sent> {
  const schema = buildClientSchema(world.introspection as IntrospectionQuery);
  const fields = (["Query", "Mutation", "Subscription"] as const).flatMap((kind) => {
    const type = schema.getType(kind);
    const all = isObjectType(type) ? Object.values(type.getFields()) : [];
    return all.map((field) => documentOf(kind.toLowerCase(), field, world.ids));
  });
  const good = fc.oneof(...fields);
  const body = good.map((made) => text(made));
  const bodies: fc.Arbitrary<string | Buffer> = fc.oneof(
    { arbitrary: body, weight: 10 },
    { arbitrary: mangled(body), weight: 1 },
    {
      arbitrary: mangled(good.map(({ query }) => query)).map((query) =>
        text({ query: String(query) }),
      ),
      weight: 2,
    },
    { arbitrary: fc.constantFrom(...broken.map((query) => text({ query }))), weight: 2 },
    { arbitrary: fc.array(body, { maxLength: 3 }).map((all) => `[${all.join(",")}]`), weight: 1 },
    { arbitrary: fc.json(), weight: 1 },
    { arbitrary: oddBytes, weight: 1 },
  );
  const posted = fc.tuple(typeField("application/json"), oddFields, bodies).map(
    ([type, headers, sent]): Sent => ({
      ...{ door: "graphql", method: "POST", path: "/api/graphql", headers: [...headers, ...type] },
      body: sent,
    }),
  );
  const got = fc.tuple(good, oddFields, oddText).map(
    ([{ query, variables }, headers, odd]): Sent => ({
      ...{ door: "graphql", method: "GET", headers },
      path: `/api/graphql?query=${encodeURIComponent(query.toWellFormed())}&variables=${encodeURIComponent(JSON.stringify(variables).toWellFormed())}&${odd}`,
    }),
  );
  return fc.oneof({ arbitrary: posted, weight: 8 }, { arbitrary: got, weight: 1 });
}

const broken = [
  ...[
    "",
    "{",
    "}",
    "query",
    "{ }",
    "mutation { }",
    "#",
    "{ __typename }",
    "{__schema{types{name}}}",
  ],
  ...["{ entries { nodes { ...a } } } fragment a on Entry { ...b } fragment b on Entry { ...a }"],
  `{ ${"a: site { name } ".repeat(300)} }`,
  `{ ${"entries { nodes { parent ".repeat(60)} ${"} } }".repeat(60)} }`,
  `query (${Array.from({ length: 900 }, (_, n) => `$a${n}: Int`).join(" ")}) { site { name } }`,
  `{ site @skip(if: ${'"x"'}) { name } }`,
  `{ site ${"@include(if: true) ".repeat(500)} { name } }`,
  `{ "\\ud800" }`,
  "subscription { entryPublished { id } entryCorrected { id } }",
];

const text = (made: Partial<Made>) => JSON.stringify(made) ?? "{}";

type Field = GraphQLField<unknown, unknown>;

/** One operation with one field, whose arguments come as variables. */
function documentOf(
  kind: string,
  { name, args, type }: Field,
  ids: readonly string[],
): fc.Arbitrary<Made> {
  const values = fc.record(
    Object.fromEntries(args.map((arg) => [arg.name, madeValue(arg.type, ids, 0)])),
    { requiredKeys: args.filter((arg) => isNonNullType(arg.type)).map((arg) => arg.name) },
  );
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const query = `${kind}${declared && `(${declared})`} { ${name}${passed && `(${passed})`}${selectionOf(type, 3)} }`;
  return values.map((variables) => ({ query, variables }));
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  if (isNonNullType(type) || isListType(type)) return selectionOf(type.ofType, depth);
  if (!isCompositeType(type)) return "";
  if (!isObjectType(type) || depth === 0) return " { __typename }";
  const inner = Object.values(type.getFields()).filter(
    (field) => !field.args.some((arg) => isNonNullType(arg.type)),
  );
  return ` { __typename ${inner.map((field) => field.name + selectionOf(field.type, depth - 1)).join(" ")} }`;
}

function madeValue(
  type: GraphQLInputType,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: rightOf(type, ids, depth), weight: 9 },
    fc.constantFrom<unknown>(null, "", -1, 1e21, [], {}, true, "\0", "\ud800", "x".repeat(9000)),
  );
}

function rightOf(
  type: GraphQLInputType,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return rightOf(type.ofType, ids, depth);
  if (isListType(type)) return fc.array(madeValue(type.ofType, ids, depth), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    if (depth > 3) return fc.constant({});
    const members = Object.values(type.getFields());
    return fc.record(
      Object.fromEntries(members.map((one) => [one.name, madeValue(one.type, ids, depth + 1)])),
      { requiredKeys: members.filter((one) => isNonNullType(one.type)).map((one) => one.name) },
    );
  }
  switch (type.name) {
    case "Int":
      return fc.integer({ min: -1, max: 200 });
    case "Float":
      return fc.double();
    case "Boolean":
      return fc.boolean();
    case "ID":
      return fc.constantFrom(...ids);
    case "String":
      return fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom(...ids),
        fc.constantFrom("es", "en", "post"),
      );
    default:
      return fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(...ids),
        fc.constant(new Date(0).toISOString()),
      );
  }
}
