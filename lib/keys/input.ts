import { z } from "zod";
import { scopes } from "@/lib/core/actor";

export const createKeyInput = z.strictObject({
  /** By which its owner knows what it is for. */
  name: z.string().trim().min(1).max(100),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
  /** For how many days it holds; null for ever. */
  days: z.int().min(1).max(3650).nullable().default(90),
  /** In place of `days`: the last day on which it holds, in the site's time zone. */
  until: z.iso
    .date()
    .refine((date) => date.startsWith("2"))
    .optional(),
});

export const revokeKeyInput = z.strictObject({ id: z.uuid() });

/** Whose keys; without it, one's own. */
export const listKeysInput = z.strictObject({ person: z.uuid().optional() });
