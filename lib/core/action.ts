import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { errorMessages } from "@/lib/messages/errors";
import type { Actor } from "./actor";
import { withDeadline } from "./deadline";
import type { House } from "./endpoint";
import { logError } from "./log";
import type { Operation } from "./operation";
import { type Problem, problemOf, type Result } from "./result";

/** What a form shows after it was sent: null before, then what went well or wrong. */
export type FormState<O = unknown> =
  | null
  | { ok: true; value: O }
  | { ok: false; problem: Problem; typed: Record<string, string> };

export type FormHandler<O> = (state: FormState<O>, form: FormData) => Promise<FormState<O>>;

const secret = /password|token|secret/i;

/** Opens operations to the desk as server actions. */
export function createActions(house: House) {
  /** For programs in the page: takes plain data, gives a Result, never throws what is expected. */
  function action<S extends z.ZodType, O>(operation: Operation<S, O>) {
    return (raw: z.input<S>): Promise<Result<O>> => run(operation, raw);
  }

  /** For `<form action>` and useActionState: works before JavaScript loads and keeps what was typed. */
  function formAction<S extends z.ZodType, O>(
    operation: Operation<S, O>,
    read: (form: FormData) => unknown = (form) => Object.fromEntries(textsOf(form)),
    then?: (output: O) => void | never,
  ): FormHandler<O> {
    return async (_state, sent) => {
      // Whoever forges a call may send anything in place of a form.
      const form = sent instanceof FormData ? sent : new FormData();
      const result = await run(operation, read(form));
      if (result.ok) then?.(result.value);
      return result.ok ? result : { ...result, typed: keptOf(form) };
    };
  }

  async function run<S extends z.ZodType, O>(
    operation: Operation<S, O>,
    raw: unknown,
  ): Promise<Result<O>> {
    const actor: Actor = await house.currentActor();
    try {
      const value = await withDeadline(operation(actor, raw), 30_000);
      house.afterChange();
      return { ok: true, value };
    } catch (error) {
      unstable_rethrow(error);
      const problem = problemOf(error, actor.locale) ?? faultOf(error, actor);
      return { ok: false, problem };
    }
  }

  return { action, formAction };
}

/** Calm words and an id for what nobody expected; the log keeps the cause. */
export function faultOf(error: unknown, actor: Actor): Problem {
  const id = logError("action", error);
  const message = errorMessages(actor.locale).unexpected;
  return { code: "unexpected", message: `${message} (${id})`, issues: [] };
}

function textsOf(form: FormData): [string, string][] {
  const texts: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) texts.push([name, value]);
  }
  return texts;
}

function keptOf(form: FormData): Record<string, string> {
  return Object.fromEntries(textsOf(form).filter(([name]) => !secret.test(name)));
}
