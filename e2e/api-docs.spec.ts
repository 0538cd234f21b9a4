import { expect, test } from "./fixtures";
import { findFaults } from "./pages/faults";
import { tabTo } from "./pages/keyboard";

for (const look of [
  { colorScheme: "light", width: 1440, locale: "es-ES" },
  { colorScheme: "dark", width: 390, locale: "en-GB" },
] as const) {
  test(`the API is read without faults, ${look.colorScheme}, ${look.width} px`, async ({
    browser,
  }) => {
    const page = await browser.newPage({
      ...look,
      bypassCSP: true,
      reducedMotion: "reduce",
      viewport: { width: look.width, height: 900 },
    });
    await page.goto("/api/docs");
    for (const key of ["entries.list", "entries.publish", "media.upload"]) {
      await page.locator(`[id="${key}"] > summary`).click();
    }
    expect(await findFaults(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(look.width);
    await page.close();
  });
}

test("a call is tried on its page by keys, and nothing comes from elsewhere", async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto("/api/docs");
  const call = page.locator('[id="site.get"]');
  await call.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(call).toHaveAttribute("open", "");
  await tabTo(page, '[id="site.get"] button');
  await page.keyboard.press("Enter");
  await tabTo(page, '[id="site.get"] form button');
  await page.keyboard.press("Enter");
  await expect(call.getByRole("status")).toContainText("200");
  await expect(call.getByRole("status")).toContainText('"defaultLocale": "es"');
  expect(new Set(asked)).toEqual(new Set([baseURL]));
  expect(faults).toEqual([]);
});
