import { isLocale, type Locale } from "./catalogue";

/** The first language of an Accept-Language header (RFC 9110, 12.5.4) that the site speaks. */
export function preferredLocale(header: string | null | undefined): Locale {
  const wanted = (header ?? "").slice(0, 500).split(",").map(readRange);
  const best = wanted
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .find((range) => isLocale(range.language));
  return best && isLocale(best.language) ? best.language : "es";
}

function readRange(range: string) {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) || 0 };
}
