"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action, formAction } from "@/lib/auth/doors";
import {
  changePassword,
  createPerson,
  createSignInLink,
  revokeOtherSessions,
  revokeSession,
  setLocale,
  setSingleKeys,
  updatePerson,
  updateProfile,
} from "./operations";

export const updateProfileAction = formAction(
  updateProfile,
  (form) => ({
    name: form.get("name"),
    bio: { es: form.get("bio.es"), en: form.get("bio.en") },
    locale: form.get("locale") || null,
    avatarId: form.has("avatarId") ? form.get("avatarId") || null : undefined,
  }),
  () => refresh(),
);

export const changePasswordAction = formAction(
  changePassword,
  (form) => ({
    currentPassword: form.get("currentPassword") ?? "",
    newPassword: form.get("newPassword"),
  }),
  () => refresh(),
);

export const revokeSessionAction = formAction(
  revokeSession,
  (form) => ({ id: form.get("id") }),
  () => refresh(),
);

export const revokeOtherSessionsAction = formAction(
  revokeOtherSessions,
  () => ({}),
  () => refresh(),
);

/** Goes on to the new person's page, where their link is made. */
export const createPersonAction = formAction(
  createPerson,
  (form) => ({
    email: form.get("email"),
    name: form.get("name"),
    role: form.get("role"),
    locale: form.get("locale") || null,
  }),
  ({ id }) => redirect(`/admin/people/${id}?new=1`),
);

export const updatePersonAction = formAction(
  updatePerson,
  (form) => ({
    id: form.get("id"),
    email: form.get("email") ?? undefined,
    name: form.get("name") ?? undefined,
    role: form.get("role") ?? undefined,
    disabled: form.has("disabled") ? form.get("disabled") === "true" : undefined,
  }),
  () => refresh(),
);

export const createSignInLinkAction = formAction(createSignInLink, (form) => ({
  id: form.get("id"),
}));

export const setSingleKeysAction = action(setSingleKeys);

const chooseLocale = action(setLocale);

/** A button of one form: there is nothing to say when it went well. */
export async function setLocaleAction(form: FormData): Promise<void> {
  // Whoever forges a call may send anything in place of a form.
  const locale = form instanceof FormData ? form.get("locale") : null;
  const result = await chooseLocale({ locale: locale as "es" | "en" });
  if (result.ok) refresh();
}
