import { cacheLife, cacheTag } from "next/cache";
import { connection } from "next/server";
import { env } from "@/lib/core/env";
import { listShelves } from "@/lib/entries/queries/outline";
import { listEntryCards } from "@/lib/entries/queries/public";
import { entriesTag } from "@/lib/entries/tags";
import { writeGuide } from "@/lib/forms/present/guide";
import { isLocale, type Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { answerText, unlessAway } from "../../answer-text";

/** So many posts are named; the rest is found by the feeds and the sitemap. */
const mostPosts = 200;

/** What the site holds, for programs that read (llmstxt.org). */
async function guide(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  await connection();
  const { locale } = await params;
  const text = isLocale(locale) ? await compose(locale) : null;
  if (text === null) return new Response(null, { status: 404 });
  return answerText(request, text, "text/plain; charset=utf-8");
}

async function compose(locale: Locale): Promise<string | null> {
  "use cache";
  cacheLife("max");
  cacheTag(entriesTag("page"), entriesTag("post"));
  const settings = await getSettings();
  if (!settings.locales.includes(locale)) return null;
  const [shelves, posts] = await Promise.all([
    listShelves(locale),
    listEntryCards({ type: "post", locale, perPage: mostPosts }),
  ]);
  return writeGuide({ settings, locale, origin: env().SITE_URL, shelves, posts: posts.items });
}

export const GET = unlessAway(guide);
