import "server-only";
import { z } from "zod";
import { type Transaction, transaction } from "@/db/client";
import { audit } from "@/db/schema";
import { inputMessages } from "@/lib/messages/input";
import { type Actor, hasScope, personId, type Scope } from "./actor";
import { AppError, type Issue } from "./errors";
import { issueWords } from "./issue-words";
import { purge } from "./purge";
import { findUnstorable } from "./storable";

export type Context = { actor: Actor; tx: Transaction };

type Definition<S extends z.ZodType, O> = {
  /** `<domain>.<verb>`, as the audit log names it. */
  name: string;
  /** What a key must be made for; `session` is for people who are here themselves. */
  scope: Scope | "session";
  input: S;
  /** load → authorize → change → record, in one transaction. Throws AppError to refuse. */
  run: (context: Context, input: z.output<S>) => Promise<O>;
  /** Cache tags that the change makes out of date, purged in the same transaction. */
  tags?: (output: O, input: z.output<S>) => string[];
  /** False for what happens at every few key presses, and notes in the audit log itself what counts. */
  audited?: boolean;
};

/** What a door does in the transaction of the change: before it, and with what came of it. */
export type Around<O> = {
  before?: (tx: Transaction) => Promise<void>;
  after?: (tx: Transaction, output: O) => Promise<void>;
};

export type Operation<S extends z.ZodType = z.ZodType, O = unknown> = {
  (actor: Actor, raw: unknown, around?: Around<O>): Promise<O>;
  readonly operationName: string;
  readonly scope: Scope | "session";
  readonly input: S;
};

/** The same change as a part of another operation, in its transaction and under its name. */
type Within<O> = { readonly within: (context: Context, raw: unknown) => Promise<O> };

/**
 * The one way to change anything. Every door (form, REST, job, import) calls it with who asks and
 * what came in, unparsed; it parses, runs in one transaction, purges and writes the audit row.
 */
export function operation<S extends z.ZodType, O>(
  definition: Definition<S, O>,
): Operation<S, O> & Within<O> {
  const within = async (context: Context, raw: unknown): Promise<O> => {
    const input = parseInput(definition.input, raw, context.actor);
    const output = await definition.run(context, input);
    await purge(context.tx, definition.tags?.(output, input) ?? []);
    return output;
  };
  const run = async (actor: Actor, raw: unknown, around: Around<O> = {}): Promise<O> => {
    requireScope(actor, definition.scope);
    const input = parseInput(definition.input, raw, actor);
    return transaction(async (tx) => {
      await around.before?.(tx);
      const output = await definition.run({ actor, tx }, input);
      await purge(tx, definition.tags?.(output, input) ?? []);
      if (definition.audited !== false) {
        await tx.insert(audit).values({
          actorId: personId(actor),
          operation: definition.name,
          subjectId: subjectOf(output) ?? subjectOf(input),
        });
      }
      await around.after?.(tx, output);
      return output;
    });
  };
  const { name, scope, input } = definition;
  return Object.assign(run, { operationName: name, scope, input, within });
}

/** Refuses a key that was not made for `scope`. */
export function requireScope(actor: Actor, scope: Scope | "session"): void {
  if (!hasScope(actor, scope)) throw new AppError("forbidden", { key: "keyScope" });
}

/** Parses or throws AppError("invalid") with one issue for each thing wrong. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown, actor: Actor) {
  const path = findUnstorable(raw);
  if (path !== null) {
    const message = inputMessages(actor.locale).unstorable;
    throw new AppError("invalid", { issues: [{ path, message }] });
  }
  const result = schema.safeParse(raw, { error: (issue) => issueWords(issue, actor.locale) });
  if (result.success) return result.data;
  throw new AppError("invalid", { issues: result.error.issues.slice(0, 20).map(toIssue) });
}

function toIssue(issue: z.core.$ZodIssue): Issue {
  return { path: issue.path.map(String).join("."), message: issue.message };
}

function subjectOf(value: unknown): string | null {
  const id = value && typeof value === "object" && "id" in value ? value.id : null;
  return typeof id === "string" && z.uuid().safeParse(id).success ? id : null;
}
