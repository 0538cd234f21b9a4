import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/mark";
import { fontVariables } from "@/components/ui/fonts";
import { SkipLink } from "@/components/ui/visually-hidden";
import { currentActor } from "@/lib/auth/queries";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";

type PlainShellProps = {
  wordsOf: (locale: Locale) => { skip: string; home: (name: string) => string };
  /** How wide the header and the page are. */
  width: "max-w-3xl" | "max-w-6xl";
  children: ReactNode;
};

/** A page with the site's name above it and nothing else around it. */
export async function PlainShell({ wordsOf, width, children }: PlainShellProps) {
  const { locale } = await currentActor();
  const { name, accent } = await getSettings();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const words = wordsOf(locale);
  return (
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        {accent && <link rel="stylesheet" href={`/theme.css?v=${encodeURIComponent(accent)}`} />}
        {/* The theme that the reader chose on the site, before anything is painted. */}
        <script nonce={nonce} src={`/elements/theme.js?v=${process.env.READER_VERSION}`} />
      </head>
      <body>
        <SkipLink>{words.skip}</SkipLink>
        <header className={`mx-auto ${width} px-5 py-6 sm:px-8`}>
          <a
            href="/"
            aria-label={words.home(name)}
            className="inline-flex touch-target items-center"
          >
            <Wordmark name={name} />
          </a>
        </header>
        <main id="main" tabIndex={-1} className={`mx-auto ${width} px-5 pt-6 pb-20 sm:px-8`}>
          {children}
        </main>
      </body>
    </html>
  );
}
