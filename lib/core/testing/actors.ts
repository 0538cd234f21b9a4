import { createPersonRow } from "@/db/factories";
import type { Actor, Role } from "../actor";
import { AppError } from "../errors";

export type Person = Extract<Actor, { kind: "person" }>;

/** Somebody new of that role, signed in. */
export async function actorOf(role: Role, name: string = role): Promise<Person> {
  const { id } = await createPersonRow({ role, name });
  return { kind: "person", id, name, role, locale: "en", sessionId: crypto.randomUUID() };
}

/** Why something was refused; what was not refused, or failed otherwise, fails the test. */
export async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => new Error("it was not refused"),
    (e: unknown) => e,
  );
  if (!(error instanceof AppError)) throw error;
  return error;
}
