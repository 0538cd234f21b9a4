import "server-only";
import type { Builder } from "./builder";
import { enumNameOf, enumValueOf, typeNameOf } from "./names";
import type { Member, Shape } from "./shape";

type Value = Record<string, unknown>;
type Ref = ReturnType<Builder["objectRef"]>;
type InputRef = ReturnType<Builder["inputRef"]>;
type Kept<T> = { ref: T; shape: string };

/**
 * Makes types of GraphQL from shapes, each once. Pothos infers types from what is written by hand; these
 * are made as the site starts, so that here its refs are taken as `never`, which fits everywhere.
 */
export class Types {
  private readonly objects = new Map<string, Kept<Ref>>();
  private readonly inputs = new Map<string, Kept<InputRef>>();
  private readonly enums = new Map<string, Kept<unknown>>();

  constructor(private readonly builder: Builder) {}

  /** The type of a type's name, for the relations that are written by hand. */
  object(name: string): Ref {
    const known = this.objects.get(name);
    if (!known) throw new Error(`There is no type ${name}`);
    return known.ref;
  }

  output(shape: Shape, place: string): never {
    if (shape.kind === "list") return [this.output(shape.item, place)] as never;
    if (shape.kind === "object") return this.outputObject(shape, place) as never;
    return this.leaf(shape, place);
  }

  input(shape: Shape, place: string): never {
    if (shape.kind === "list") return [this.input(shape.item, place)] as never;
    if (shape.kind === "object") return this.inputObject(shape, `${place}Input`) as never;
    return this.leaf(shape, place);
  }

  /** Arguments, or members of an input. */
  inputFields(members: Record<string, Member>, place: string) {
    return Object.entries(members).map(([name, member]) => {
      const { description, nullable } = member;
      const type = this.input(member, typeNameOf(place, name));
      return [name, { type, description, required: !nullable }] as const;
    });
  }

  private leaf(shape: Exclude<Shape, { kind: "list" | "object" }>, place: string): never {
    if (shape.kind === "scalar") return shape.name as never;
    if (shape.kind === "bytes") return "Bytes" as never;
    const name = enumNameOf(shape.values, place);
    return this.once(this.enums, name, shape, () => {
      const values = shape.values.map((value) => [enumValueOf(value), { value }] as const);
      return this.builder.enumType(name, { values: Object.fromEntries(values) });
    }) as never;
  }

  private outputObject(shape: Extract<Shape, { kind: "object" }>, place: string): Ref {
    const name = shape.id ?? place;
    return this.once(this.objects, name, shape, () => {
      const ref = this.builder.objectRef<Value>(name);
      const members = Object.entries(shape.members).map(
        ([field, member]) => [field, member, this.output(member, typeNameOf(name, field))] as const,
      );
      return ref.implement({
        fields: (t) =>
          Object.fromEntries(
            members.map(([field, { description, nullable }, type]) => [
              field,
              t.field({
                type,
                description,
                nullable: nullable as false,
                resolve: (parent) => parent[field] as never,
              }),
            ]),
          ),
      }) as Ref;
    });
  }

  private inputObject(shape: Extract<Shape, { kind: "object" }>, name: string): InputRef {
    return this.once(this.inputs, name, shape, () => {
      const members = this.inputFields(shape.members, name.replace(/Input$/, ""));
      return this.builder.inputType(name, {
        fields: (t) =>
          Object.fromEntries(members.map(([field, options]) => [field, t.field(options)])),
      }) as never;
    });
  }

  /** One name is one shape: two would make one of them unreachable. */
  private once<T>(all: Map<string, Kept<T>>, name: string, shape: Shape, make: () => T): T {
    const told = JSON.stringify(shape, (key, value) => (key === "nullable" ? undefined : value));
    const top = told.replace(/,"description":"[^"]*"/g, "");
    const known = all.get(name);
    if (known && known.shape !== top) throw new Error(`Two shapes are called ${name}`);
    if (known) return known.ref;
    const ref = make();
    all.set(name, { ref, shape: top });
    return ref;
  }
}
