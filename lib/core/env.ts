import { z } from "zod";

const optional = z.string().trim().min(1).optional().catch(undefined);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The public address of the site, without a slash at its end. */
  SITE_URL: z
    .url({ protocol: /^https?$/, error: "SITE_URL must be an address such as https://example.org" })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  AUTH_SECRET: z
    .string({ error: "AUTH_SECRET is not set: set it to 32 random characters or more" })
    .min(16, "AUTH_SECRET must have at least 16 characters"),
  CRON_SECRET: optional,
  /** `public` lets strangers ask GraphQL for its schema; whoever has a key or a session may anyway. */
  GRAPHQL_INTROSPECTION: z.enum(["public", "private"]).default("private").catch("private"),
  /** `host:port` pairs, with commas, that webhooks and the like may reach though they are not public. */
  OUTGOING_ALLOW: z
    .string()
    .default("")
    .transform((list) =>
      list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
});

export type Env = z.output<typeof schema> & { SITE_URL: string };

let parsed: Env | undefined;

/** The settings from the environment, read once; throws a sentence that says what to set. */
export function env(): Env {
  parsed ??= read();
  return parsed;
}

function read(): Env {
  const filled = Object.entries(process.env).filter(([, value]) => value !== "");
  const result = schema.safeParse(Object.fromEntries(filled));
  if (!result.success) throw new Error(result.error.issues.map((i) => i.message).join("; "));
  const { SITE_URL, ...rest } = result.data;
  return { ...rest, SITE_URL: SITE_URL ?? hostedUrl() ?? `http://localhost:${rest.PORT}` };
}

/** Vercel tells the address of the deployment's production domain. */
function hostedUrl(): string | undefined {
  const host = process.env.VERCEL_PROJECT_PRODUCTION_URL;
  return host ? `https://${host}` : undefined;
}
