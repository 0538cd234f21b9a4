import { z } from "zod";
import { emailInput, newPasswordInput } from "@/lib/auth/input";
import { roles } from "@/lib/core/actor";
import { locales } from "@/lib/messages/catalogue";

export const nameInput = z.string().trim().min(1).max(100);
const bioText = z.string().trim().max(1000).default("");

export const updateProfileInput = z.strictObject({
  name: nameInput,
  /** About oneself, by language. */
  bio: z.strictObject({ es: bioText, en: bioText }),
  /** The language of the desk; null follows the browser. */
  locale: z.enum(locales).nullable(),
  /** Left out, the picture stays as it is. */
  avatarId: z.uuid().nullable().optional(),
});

export const changePasswordInput = z.strictObject({
  /** Needed once there is a password. */
  currentPassword: z.string().max(1000).default(""),
  newPassword: newPasswordInput,
});

/** The language of one's own desk. */
export const setLocaleInput = z.strictObject({ locale: z.enum(locales) });

export const setSingleKeysInput = z.strictObject({ on: z.boolean() });

export const personIdInput = z.strictObject({ id: z.uuid() });

export const createPersonInput = z.strictObject({
  email: emailInput,
  name: nameInput,
  role: z.enum(roles),
  /** The language of the desk; null follows the browser. */
  locale: z.enum(locales).nullable().default(null),
});

export const updatePersonInput = z.strictObject({
  id: z.uuid(),
  email: emailInput.optional(),
  name: nameInput.optional(),
  role: z.enum(roles).optional(),
  /** True keeps the person out from now on; what they wrote stays. */
  disabled: z.boolean().optional(),
});

export const listPeopleInput = z.strictObject({
  q: z.string().trim().max(100).default(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
