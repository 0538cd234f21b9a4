"use server";
import { refresh } from "next/cache";
import { action, formAction } from "@/lib/auth/doors";
import {
  createWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
} from "./operations";

const fieldsOf = (form: FormData) => ({
  name: form.get("name"),
  url: String(form.get("url") ?? "").trim(),
  events: form.getAll("events"),
});

export const createWebhookAction = formAction(createWebhook, fieldsOf);

export const updateWebhookAction = formAction(
  updateWebhook,
  (form) => ({ id: form.get("id"), ...fieldsOf(form) }),
  () => refresh(),
);

/** On or off. */
export const switchWebhookAction = formAction(
  updateWebhook,
  (form) => ({ id: form.get("id"), disabled: form.get("disabled") === "true" }),
  () => refresh(),
);

export const rotateWebhookSecretAction = formAction(
  rotateWebhookSecret,
  (form) => ({ id: form.get("id") }),
  () => refresh(),
);

export const testWebhookAction = action(testWebhook);
export const deleteWebhookAction = action(deleteWebhook);
