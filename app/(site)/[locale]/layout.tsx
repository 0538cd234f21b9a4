import "../../globals.css";
import "../../../components/site/styles/index.css";
import type { Viewport } from "next";
import { fontVariables } from "@/components/ui/fonts";
import { loadSite } from "../load-site";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfbf7" },
    { media: "(prefers-color-scheme: dark)", color: "#171310" },
  ],
  colorScheme: "light dark",
};

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  const site = await loadSite((await params).locale);
  const version = process.env.READER_VERSION;
  return (
    <html lang={site?.locale} className={fontVariables} suppressHydrationWarning>
      <head>
        {site?.accent && (
          <link rel="stylesheet" href={`/theme.css?v=${encodeURIComponent(site.accent)}`} />
        )}
        {site && (
          <link
            rel="search"
            type="application/opensearchdescription+xml"
            href={`${site.prefix}/opensearch.xml`}
            title={site.name}
          />
        )}
        {/* At once, not later: the theme must be known before anything is painted. */}
        <script src={`/elements/theme.js?v=${version}`} />
        <script type="module" src={`/elements/reader.js?v=${version}`} />
      </head>
      <body>{children}</body>
    </html>
  );
}
