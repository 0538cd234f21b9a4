import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const here = dirname(fileURLToPath(import.meta.url));
const elements = ["reader.js", "theme.js", "preview.js"].map((name) =>
  join(here, "public/elements", name),
);

/** Changes with the bundles, so that browsers may keep them for ever. */
function readerVersion(): string {
  const hash = createHash("sha256");
  for (const file of elements.filter(existsSync)) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 10);
}

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  cacheHandler: join(here, "db/cache/pages.mjs"),
  cacheHandlers: {
    default: join(here, "db/cache/values.mjs"),
    remote: join(here, "db/cache/values.mjs"),
  },
  cacheMaxMemorySize: 0,
  experimental: { isrFlushToDisk: false },
  env: { READER_VERSION: readerVersion() },
  poweredByHeader: false,
  // Bundled, it is empty on the server; taken as it is, it would refuse routes below pages/.
  transpilePackages: ["server-only"],
  // Yjs is one thing for the whole process, whatever Next bundles apart.
  serverExternalPackages: ["@node-rs/argon2", "fontkit", "pdfkit", "sharp", "yjs"],
  images: {
    // Without it, and without a disk, every picture would be made anew at each request.
    customCacheHandler: true,
    formats: ["image/avif", "image/webp"],
    deviceSizes: [480, 768, 1080, 1440, 1920],
    imageSizes: [96, 192, 320],
    localPatterns: [
      { pathname: "/media/*/*", search: "" },
      { pathname: "/images/+([a-z0-9-]).webp", search: "" },
    ],
    // What lies at one of these addresses never changes.
    minimumCacheTTL: 31_536_000,
    // The largest picture that the library takes.
    maximumResponseBody: 128 * 1024 * 1024,
    contentDispositionType: "inline",
  },
  // Browsers and shared caches ask each time and mostly hear 304: they never learn of a purge.
  headers: async () => [
    {
      source: "/((?!_next/|media/|dav/|dav$|api/|elements/|images/|og/).*)",
      headers: [{ key: "Cache-Control", value: "public, max-age=0, must-revalidate" }],
    },
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
    {
      source: "/elements/:file((?:reader|theme|preview).js|katex/.*)",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
  // Collections of WebDAV end in a slash; for pages the proxy sees to it.
  skipTrailingSlashRedirect: true,
  rewrites: async () => [
    { source: "/media/:path*", destination: "/api/media/:path*" },
    { source: "/dav/:path*", destination: "/api/dav/:path*" },
  ],
};

export default config;
