import { localePrefix } from "@/lib/entries/present";
import type { EntryCard } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import { formMessages } from "@/lib/messages/forms";
import type { SiteSettings } from "@/lib/settings/types";

type Guide = {
  settings: Pick<SiteSettings, "name" | "description" | "locales" | "defaultLocale">;
  locale: Locale;
  origin: string;
  shelves: { course: EntryCard; lessons: EntryCard[] }[];
  posts: EntryCard[];
};

/** The site as a file of llmstxt.org: a title, what it is, and lists of links to Markdown. */
export function writeGuide({ settings, locale, origin, shelves, posts }: Guide): string {
  const words = formMessages(locale);
  const link = ({ title, url, excerpt }: EntryCard) =>
    `- [${oneLine(title).replace(/[[\]\\]/g, "\\$&")}](${origin}${url}.md)${excerpt && `: ${oneLine(excerpt)}`}`;
  const prefix = localePrefix(locale, settings.defaultLocale);
  const description = settings.description[locale] ?? "";
  const others = settings.locales.filter((other) => other !== locale);
  const optional = [
    `- [Atom](${origin}${prefix}/atom.xml)`,
    `- [${words.sitemap}](${origin}/sitemap.xml)`,
    ...others.map((other) => {
      const url = `${origin}${localePrefix(other, settings.defaultLocale)}/llms.txt`;
      return `- [llms.txt (${other})](${url})`;
    }),
  ];
  const sections = [
    `# ${oneLine(settings.name)}`,
    description && `> ${oneLine(description)}`,
    words.guide,
    ...shelves.map(
      ({ course, lessons }) =>
        `## ${oneLine(course.title)}\n\n${[course, ...lessons].map(link).join("\n")}`,
    ),
    posts.length > 0 && `## ${words.posts}\n\n${posts.map(link).join("\n")}`,
    `## Optional\n\n${optional.join("\n")}`,
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
