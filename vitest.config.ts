import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: [
    { find: /^server-only$/, replacement: here("./node_modules/server-only/empty.js") },
    { find: /^next\/cache$/, replacement: here("./db/testing/next-cache.ts") },
    // Node and Vite would each take another half of the package, and their schemas do not mix.
    { find: /^graphql$/, replacement: here("./node_modules/graphql/index.js") },
    { find: /^@\//, replacement: here("./") },
  ],
};

const exclude = ["node_modules/**", ".next/**", "e2e/**"];
const env = {
  TZ: "Asia/Kathmandu",
  AUTH_SECRET: "a-secret-that-only-the-tests-use",
  CRON_SECRET: "a-secret-that-only-the-tests-use",
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
          env,
          setupFiles: ["./scripts/test/seed.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          env,
          globalSetup: ["./db/testing/global-setup.ts"],
          setupFiles: ["./db/testing/setup.ts", "./scripts/test/seed.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
