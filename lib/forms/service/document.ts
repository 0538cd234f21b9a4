import "server-only";
import { accentTokens, toHex } from "@/lib/core/color";
import type { Locale } from "@/lib/messages/catalogue";
import { loadCourseDocuments } from "../queries";
import { writePaper } from "./paper";
import { drawPictures } from "./pictures";

/** An entry, and all that lies below it, as a tagged PDF. */
export async function makeDocument(locale: Locale, path: string) {
  const found = await loadCourseDocuments(locale, path);
  if (!found) return null;
  const { top, pages, siteName, accent, timeZone, tags } = found;
  const { pictures, updatedAt } = await drawPictures(pages);
  const bytes = await writePaper({
    ...{ pages, siteName, timeZone, accent: inkOf(accent), modifiedAt: updatedAt },
    pictures: new Map(pictures.map((one) => [one.id, one])),
  });
  return { top, tags, bytes, updatedAt };
}

/** The accent of the site as links have it on paper; without one, the house's own. */
function inkOf(accent: string | null): string {
  const tokens = accentTokens(accent ?? "oklch(0.47 0.083 215)");
  return toHex("error" in tokens ? "oklch(0.47 0.083 215)" : tokens.light.accent);
}
