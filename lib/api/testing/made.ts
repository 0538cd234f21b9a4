import fc from "fast-check";

type Json = Record<string, unknown>;

/** What the inputs of a site may be made of. */
export type Known = {
  /** Of things that are there. */
  ids: () => readonly string[];
  /** What `$ref` names, by its last part. */
  shapes?: Record<string, Json>;
};

/** What no schema expects. */
export const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    "",
    " ",
    "\0",
    "\ud800",
    "'; drop table people --",
  ),
  fc.constantFrom<unknown>(-1, 0, 1e21, Number.MAX_SAFE_INTEGER, Number.NaN, "1e999", "%_\\", "٣"),
  fc.constantFrom<unknown>([], {}, { __proto__: null, id: {} }, [[[]]], "x".repeat(10_000)),
  fc.constantFrom<unknown>("0001-01-01T00:00:00Z", "9999-12-31T23:59:59+14:00", "2026-02-30"),
  fc.constantFrom<unknown>("javascript:alert(1)", "http://[::1]/", "../../etc/passwd", "a/b?c#d"),
  fc.anything({ withNullPrototype: true, maxDepth: 2 }),
);

/** Mostly what a JSON Schema takes, and now and then what it does not. */
export function made(schema: Json, known: Known, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: fitting(schema, known, depth), weight: 5 },
    { arbitrary: odd, weight: 1 },
  );
}

/** What a JSON Schema takes, as far as its types tell. */
export function fitting(schema: Json, known: Known, depth = 0): fc.Arbitrary<unknown> {
  const either = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (either) return fc.oneof(...either.map((one) => made(one, known, depth)));
  if (typeof schema.$ref === "string") return shapeOf(schema.$ref, known, depth);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case "string":
      return textOf(schema, known);
    case "integer":
    case "number":
      return fc.oneof(fc.integer({ min: -2, max: 2000 }), fc.double());
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(made((schema.items ?? {}) as Json, known, depth), { maxLength: 4 });
    case "object":
      return objectOf(schema, known, depth);
    default:
      return odd;
  }
}

/** A shape may hold itself: it ends somewhere. */
function shapeOf(ref: string, known: Known, depth: number): fc.Arbitrary<unknown> {
  const shape = known.shapes?.[ref.split("/").at(-1) ?? ""];
  return shape && depth < 4 ? fitting(shape, known, depth + 1) : odd;
}

function textOf({ format }: Json, { ids }: Known): fc.Arbitrary<string> {
  if (format === "uuid")
    return fc.oneof(
      fc.nat().map((n) => ids()[n % ids().length] ?? ""),
      fc.uuid(),
    );
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((at) => at.toISOString());
  if (format === "email") return fc.emailAddress();
  // Nobody is there to be asked.
  const address = fc.webPath().map((path) => `https://weir.invalid${path}`);
  return fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), address);
}

function objectOf(
  { properties = {}, additionalProperties }: Json,
  known: Known,
  depth: number,
): fc.Arbitrary<unknown> {
  const members = Object.entries(properties as Record<string, Json>);
  if (members.length === 0 && typeof additionalProperties === "object" && additionalProperties) {
    const inner = made(additionalProperties as Json, known, depth);
    return fc.dictionary(fc.string(), inner, { maxKeys: 3 });
  }
  return fc.record(
    Object.fromEntries(members.map(([name, inner]) => [name, made(inner, known, depth)])),
    { requiredKeys: [] },
  );
}
