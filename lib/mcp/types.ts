import type { z } from "zod";
import type { Call } from "@/lib/api/definition";
import type { Actor } from "@/lib/core/actor";

/** Who uses a tool, and whom to tell of changes. */
export type ToolContext = {
  actor: Actor;
  /** Called after a change was committed; must not throw. */
  afterChange: () => void;
};

/** What a program that speaks for a person may do here, told in words that it understands. */
export type Tool = {
  name: string;
  title: string;
  description: string;
  /** What it takes; the calls below check it, each its part. */
  input: z.ZodType;
  /** What it asks of the site; whoever may ask none of them is not offered it. */
  calls: readonly Call[];
  run: (context: ToolContext, raw: Record<string, unknown>) => Promise<Told>;
};

/** Words, and where there is more to it, values. */
export type Told = { text: string; values?: Record<string, unknown> };
