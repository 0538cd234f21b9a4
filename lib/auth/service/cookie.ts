import "server-only";
import { getToken } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/core/env";

/** Seconds that a session lasts. */
export const sessionAge = 30 * 24 * 60 * 60;

export const isSecure = () => env().SITE_URL.startsWith("https:");

/** Browsers accept `__Host-` cookies only over TLS, for the whole host, and from nobody else. */
export const sessionCookieName = () => (isSecure() ? "__Host-cauce-session" : "cauce-session");

/** The id of the session row that an untampered, unexpired cookie names; else null. */
export async function sessionIdOf(cookieHeader: string | null): Promise<string | null> {
  if (!cookieHeader?.includes("cauce-session")) return null;
  const token = await getToken({
    req: { headers: new Headers({ cookie: cookieHeader }) },
    secret: env().AUTH_SECRET,
    cookieName: sessionCookieName(),
    salt: sessionCookieName(),
  });
  return z.uuid().nullable().catch(null).parse(token?.sessionId);
}
