import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { listSitemap, publicPages } from "./pages/public-pages";
import { watch } from "./pages/watch";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one reads from the home page to a post, its author, its tag and on", async ({ page }) => {
    // What is newest may have been withdrawn by another test meanwhile.
    await expect(async () => {
      await page.goto("/");
      const newest = page.getByRole("article").first().getByRole("heading").getByRole("link");
      const title = (await newest.textContent()) ?? "";
      await newest.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, { timeout: 5000 });
    }).toPass();
    await page.getByRole("link", { name: "Blog", exact: true }).first().click();
    await page.waitForURL(/\/blog$/);
    // What other tests have published meanwhile is newer.
    const post = page.getByRole("link", { name: "Breve historia del 404" }).first();
    for (let n = 2; !(await post.isVisible()); n += 1) {
      await page.locator('a[rel="next"]').click();
      await page.waitForURL(new RegExp(`/blog/page/${n}$`));
    }
    await post.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Breve historia del 404");
    await expect(page.getByText("Circula una historia muy bonita.")).toBeVisible();
    await page.getByRole("link", { name: "Alice Whitcombe" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alice Whitcombe");
    await page.getByRole("link", { name: "Breve historia del 404" }).click();
    await page.getByRole("link", { name: "HTTP", exact: true }).click();
    await expect(page).toHaveURL(/\/tag\/http$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("HTTP");
  });

  test("one searches by the form of any page", async ({ page }) => {
    await page.goto("/acerca");
    await page.getByRole("searchbox", { name: "Buscar" }).fill("servidor");
    await page.getByRole("searchbox", { name: "Buscar" }).press("Enter");
    await expect(page).toHaveURL(/\/search\?q=servidor$/);
    await expect(page.getByRole("heading", { level: 2 })).toContainText("«servidor»");
    await expect(page.locator("mark").first()).toBeVisible();
    await page.getByRole("link", { name: "Siguientes" }).click();
    await expect(page).toHaveURL(/page=2$/);
    await expect(page.locator("mark").first()).toBeVisible();
  });

  test("a search without results gives advice", async ({ page }) => {
    await page.goto("/search?q=xyzzyplugh");
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
      "Nada con «xyzzyplugh»",
    );
    await expect(page.getByRole("article").first()).toBeVisible();
  });

  test("one walks a course, lesson by lesson", async ({ page }) => {
    await page.goto("/servidores");
    await page.getByRole("link", { name: /^Siguiente/ }).click();
    await expect(page.getByText("Lección 1 de 8")).toBeVisible();
    await page.getByRole("link", { name: /^Siguiente/ }).click();
    await expect(page).toHaveURL(/\/servidores\/api$/);
    const outline = page.getByRole("navigation", { name: "Índice del curso" });
    await expect(outline.getByRole("link", { name: "API" })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await page
      .getByRole("navigation", { name: "Dónde estás" })
      .getByRole("link", { name: "Servidores" })
      .click();
    await expect(page).toHaveURL(/\/servidores$/);
  });

  test("one changes to the other language of the same page", async ({ page }) => {
    await page.goto("/servidores/api");
    await page.getByRole("banner").getByRole("link", { name: "Read in English" }).click();
    await expect(page).toHaveURL(/\/en\/servers\/api$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("banner").getByRole("link", { name: "Leer en español" }).click();
    await expect(page).toHaveURL(/\/servidores\/api$/);
  });

  test("the menu of a phone unfolds", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/");
    await page.getByText("Menú").click();
    await page.getByRole("navigation", { name: "Navegación principal" }).getByText("Blog").click();
    await expect(page).toHaveURL(/\/blog$/);
  });
});

test("a reading page takes little script, none of it inline, and breaks no policy", async ({
  page,
}) => {
  const complaints = await watch(page);
  const scripts: number[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    const sizes = await response
      .request()
      .sizes()
      .catch(() => null);
    scripts.push(sizes?.responseBodySize ?? 0);
  });
  for (const address of Object.values(publicPages)) {
    scripts.length = 0;
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    expect(answer?.headers()["content-security-policy"]).toContain("script-src 'self';");
    const total = scripts.reduce((sum, size) => sum + size, 0);
    expect(total, address).toBeLessThan(20 * 1024);
    const inline = await page.locator("script:not([src]):not([type*=json])").count();
    expect(inline, address).toBe(0);
    expect(await page.locator("[style]").count(), address).toBe(0);
  }
  expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});

test("nothing moves while a page loads", async ({ page }) => {
  for (const address of [publicPages.home, publicPages.post, publicPages.lesson]) {
    await page.goto(address, { waitUntil: "networkidle" });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
            resolve(entries.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(shift, address).toBeLessThan(0.02);
  }
});

test("no page is wider than the window", async ({ page }) => {
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of Object.values(publicPages)) {
      await page.goto(address);
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over, `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("the theme that one chooses stays", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const toggle = page.getByRole("banner").getByRole("button", { name: /^Tema/ });
  await expect(toggle).toHaveAccessibleName("Tema: el del sistema");
  await toggle.click();
  await toggle.click();
  await expect(toggle).toHaveAccessibleName("Tema: oscuro");
  await page.goto("/blog");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  await toggle.click();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test("results come while one types, and arrow keys walk through them", async ({ page }) => {
  await page.goto("/search");
  const field = page.getByRole("searchbox", { name: "Qué buscas" });
  await field.pressSequentially("balonce");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("1 resultado para «balonce»");
  await expect(page).toHaveURL(/\/search\?q=balonce$/);
  await expect(page.getByRole("status")).toHaveText("1 resultado para «balonce»");
  await field.press("ArrowDown");
  await expect(page.getByRole("link", { name: "En vivo" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/servidores\/en-vivo$/);
});

test("a lesson read to its end is marked in this browser", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/servidores/api");
  await expect(page.getByText("solo en este navegador")).toBeHidden();
  await page.getByRole("link", { name: /^Siguiente/ }).scrollIntoViewIfNeeded();
  await expect(page.getByText("1 de 8 leídas")).toBeVisible();
  await page.goto("/servidores");
  const outline = page.getByRole("navigation", { name: "Índice del curso" });
  await expect(outline.getByRole("link", { name: "API leída" })).toBeVisible();
});

test("a block of code can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/blog/historia-del-404");
  const button = page.getByRole("button", { name: "Copiar" });
  await expect(button).toBeVisible();
  // It says so for a moment only.
  const said = button.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const watch = () => element.textContent === "Copiado" && resolve();
        new MutationObserver(watch).observe(element, { childList: true, characterData: true });
      }),
  );
  await button.click();
  await said;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl -s/);
});

test("a page tells machines what it is", async ({ page, request }) => {
  await page.goto("/blog/historia-del-404");
  await expect(page).toHaveTitle("Breve historia del 404 · Servidores");
  const link = (selector: string) => page.locator(`link${selector}`).getAttribute("href");
  expect(await link("[rel=canonical]")).toMatch(/\/blog\/historia-del-404$/);
  expect(await link("[hreflang=en]")).toMatch(/\/en\/blog\/a-history-of-404$/);
  expect(await link("[hreflang=x-default]")).toMatch(/\/blog\/historia-del-404$/);
  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  const drawn = await request.get(picture ?? "");
  expect(drawn.status()).toBe(200);
  expect(drawn.headers()["content-type"]).toMatch(/^image\/(png|jpeg)$/);
  const facts = await page.locator('script[type="application/ld+json"]').textContent();
  const graph = JSON.parse(facts ?? "")["@graph"];
  expect(graph[0]).toMatchObject({ "@type": "BlogPosting", headline: "Breve historia del 404" });
  expect(graph[1].itemListElement).toHaveLength(3);
});

test("feeds are well-formed and tell the whole of each post", async ({ page, request }) => {
  await page.goto("/robots.txt");
  for (const [address, item, content] of [
    ["/feed.xml", "item", "encoded"],
    ["/en/feed.xml", "item", "encoded"],
    ["/tag/http/feed.xml", "item", "encoded"],
    ["/atom.xml", "entry", "content"],
    ["/en/tag/http/atom.xml", "entry", "content"],
  ] as const) {
    const text = await (await request.get(address)).text();
    const read = await parseXml(page, text, item, content);
    expect(read.fault, address).toBe(false);
    expect(read.texts.length, address).toBeGreaterThan(0);
    for (const html of read.texts) expect(html).toMatch(/^<div><.+><\/div>$/s);
    expect(text).not.toMatch(/(href|src)=&quot;\//);
  }
  const json = await (await request.get("/feed.json")).json();
  expect(json.version).toBe("https://jsonfeed.org/version/1.1");
  expect(new Set(json.items.map(({ id }: { id: string }) => id)).size).toBe(json.items.length);
});

function parseXml(page: Page, text: string, item: string, content: string) {
  return page.evaluate(
    ([source, itemName, contentName]) => {
      const parsed = new DOMParser().parseFromString(source, "application/xml");
      const items = [...parsed.getElementsByTagNameNS("*", itemName)];
      const texts = items.map(
        (one) => one.getElementsByTagNameNS("*", contentName)[0]?.textContent,
      );
      return { fault: parsed.querySelector("parsererror") !== null, texts };
    },
    [text, item, content] as const,
  );
}

test("every address of the sitemap answers", async ({ request }) => {
  test.setTimeout(400_000);
  const addresses = await listSitemap(request);
  expect(addresses.length).toBeGreaterThan(30);
  const missing: string[] = [];
  for (const address of addresses) {
    if ((await request.get(address, { maxRedirects: 0 })).status() !== 200) missing.push(address);
  }
  // Other tests publish and withdraw meanwhile.
  const still = new Set(missing.length > 0 ? await listSitemap(request) : []);
  expect(missing.filter((address) => still.has(address))).toEqual([]);
});
