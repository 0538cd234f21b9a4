import { createHash } from "node:crypto";
import { connection } from "next/server";
import { z } from "zod";
import { accentTokens } from "@/lib/core/color";
import { AppError, isDatabaseAway } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { getSharedPicture, type SharedPicture } from "@/lib/entries/queries/shared-picture";
import { drawPng } from "./draw-png";

type Context = { params: Promise<{ name: string }> };

/**
 * `/og/<entry>-<version>.png` and `/og/site-<locale>.png`: the picture that links show, 1200 × 630. The
 * version changes with each correction, so the picture may be kept for ever.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await connection();
  const [, subject, version] = /^(.+)-([a-z0-9]+)\.png$/.exec((await params).name) ?? [];
  if (!subject || !version) return plain(404);
  try {
    return await answer(request, subject, version);
  } catch (error) {
    const away =
      isDatabaseAway(error) || (error instanceof AppError && error.code === "unavailable");
    if (away) return plain(503, { "retry-after": "5" });
    logError("og", error);
    return plain(500);
  }
}

async function answer(request: Request, subject: string, version: string): Promise<Response> {
  if (subject !== "site" && !z.uuid().safeParse(subject).success) return plain(404);
  const shared = await getSharedPicture(subject, version);
  if (!shared) return plain(404);
  if (shared.version === null) return picture(request, shared, "public, max-age=86400");
  if (shared.version !== version) {
    return plain(307, { location: `/og/${subject}-${shared.version}.png` });
  }
  return picture(request, shared, "public, max-age=31536000, immutable");
}

async function picture(request: Request, shared: SharedPicture, lifetime: string) {
  const { title, siteName } = shared;
  const words = { title, siteName, accent: accentOf(shared) };
  const bytes = Buffer.from(await drawPng(words), "base64");
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const headers = { etag, "cache-control": lifetime, "x-content-type-options": "nosniff" };
  if (request.headers.get("if-none-match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(bytes, { headers: { ...headers, "content-type": "image/png" } });
}

const ownAccent = "oklch(0.47 0.083 215)";

function accentOf({ accent }: SharedPicture): string {
  const tokens = accentTokens(accent ?? ownAccent);
  return "error" in tokens ? ownAccent : tokens.light.accent;
}

function plain(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store", ...headers } });
}
