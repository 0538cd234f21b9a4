import { connection } from "next/server";
import { answerText, unlessAway } from "@/app/(site)/answer-text";
import { env } from "@/lib/core/env";
import { methodsOf } from "@/lib/core/methods";
import { searchedFor } from "@/lib/entries/present/address";
import { searchEntries } from "@/lib/entries/queries/search";
import { isLocale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";

/** What somebody who types into a browser's search may mean (OpenSearch Suggestions 1.0). */
async function answer(request: Request): Promise<Response> {
  await connection();
  const { searchParams } = new URL(request.url);
  const query = searchedFor(searchParams.get("q") ?? "");
  const { locales, defaultLocale } = await getSettings();
  const asked = searchParams.get("language");
  const locale = isLocale(asked) && locales.includes(asked) ? asked : defaultLocale;
  const { items } = query ? await searchEntries(locale, query) : { items: [] };
  const titles = items.map(({ title }) => title.map(({ text }) => text).join(""));
  const urls = items.map(({ url }) => new URL(url, env().SITE_URL).href);
  const text = JSON.stringify([query, titles, titles.map(() => ""), urls]);
  return answerText(request, text, "application/x-suggestions+json; charset=utf-8");
}

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: unlessAway(answer) });
