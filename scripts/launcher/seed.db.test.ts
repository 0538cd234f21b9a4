import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";

const run = promisify(execFile);

test("the demo goes into a database elsewhere, with no data folder yet", {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), `cauce-test-${process.pid}-`));
  const home = join(folder, "home");
  const { AUTH_SECRET: _auth, CRON_SECRET: _cron, ...env } = process.env;
  try {
    await run(process.execPath, ["scripts/database.mjs", "seed"], {
      env: { ...env, DATA_DIR: home, SEED: "demo" },
    });
    expect(statSync(join(home, "secrets.json")).mode & 0o777).toBe(0o600);
    const [row] = await db.execute(sql`select count(*)::int > 0 as there from entries`);
    expect(row).toEqual({ there: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
