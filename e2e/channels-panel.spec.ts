import { expect, test } from "./fixtures";
import { createPost, uniqueWord } from "./pages/desk-entry";

test.use({ locale: "es-ES", permissions: ["clipboard-read", "clipboard-write"] });

test("a public page tells every way to have it, and each answers as it says", async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  await signIn("editor");
  const id = await createPost(page, uniqueWord("Crecida "));
  const made = await page.request.put(`/api/v1/entries/${id}/publication`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: {},
  });
  const path = `/${(await made.json()).path}`;
  await page.goto(path);
  const panel = page.locator("details.ways");
  const forms = panel.locator(".ways-forms > li");
  await expect(forms.first()).toBeHidden();
  await panel.getByText("Esta página por otros cauces").click();
  await expect(forms.getByRole("link", { name: "Markdown" })).toBeVisible();
  for (const form of await forms.all()) {
    const href = (await form.getByRole("link").getAttribute("href")) ?? "";
    const type = (await form.locator(".ways-type").textContent()) ?? "";
    const command = (await form.locator("pre").textContent()) ?? "";
    expect(command.replace(/^curl (-O )?/, "")).toBe(new URL(href, process.env.SITE_URL).href);
    const answer = await page.request.get(href);
    expect([href, answer.status()]).toEqual([href, 200]);
    expect(answer.headers()["content-type"]).toContain(type);
    await form.getByRole("button", { name: "Copiar" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(command);
  }
  expect(await forms.count()).toBeGreaterThanOrEqual(5);

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const reader = await plain.newPage();
  await reader.goto(path);
  await reader.locator("details.ways > summary").click();
  await expect(reader.locator(".ways-forms pre").first()).toBeVisible();
  await expect(reader.locator(".ways-feeds").getByRole("link", { name: /RSS$/ })).toBeVisible();
  await plain.close();
});

test("a course's lesson has the panel too, in its language", async ({ page }) => {
  await page.goto("/en/servers/api");
  await page.getByText("This page by other channels").click();
  const forms = page.locator(".ways-forms > li");
  await expect(forms.getByRole("link", { name: "Plain text" })).toBeVisible();
  await expect(forms.first().locator("pre")).toHaveText(/^curl http\S+\/en\/servers\/api$/);
  await expect(page.locator(".ways-feeds")).toHaveCount(0);
});
