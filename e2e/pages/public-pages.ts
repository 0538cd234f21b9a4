import type { APIRequestContext } from "@playwright/test";

/** One page of each kind that the demo brings, by name. */
export const publicPages = {
  home: "/",
  "home in English": "/en",
  blog: "/blog",
  "second page of the blog": "/blog/page/2",
  post: "/blog/historia-del-404",
  "post of every block": "/blog/que-promete-una-suma",
  "post in English": "/en/blog/a-history-of-404",
  course: "/servidores",
  lesson: "/servidores/api",
  "lesson in English": "/en/servers/api",
  page: "/acerca",
  "page with a gallery": "/colofon",
  tag: "/tag/http",
  author: "/author/alice-whitcombe",
  search: "/search",
  "search with results": "/search?q=servidor",
  "search without results": "/search?q=xyzzyplugh",
  "address without a page": "/no-hay-nada",
} as const;

/** Every address of the sitemap, of whichever of its files, below the site's own. */
export async function listSitemap(request: APIRequestContext): Promise<string[]> {
  const files = await pathsIn(request, "/sitemap.xml");
  // News are among the entries too.
  const others = files.filter((file) => file !== "/sitemap/news.xml");
  return (await Promise.all(others.map((file) => pathsIn(request, file)))).flat();
}

async function pathsIn(request: APIRequestContext, file: string): Promise<string[]> {
  const text = await (await request.get(file)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
}
