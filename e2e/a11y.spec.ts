import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { expect, test } from "./fixtures";
import { publicPages } from "./pages/public-pages";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA and good practice, as one line each. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => {
    return (window as unknown as { axe: typeof axe }).axe.run(document);
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing on public pages, ${colorScheme}, ${width} px`, async ({ browser }) => {
      test.setTimeout(300_000);
      const page = await browser.newPage({
        colorScheme,
        bypassCSP: true,
        reducedMotion: "reduce",
        viewport: { width, height: 900 },
      });
      const faults: Record<string, string[]> = {};
      for (const [name, address] of Object.entries(publicPages)) {
        await page.goto(address);
        const found = await findFaults(page);
        if (found.length > 0) faults[name] = found;
      }
      expect(faults).toEqual({});
      await page.close();
    });
  }
}

test("the folded parts of a page are as accessible as the rest", async ({ browser }) => {
  const page = await browser.newPage({
    bypassCSP: true,
    reducedMotion: "reduce",
    viewport: { width: 390, height: 900 },
  });
  await page.goto("/servidores/api");
  await page.getByText("Índice del curso").first().click();
  await page.getByText("Menú").click();
  await expect(page.getByRole("link", { name: "Acerca de" }).first()).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.goto("/blog/historia-del-404");
  await page.getByText("Esta página por otros cauces").click();
  expect(await findFaults(page)).toEqual([]);
  await page.close();
});
