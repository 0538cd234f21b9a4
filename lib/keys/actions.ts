"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/auth/doors";
import { scopes } from "@/lib/core/actor";
import { createKey, revokeKey } from "./operations";

/** The token is in the answer and nowhere else. */
export const createKeyAction = formAction(
  createKey,
  (form) => ({
    name: form.get("name"),
    scopes: scopes.filter((scope) => form.has(`scope.${scope}`)),
    ...expiryOf(form),
  }),
  () => refresh(),
);

export const revokeKeyAction = formAction(
  revokeKey,
  (form) => ({ id: form.get("id") }),
  () => refresh(),
);

function expiryOf(form: FormData) {
  const expiry = form.get("expiry");
  if (expiry === "date") return { until: form.get("until") };
  return { days: expiry === "never" ? null : Number(expiry) };
}
