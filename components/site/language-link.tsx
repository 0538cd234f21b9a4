import type { SiteMessages } from "@/lib/messages/site";
import type { Translation } from "./types";

type LanguageLinkProps = { to: Translation; words: SiteMessages; className?: string };

/** To the same page in the other language, said in that language. */
export function LanguageLink({ to, words, className }: LanguageLinkProps) {
  return (
    <a href={to.url} hrefLang={to.locale} lang={to.locale} className={className}>
      <span aria-hidden="true">{words.otherLanguage}</span>
      <span className="sr-only">{words.inOtherLanguage}</span>
    </a>
  );
}

/** The language that a page offers beside its own: its translation, else that language's home. */
export function otherLanguage(
  site: { locale: string; locales: Translation["locale"][]; defaultLocale: string },
  translations: Translation[],
): Translation | null {
  const locale = site.locales.find((one) => one !== site.locale);
  if (!locale) return null;
  const home = { locale, url: locale === site.defaultLocale ? "/" : `/${locale}` };
  return translations.find((one) => one.locale === locale) ?? home;
}
