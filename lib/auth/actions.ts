"use server";
import { redirect, unstable_rethrow } from "next/navigation";
import { type FormState, faultOf } from "@/lib/core/action";
import { type Problem, problemOf } from "@/lib/core/result";
import { nextPathInput } from "./input";
import { signOut } from "./operations";
import { currentActor } from "./queries";
import * as nextAuth from "./service/next-auth";

/** E-mail and password; on success it goes on to `next`. */
export async function signInAction(_state: FormState<never>, form: FormData) {
  const email = textOf(form, "email");
  const next = textOf(form, "next");
  const credentials = { email, password: textOf(form, "password") };
  const problem = await attempt(() => signInWith("password", credentials));
  if (problem) return { ok: false as const, problem, typed: { email, next } };
  return redirect(nextPathInput.parse(next));
}

/** The button behind a one-time link. */
export async function signInByLinkAction(_state: FormState<never>, form: FormData) {
  const problem = await attempt(() => signInWith("link", { token: textOf(form, "token") }));
  if (problem) return { ok: false as const, problem, typed: {} };
  return redirect("/admin");
}

export async function signOutAction() {
  const actor = await currentActor();
  if (actor.kind === "person") await signOut(actor, {});
  await nextAuth.signOut({ redirect: false, redirectTo: "/" });
  redirect("/");
}

const signInWith = (provider: "password" | "link", credentials: Record<string, string>) =>
  nextAuth.signIn(provider, { ...credentials, redirect: false, redirectTo: "/" });

async function attempt(work: () => Promise<unknown>): Promise<Problem | null> {
  try {
    await work();
    return null;
  } catch (error) {
    unstable_rethrow(error);
    const reason = nextAuth.reasonOf(error);
    const actor = await currentActor();
    return problemOf(reason, actor.locale) ?? faultOf(reason, actor);
  }
}

/** Whoever forges a call may send anything in place of a form. */
function textOf(form: unknown, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null;
  return typeof value === "string" ? value : "";
}
