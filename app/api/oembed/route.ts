import { connection } from "next/server";
import { answerText, unlessAway } from "@/app/(site)/answer-text";
import { sharedImage } from "@/app/(site)/shared-image";
import { env } from "@/lib/core/env";
import { methodsOf } from "@/lib/core/methods";
import { localePrefix } from "@/lib/entries/present";
import { splitAddress } from "@/lib/entries/present/address";
import { resolveAddress } from "@/lib/entries/queries/address";
import { getEntryByPath } from "@/lib/entries/queries/public";
import type { EntryView } from "@/lib/entries/types";
import { oembedInput } from "@/lib/oembed/input";
import { presentEmbed, writeOembedXml } from "@/lib/oembed/present";
import type { Room } from "@/lib/oembed/types";
import { getSettings } from "@/lib/settings/queries";

/** Tells other people's programs what stands for a public entry on their pages (oembed.com). */
async function answer(request: Request): Promise<Response> {
  await connection();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const format = asked.format ?? "json";
  if (format !== "json" && format !== "xml") return refuse(501, "Not Implemented");
  const input = oembedInput.safeParse(asked);
  if (!input.success) return refuse(400, "Bad Request");
  const entry = await findEntry(new URL(input.data.url));
  if (!entry) return refuse(404, "Not Found");
  const embed = await embedOf(entry, input.data);
  return format === "xml"
    ? answerText(request, writeOembedXml(embed), "text/xml; charset=utf-8")
    : answerText(request, JSON.stringify(embed), "application/json");
}

/** The public entry at an address of this site, also at one that it had before. */
async function findEntry({ origin, pathname }: URL): Promise<EntryView | null> {
  if (origin !== new URL(env().SITE_URL).origin) return null;
  const { prefix, path } = splitAddress(pathname);
  const { site, address } = await resolveAddress(prefix, path);
  const locale = prefix ?? site.defaultLocale;
  if (address.kind === "nothing" || !site.locales.includes(locale)) return null;
  return getEntryByPath(locale, address.kind === "moved" ? address.path : path);
}

async function embedOf(entry: EntryView, room: Room) {
  const { name, defaultLocale } = await getSettings();
  const home = localePrefix(entry.locale, defaultLocale) || "/";
  const site = { name, origin: env().SITE_URL, home };
  return presentEmbed({ entry, drawn: sharedImage({ ...entry, cover: null }), site }, room);
}

/** A status that says all there is to say (RFC 9457, 4.2.1). */
function refuse(status: number, title: string): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status }), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: unlessAway(answer) });
