import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { deskEntry, uniqueWord } from "./pages/desk-entry";
import { startOwnSite } from "./pages/own-site";

test.use({ locale: "es-ES" });

test("a site that is asked to end while desks follow it does so, and keeps what it acknowledged", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const home = mkdtempSync(join(tmpdir(), "cauce-stop-"));
  const port = await freePort();
  let site = await startOwnSite(home, port);
  try {
    await page.goto(site.link);
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    const made = await page.request.post(`${site.url}/api/v1/entries`, {
      headers: { origin: site.url },
      data: { type: "post", locale: "es", title: uniqueWord("Final ") },
    });
    const { id } = await made.json();
    const desk = deskEntry(page);
    let written = "";
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const following = page.waitForResponse((response) => response.url().includes("/live"));
      await page.goto(`${site.url}/admin/entries/post/${id}`);
      await following;
      await expect(desk.text).toHaveText(written);
      await desk.text.press("Control+End");
      await page.keyboard.type(`Hasta ${signal}. `);
      written += `Hasta ${signal}. `;
      await expect(desk.saved).toBeVisible();
      const asked = Date.now();
      await site.stop(signal);
      // The launcher kills a site that has not ended after ten seconds.
      expect(Date.now() - asked).toBeLessThan(8000);
      await page.keyboard.type(`Tras ${signal}. `);
      written += `Tras ${signal}. `;
      await expect(page.getByText(/^Sin conexión: lo escrito está a salvo/)).toBeVisible();
      site = await startOwnSite(home, port);
      await expect(desk.saved).toBeVisible({ timeout: 60_000 });
    }
    await page.reload();
    await expect(desk.text).toHaveText(written);
  } finally {
    await site.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
