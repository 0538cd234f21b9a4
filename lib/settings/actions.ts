"use server";
import { refresh } from "next/cache";
import { action, formAction } from "@/lib/auth/doors";
import { hideChecklist, seeChannels, updateSettings } from "./operations";

export const updateSettingsAction = formAction(
  updateSettings,
  (form) => ({
    name: form.get("name"),
    description: { es: form.get("description.es"), en: form.get("description.en") },
    logoId: form.get("logoId") || null,
    accent: form.get("accent") || null,
    locales: form.getAll("locales"),
    defaultLocale: form.get("defaultLocale"),
    postsPerPage: form.get("postsPerPage"),
    timeZone: form.get("timeZone"),
    hub: form.get("hub") || null,
    apiOrigins: String(form.get("apiOrigins") ?? "")
      .split(/[\s,]+/)
      .filter(Boolean),
  }),
  () => refresh(),
);

export const hideChecklistAction = formAction(
  hideChecklist,
  (form) => ({ hidden: form.get("hidden") === "true" }),
  () => refresh(),
);

export const seeChannelsAction = action(seeChannels);
