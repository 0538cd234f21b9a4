import "server-only";
import type { z } from "zod";

/** A zod schema as GraphQL sees it: what is there, and whether it may be absent. */
export type Shape = { nullable: boolean } & (
  | { kind: "scalar"; name: "ID" | "String" | "Int" | "Float" | "Boolean" | "DateTime" | "JSON" }
  | { kind: "bytes" }
  | { kind: "enum"; values: string[] }
  | { kind: "list"; item: Shape }
  | { kind: "object"; id: string | undefined; members: Record<string, Member> }
);

export type Member = Shape & { description: string | undefined };

/** Of an input GraphQL sees what goes in, of an output what comes out. */
export type Side = "input" | "output";

/** Reads a schema. What GraphQL cannot tell apart, zod still refuses: the calls parse every input. */
export function shapeOf(schema: z.ZodType, side: Side): Shape {
  const { def } = (schema as Inner)._zod;
  switch (def.type) {
    case "string":
      return scalar(formats[(schema as Inner).format ?? ""] ?? "String");
    case "number":
      return scalar((schema as Inner).isInt ? "Int" : "Float");
    case "boolean":
      return scalar("Boolean");
    case "enum":
      return { kind: "enum", values: Object.values(def.entries ?? {}), nullable: false };
    case "literal":
      return literal(def.values ?? []);
    case "array":
      return { kind: "list", item: shapeOf(def.element as Inner, side), nullable: false };
    case "object":
      return object(schema as Inner, side);
    case "nullable":
    case "optional":
      return { ...shapeOf(def.innerType as Inner, side), nullable: true };
    case "default":
    case "prefault":
    case "catch": {
      const inner = shapeOf(def.innerType as Inner, side);
      return { ...inner, nullable: inner.nullable || side === "input" };
    }
    case "readonly":
    case "nonoptional":
      return shapeOf(def.innerType as Inner, side);
    case "pipe":
      return shapeOf(endOf(def, side), side);
    case "union":
      return union(def.options ?? [], side);
    case "custom":
      return { kind: "bytes", nullable: false };
    case "record":
    case "unknown":
      return scalar("JSON");
    default:
      throw new Error(`GraphQL has no way to tell of "${def.type}"`);
  }
}

type Def = {
  type: string;
  entries?: Record<string, string>;
  values?: unknown[];
  options?: Inner[];
  shape?: Record<string, Inner>;
} & Partial<Record<"element" | "innerType" | "in" | "out", Inner>>;
type Inner = z.ZodType & { _zod: { def: Def }; format?: string; isInt?: boolean };

const formats: Record<string, "ID" | "DateTime"> = { uuid: "ID", datetime: "DateTime" };

const scalar = (name: Extract<Shape, { kind: "scalar" }>["name"]): Shape => ({
  kind: "scalar",
  name,
  nullable: false,
});

function literal(values: unknown[]): Shape {
  const names = values.filter((value) => typeof value === "string");
  if (names.length !== values.length) throw new Error("Literals that are no words");
  return { kind: "enum", values: names, nullable: false };
}

function object(schema: Inner, side: Side): Shape {
  const members = Object.entries(schema._zod.def.shape ?? {}).map(([name, member]) => {
    const description = member.description;
    return [name, { ...shapeOf(member, side), description }] as const;
  });
  return {
    kind: "object",
    id: schema.meta()?.id,
    members: Object.fromEntries(members),
    nullable: false,
  };
}

/** A transform has no shape: what goes into it, or what comes after it, does. */
function endOf({ in: before, out: after }: Def, side: Side): Inner {
  const [wanted, other] = side === "input" ? [before, after] : [after, before];
  const { type } = wanted?._zod.def ?? {};
  const vague = type === "transform" || (type === "number" && other?.isInt === true);
  return (vague ? other : wanted) as Inner;
}

/**
 * Objects become one with the members of all, since inputs of GraphQL know no unions; of anything else
 * the first says what it is.
 */
function union(options: Inner[], side: Side): Shape {
  const shapes = options.map((option) => shapeOf(option, side));
  const [first] = shapes;
  if (!first) throw new Error("A union of nothing");
  if (first.kind !== "object") return first;
  const members: Record<string, Member> = {};
  for (const shape of shapes) {
    if (shape.kind !== "object") throw new Error("A union of objects and others");
    for (const [name, member] of Object.entries(shape.members)) {
      members[name] = merge(members[name], member);
    }
  }
  for (const [name, member] of Object.entries(members)) {
    const everywhere = shapes.every((shape) => shape.kind === "object" && name in shape.members);
    if (!everywhere) members[name] = { ...member, nullable: true };
  }
  return { kind: "object", id: first.id, members, nullable: false };
}

function merge(known: Member | undefined, added: Member): Member {
  if (!known) return added;
  if (known.kind !== "enum" || added.kind !== "enum") return known;
  const values = [...new Set([...known.values, ...added.values])];
  return { ...known, values, nullable: known.nullable || added.nullable };
}
