import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { complaintsOf } from "./pages/schemas";

const post = "/blog/historia-del-404";

function oembed(request: APIRequestContext, url: string, more: Record<string, string> = {}) {
  return request.get(`/api/oembed?${new URLSearchParams({ url, ...more })}`);
}

test.describe("oEmbed", () => {
  test("a page names what stands for it elsewhere, in both forms", async ({
    page,
    request,
    baseURL,
  }, info) => {
    await page.goto(post);
    const links = page.locator('link[rel="alternate"][type$="+oembed"]');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(hrefs).toHaveLength(2);
    const [json, xml] = hrefs.map((href) => (href ?? "").replace(baseURL ?? "", ""));
    const answer = await request.get(json ?? "");
    expect(answer.headers()["content-type"]).toContain("application/json");
    expect(await answer.json()).toMatchObject({
      ...{ version: "1.0", type: "rich", title: "Breve historia del 404", width: 600 },
      ...{ author_name: "Alice Whitcombe", provider_url: `${baseURL}/` },
    });
    expect((await request.get(xml ?? "")).headers()["content-type"]).toContain("text/xml");
    const small = `${xml}&maxwidth=150`;
    expect(await complaintsOf(request, info, "oembed", [xml ?? "", small])).toBe("");
    expect(await page.locator('a[href*="oembed"]').count()).toBe(0);
  });

  test("its picture is as large as told", async ({ page, request, baseURL }) => {
    const { thumbnail_url, thumbnail_width, thumbnail_height } = await (
      await oembed(request, `${baseURL}${post}`, { maxwidth: "400", maxheight: "300" })
    ).json();
    expect(thumbnail_width).toBeLessThanOrEqual(400);
    expect(thumbnail_height).toBeLessThanOrEqual(300);
    await page.goto("/robots.txt");
    const size = await page.evaluate(async (url) => {
      const picture = await createImageBitmap(await (await fetch(url)).blob());
      return [picture.width, picture.height];
    }, new URL(thumbnail_url).pathname + new URL(thumbnail_url).search);
    expect(size).toEqual([thumbnail_width, thumbnail_height]);
  });

  test("a page in another language and one that moved are known too", async ({
    page,
    signIn,
    baseURL,
    request,
  }) => {
    const english = await oembed(request, `${baseURL}/en/blog/a-history-of-404?utm=x#end`);
    expect(await english.json()).toMatchObject({ provider_url: `${baseURL}/en` });
    await signIn("editor");
    const author = authorOf(page.request, baseURL);
    const word = crypto.randomUUID().slice(0, 8);
    const made = await author.create({ title: "Mudanza", fields: { slug: `antes-${word}` } });
    await author.publish(made.id);
    await author.save(made.id, made.version, {
      ...{ title: "Mudanza", fields: { slug: `despues-${word}` } },
    });
    await author.publish(made.id);
    const moved = await oembed(request, `${baseURL}/blog/antes-${word}`);
    expect((await moved.json()).html).toContain(`${baseURL}/blog/despues-${word}`);
    await author.call("DELETE", `/${made.id}/publication`);
    expect((await oembed(request, `${baseURL}/blog/despues-${word}`)).status()).toBe(404);
  });

  test("what is not public, not ours or not understood is refused", async ({
    page,
    signIn,
    baseURL,
    request,
  }) => {
    await signIn("editor");
    const slug = `borrador-${crypto.randomUUID().slice(0, 8)}`;
    await authorOf(page.request, baseURL).create({ title: "Borrador", fields: { slug } });
    for (const url of [
      ...[`${baseURL}/blog/${slug}`, `${baseURL}/`, `${baseURL}/blog`, `${baseURL}/nada`],
      ...[`https://example.org${post}`, `${baseURL}/admin`, `${baseURL}/%00`],
    ]) {
      expect((await oembed(request, url)).status(), url).toBe(404);
    }
    const url = `${baseURL}${post}`;
    expect((await oembed(request, url, { format: "yaml" })).status()).toBe(501);
    for (const [address, more] of [
      [url, { maxwidth: "wide" }],
      [url, { maxheight: "-1" }],
      ["blog", {}],
      ["javascript:alert(1)", {}],
    ] as const) {
      expect((await oembed(request, address, more)).status(), address).toBe(400);
    }
    const bare = await request.get("/api/oembed");
    expect(bare.status()).toBe(400);
    expect(bare.headers()["content-type"]).toBe("application/problem+json");
  });
});

test.describe("OpenSearch", () => {
  test("its description is valid, and named by every page", async ({ request, baseURL }, info) => {
    const files = ["/opensearch.xml", "/en/opensearch.xml"];
    expect(await complaintsOf(request, info, "opensearch", files)).toBe("");
    for (const [page, file] of [
      ["/blog", files[0]],
      ["/en/servers", files[1]],
    ] as const) {
      const html = await (await request.get(page)).text();
      expect(html).toMatch(new RegExp(`<link rel="search"[^>]+href="${file}"`));
      const text = await (await request.get(file ?? "")).text();
      expect(text).toContain(`template="${baseURL}${file}"`);
    }
  });

  test("suggests titles with their addresses, in the language of the description", async ({
    request,
  }) => {
    for (const [file, words, path] of [
      ["/opensearch.xml", "historia", "/blog/historia-del-404"],
      ["/en/opensearch.xml", "history", "/en/blog/a-history-of-404"],
    ] as const) {
      const text = await (await request.get(file)).text();
      const [, template = ""] =
        /type="application\/x-suggestions\+json"[^>]+template="([^"]+)"/.exec(text) ?? [];
      const asked = template.replaceAll("&amp;", "&").replace("{searchTerms}", words);
      const { pathname, search } = new URL(asked);
      const answer = await request.get(pathname + search);
      expect(answer.headers()["content-type"]).toContain("application/x-suggestions+json");
      const [query, titles, descriptions, urls] = await answer.json();
      expect(query).toBe(words);
      expect(titles.length).toBe(urls.length);
      expect(descriptions.length).toBe(urls.length);
      const paths = urls.map((url: string) => new URL(url).pathname);
      expect(paths).toContain(path);
    }
  });

  test("answers whatever is typed", async ({ request }) => {
    for (const q of ["", "%", "\u0000", "'", '"', "x".repeat(3000), "<b>"]) {
      const answer = await request.get(`/api/suggestions?q=${encodeURIComponent(q)}`);
      expect(answer.status(), q.slice(0, 20)).toBe(200);
      expect(await answer.json()).toHaveLength(4);
    }
    expect(await (await request.get("/api/suggestions?language=xx")).json()).toEqual([
      "",
      [],
      [],
      [],
    ]);
  });
});
