/**
 * Milliseconds from Ctrl K to a palette that is painted and has the focus; the first fetches its code.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>} storageState
 * @param {string} address
 */
export async function openPalette(browser, storageState, address) {
  const context = await browser.newContext({ storageState, locale: "es-ES" });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(".editor-text[contenteditable=true]").waitFor();
  const times = [];
  for (let n = 0; n <= 20; n += 1) {
    times.push(
      await page.evaluate(async () => {
        const start = performance.now();
        const keys = { key: "k", ctrlKey: true, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new KeyboardEvent("keydown", keys));
        while (document.activeElement?.getAttribute("role") !== "combobox") {
          await new Promise((done) => setTimeout(done));
        }
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      }),
    );
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") !== "combobox");
  }
  await context.close();
  return times.slice(1);
}
