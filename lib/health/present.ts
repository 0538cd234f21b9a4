import { siteMessages } from "@/lib/messages/site";

const policy = ["default-src 'none'", "style-src 'unsafe-inline'", "img-src 'self'"].concat([
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]);

/** Headers of the answer while the database is away: a moment is seconds, and nobody keeps it. */
export const awayHeaders: Record<string, string> = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "retry-after": "5",
  "content-security-policy": policy.join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** A whole page that needs nothing: no database, so no language of the site and no file of its own. */
export function awayPage(): string {
  const [es, en] = [siteMessages("es"), siteMessages("en")];
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${es.awayTitle}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>
:root { color-scheme: light dark }
body { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem; font: 1.125rem/1.6 Georgia, serif }
h1, h2 { font-weight: 500; line-height: 1.2 }
section { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid; opacity: .75 }
</style>
</head>
<body>
<main>
<h1>${es.awayTitle}</h1>
<p>${es.awayText}</p>
<section lang="en">
<h2>${en.awayTitle}</h2>
<p>${en.awayText}</p>
</section>
</main>
</body>
</html>
`;
}
