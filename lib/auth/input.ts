import { z } from "zod";

/** RFC 5321, 4.5.3.1.3 leaves 254 characters for an address; case does not tell people apart. */
export const emailInput = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** What a browser says of itself, for the list of one's own sessions. */
const userAgentInput = z.string().default("");

/** What is typed at the door: no rule of new passwords applies to it. */
export const signInInput = z.strictObject({
  email: emailInput,
  password: z.string().min(1).max(1000),
  userAgent: userAgentInput,
});

export const linkInput = z.strictObject({
  token: z.string().min(1).max(200),
  userAgent: userAgentInput,
});

export const signInAgainInput = z.strictObject({
  email: emailInput,
  password: z.string().min(1).max(1000),
  /** Who was writing. */
  personId: z.uuid(),
});

/** Long rather than varied (NIST SP 800-63B, 3.1.1). */
export const newPasswordInput = z.string().min(10).max(200);

/** Where to go after signing in: a path of this site, whatever was asked for. */
export const nextPathInput = z
  .string()
  .max(2000)
  .refine((path) => /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path))
  .catch("/admin");
