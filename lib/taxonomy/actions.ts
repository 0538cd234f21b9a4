"use server";
import { refresh } from "next/cache";
import { action, formAction } from "@/lib/auth/doors";
import { createTerm, deleteTerm, restoreTerm, saveTerm } from "./operations";

export const createTermAction = action(createTerm);

export const saveTermAction = formAction(
  saveTerm,
  (form) => ({
    group: form.get("group") || null,
    kind: form.get("kind"),
    names: { es: form.get("names.es") ?? "", en: form.get("names.en") ?? "" },
  }),
  () => refresh(),
);

export const deleteTermAction = action(deleteTerm);
export const restoreTermAction = action(restoreTerm);
