import { defineConfig } from "@playwright/test";

/** Run through `npm run e2e`, which starts the site and names it and the browser in the environment. */
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  // Two journeys and their sites share two cores: what is slow then is not wrong.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  // The longest comes first, so that the others run beside it.
  projects: [
    { name: "soak", testMatch: "soak.spec.ts" },
    { name: "journeys", testIgnore: "soak.spec.ts" },
  ],
  retries: 0,
  forbidOnly: true,
  outputDir: "test-results",
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: process.env.SITE_URL,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(asRoot ? ["--no-sandbox"] : []),
        ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        ...["--disable-component-update", "--disable-sync"],
      ],
    },
  },
});
