import "server-only";
import { type Call, present } from "@/lib/api/definition";
import { told } from "../service/errors";
import type { GraphContext } from "../types";
import type { Builder } from "./builder";
import { fieldNameOf, typeNameOf } from "./names";
import { type Member, type Shape, shapeOf } from "./shape";
import type { Types } from "./types";

type Asked = Record<string, unknown>;

/** A field for every call: `entriesGet(id)`, its arguments the members of the call's input. */
export function addCall(builder: Builder, types: Types, call: Call): void {
  const name = fieldNameOf(call.key);
  const place = typeNameOf(name);
  const args = types.inputFields(membersOf(call), place);
  const type = call.output
    ? types.output(shapeOf(call.output, "output"), place)
    : ("Boolean" as never);
  const add = call.kind === "read" ? "queryField" : "mutationField";
  builder[add](name, (t) =>
    t.field({
      type,
      nullable: true as false,
      description: `${call.summary} (\`${call.key}\`).`,
      args: Object.fromEntries(args.map(([arg, options]) => [arg, t.arg(options)])),
      resolve: async (_, raw, context) => (await ask(call, raw, context)) as never,
    }),
  );
}

/** What a call tells whoever asks; what there is not, or not for them, is null. */
function ask(call: Call, raw: Asked, context: GraphContext): Promise<unknown> {
  return told(context, async () => {
    const output = await call.run(context.actor, plain(raw));
    if (call.kind === "change") context.afterChange();
    if (call.kind === "read" && output === null) return null;
    return call.output ? present(call, output) : true;
  });
}

/** Inputs of GraphQL have no prototype, and arguments that were not given are not there. */
export function plain(raw: Asked): Asked {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  return plain(value as Asked);
}

export function membersOf({ key, input }: Call): Record<string, Member> {
  const shape: Shape = shapeOf(input, "input");
  if (shape.kind !== "object") throw new Error(`${key} takes no object`);
  return shape.members;
}
