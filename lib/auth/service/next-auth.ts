import "server-only";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { Actor } from "@/lib/core/actor";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { preferredLocale } from "@/lib/messages/preferred-locale";
import { type Opened, signInByLink, signInByPassword } from "../operations/sign-in";
import { findSession } from "../queries";
import { isSecure, sessionAge, sessionCookieName } from "./cookie";

/** Carries a refusal through next-auth, which would take any other error for a fault. */
class Refusal extends CredentialsSignin {
  constructor(readonly refused: AppError) {
    super(refused.message);
    this.code = refused.code;
  }
}

/** What whoever asks did wrong, by next-auth's own names: no fault of ours, and no line of the log. */
const askers = new Set<string>([
  ...["UnknownAction", "MissingCSRF", "InvalidCallbackUrl", "JWTSessionError"],
  ...["CredentialsSignin", "SignInError", "SignOutError"],
]);

/** Read at the first request, not while building, when there is no secret. */
export const { handlers, signIn, signOut } = NextAuth(() => config());

/** What really stopped a call of next-auth's. */
export function reasonOf(error: unknown): unknown {
  if (error instanceof Refusal) return error.refused;
  const cause = error instanceof Error ? error.cause : undefined;
  const inner = cause && typeof cause === "object" && "err" in cause ? cause.err : undefined;
  return inner ?? error;
}

const config = (): NextAuthConfig => ({
  secret: env().AUTH_SECRET,
  trustHost: true,
  basePath: "/api/auth",
  useSecureCookies: isSecure(),
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
    },
  },
  pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in", verifyRequest: "/sign-in" },
  session: { strategy: "jwt", maxAge: sessionAge },
  providers: [
    Credentials({
      id: "password",
      credentials: { email: {}, password: { type: "password" } },
      authorize: ({ email, password }, request) =>
        refusing(() =>
          signInByPassword(
            strangerOf(request),
            { email, password, userAgent: userAgentOf(request) },
            addressOf(request),
          ),
        ),
    }),
    Credentials({
      id: "link",
      credentials: { token: {} },
      authorize: ({ token }, request) =>
        refusing(() =>
          signInByLink(strangerOf(request), { token, userAgent: userAgentOf(request) }),
        ),
    }),
  ],
  callbacks: {
    jwt: async ({ token, user }) => {
      if (user) return { sub: user.id, sessionId: (user as Opened).sessionId };
      const held = await findSession(String(token.sessionId));
      return held ? token : null;
    },
    session: ({ session, token }) => ({ expires: session.expires, user: { id: token.sub } }),
  },
  logger: {
    error: (error) => {
      const reason = reasonOf(error);
      if (
        !(reason instanceof AppError) &&
        !(error instanceof AuthError && askers.has(error.type))
      ) {
        logError("auth", reason);
      }
    },
    warn: () => {},
    debug: () => {},
  },
});

async function refusing(open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof AppError) throw new Refusal(error);
    throw error;
  }
}

function strangerOf(request: Request): Actor {
  return { kind: "stranger", locale: preferredLocale(request.headers.get("accept-language")) };
}

const userAgentOf = (request: Request) => request.headers.get("user-agent") ?? "";

/** The last hop: what stands before it in the header can be made up by whoever asks. */
function addressOf(request: Request): string | null {
  const hops = request.headers.get("x-forwarded-for")?.split(",") ?? [];
  return hops.at(-1)?.trim() || null;
}
