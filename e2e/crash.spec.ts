import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { startOwnSite } from "./pages/own-site";

test("a crash in the middle of saves loses none that was acknowledged", async ({ page }) => {
  test.setTimeout(600_000);
  const home = mkdtempSync(join(tmpdir(), "cauce-crash-"));
  const port = await freePort();
  try {
    const site = await startOwnSite(home, port);
    await signInBy(page, site.link);
    const made = await call(page, site.url, "POST", "", { type: "post", locale: "es", title: "0" });
    const { id } = await made.json();

    let acknowledged = 0;
    for (let n = 1; await saveTitle(page, site.url, id, n); n += 1) {
      acknowledged = n;
      // In the middle of those that follow, however fast they go.
      if (n === 6) setTimeout(site.crash, 500);
    }
    expect(acknowledged).toBeGreaterThan(5);

    const again = await startOwnSite(home, port);
    await signInBy(page, again.link);
    await page.goto(`${again.url}/admin/entries/post/${id}`);
    const title = await page.getByRole("textbox", { name: /^(Título|Title)$/ }).inputValue();
    // The save that was under way may have arrived too.
    expect([acknowledged, acknowledged + 1]).toContain(Number(title));
    await again.stop();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

async function signInBy(page: Page, link: string) {
  await page.goto(link);
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Saves version `n` under the title `n`; false once nobody answers. */
async function saveTitle(page: Page, url: string, id: string, n: number): Promise<boolean> {
  const document = { type: "doc", content: [{ type: "paragraph" }] };
  const draft = { version: n, title: String(n), fields: {}, document };
  const saved = await call(page, url, "PUT", `/${id}/draft`, draft).catch(() => null);
  return saved?.ok() ?? false;
}

function call(page: Page, url: string, method: string, path: string, data: object) {
  const headers = { origin: url };
  return page.request.fetch(`${url}/api/v1/entries${path}`, { method, headers, data });
}
