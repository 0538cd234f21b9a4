import { connection } from "next/server";
import { answerText } from "@/app/(site)/answer-text";
import { env } from "@/lib/core/env";

const closed = ["/admin", "/account", "/sign-in", "/api/"];

/** Who crawls is welcome to all that is public (RFC 9309). */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${env().SITE_URL}/sitemap.xml`,
    "",
  ];
  return answerText(request, lines.join("\n"), "text/plain; charset=utf-8");
}
