import { connection } from "next/server";
import { answerText, unlessAway } from "@/app/(site)/answer-text";
import { getSettings } from "@/lib/settings/queries";

/** What a home screen shows of the site (W3C Web Application Manifest). */
async function writeManifest(request: Request): Promise<Response> {
  await connection();
  const { name, description, defaultLocale } = await getSettings();
  const manifest = {
    name,
    short_name: name.slice(0, 12),
    description: description[defaultLocale] || undefined,
    lang: defaultLocale,
    start_url: "/",
    display: "minimal-ui",
    background_color: "#fdfbf7",
    theme_color: "#fdfbf7",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any maskable" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
    ],
  };
  return answerText(request, JSON.stringify(manifest), "application/manifest+json; charset=utf-8");
}

export const GET = unlessAway(writeManifest);
