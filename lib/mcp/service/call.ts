import "server-only";
import { type Call, present } from "@/lib/api/definition";
import { AppError } from "@/lib/core/errors";
import type { ToolContext } from "../types";

type Values = Record<string, unknown>;

/** What a call gives whoever asks; what there is not is refused. */
export async function ask(
  { actor, afterChange }: ToolContext,
  call: Call,
  raw: Values,
): Promise<Values> {
  const output = await call.run(actor, raw);
  if (call.kind === "change") afterChange();
  if (output === null) throw new AppError("not_found");
  return (present(call, output) ?? {}) as Values;
}
