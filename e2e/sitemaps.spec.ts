import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { complaintsOf } from "./pages/schemas";

const files = ["/sitemap.xml", "/sitemap/lists.xml", "/sitemap/entries-1.xml", "/sitemap/news.xml"];
const locIn = (text: string) =>
  [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
const read = async (request: APIRequestContext, path: string) => (await request.get(path)).text();

test("a post is news and among the entries at once, and in neither once withdrawn", async ({
  page,
  signIn,
  baseURL,
  request,
}, info) => {
  await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const word = `crecida-${crypto.randomUUID().slice(0, 8)}`;
  const post = await author.create({ title: `Crecida & ${word}`, fields: { slug: word } });
  await author.publish(post.id);
  const [index, , entries, news] = await Promise.all(files.map((path) => read(request, path)));
  expect(locIn(index ?? "")).toEqual(files.filter((path) => path !== "/sitemap.xml"));
  expect(locIn(entries ?? "")).toContain(`/blog/${word}`);
  expect(news).toContain(`<news:title>Crecida &amp; ${word}</news:title>`);
  expect(await complaintsOf(request, info, "sitemap", files)).toBe("");
  const withdrawn = await author.call("DELETE", `/${post.id}/publication`);
  expect(withdrawn.ok()).toBe(true);
  for (const path of files) expect(await read(request, path), path).not.toContain(word);
});

test("robots are told where the sitemap lies; files that are not there are nowhere", async ({
  request,
  baseURL,
}) => {
  expect(await read(request, "/robots.txt")).toContain(`Sitemap: ${baseURL}/sitemap.xml\n`);
  for (const name of ["entries-0", "entries-2", "entries-01", "entries", "lists-1", "x"]) {
    expect((await request.get(`/sitemap/${name}.xml`)).status(), name).toBe(404);
  }
});

test("entries bring their pictures and translations", async ({ request }) => {
  const text = await read(request, "/sitemap/entries-1.xml");
  const url = text.split("<url>").find((one) => one.includes("/blog/historia-del-404</loc>"));
  expect(url).toMatch(/hreflang="en" href="[^"]+\/en\/blog\/a-history-of-404"/);
  expect(url).toMatch(/hreflang="x-default" href="[^"]+\/blog\/historia-del-404"/);
  const [, picture = ""] = /<image:loc>([^<]+)<\/image:loc>/.exec(url ?? "") ?? [];
  const answer = await request.get(new URL(picture).pathname);
  expect(answer.headers()["content-type"]).toMatch(/^image\//);
});
