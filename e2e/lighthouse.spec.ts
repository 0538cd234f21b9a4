import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { publicPages } from "./pages/public-pages";

const { home, post, lesson, page, search } = publicPages;
const judged = { home, post, lesson, page, search, results: publicPages["search with results"] };

for (const [name, address] of Object.entries(judged)) {
  test(`Lighthouse gives 100 to the ${name}`, async ({ baseURL, launchOptions }) => {
    test.setTimeout(400_000);
    const port = await freePort();
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
    });
    try {
      const result = await lighthouse(`${baseURL}${address}`, {
        port,
        logLevel: "error",
        onlyCategories: ["accessibility", "best-practices", "seo"],
      });
      const { categories = {}, audits = {} } = result?.lhr ?? {};
      const lost = Object.values(audits)
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id, title }) => `${id}: ${title}`);
      const scores = Object.values(categories).map(({ id, score }) => [id, score]);
      expect(Object.fromEntries(scores), lost.join("\n")).toEqual({
        accessibility: 1,
        "best-practices": 1,
        seo: 1,
      });
    } finally {
      await browser.close();
    }
  });
}
