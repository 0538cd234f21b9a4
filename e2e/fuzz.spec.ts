import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { freePort } from "../db/embedded/server.mjs";
import { seed } from "../scripts/test/seed";
import { expect, test } from "./fixtures";
import { makeRequests, run, type Told } from "./fuzz/run";
import { watchChanges } from "./fuzz/watch";
import { makeWorld } from "./fuzz/world";
import { startOwnSite } from "./pages/own-site";

const count = Number(process.env.FUZZ_COUNT ?? 5000);

test(`${count} made-up requests to every door: no fault, and what is refused changes nothing`, async () => {
  test.setTimeout(240_000 + count * 20);
  const home = mkdtempSync(join(tmpdir(), "cauce-fuzz-"));
  const site = await startOwnSite(home, await freePort());
  const sql = postgres(await site.databaseUrl(), { max: 2, prepare: false, onnotice: () => {} });
  try {
    const { world, callers } = await makeWorld(site.url, sql);
    const answered = new Set<string>();
    const hear = (told: Told[]) => {
      for (const { door, status } of told) if (status >= 200 && status < 300) answered.add(door);
    };
    const requests = makeRequests(world, count, seed);
    const changes = await watchChanges(sql);
    const mayChange = ({ name }: { name: string }) =>
      !["stranger", "nobody's key", "read"].includes(name);

    await test.step("who may only read changes nothing, whatever is answered", async () => {
      const readers = callers.filter((caller) => !mayChange(caller));
      const half = requests.filter((_, n) => n % 2 === 0);
      const { told, faults } = await run({ world, callers: readers, requests: half, lanes: 6 });
      expect(faults).toEqual([]);
      expect(told).toHaveLength(half.length);
      hear(told);
      expect(await changes()).toEqual([]);
    });
    await test.step("who may change things changes nothing where they are refused", async () => {
      const writers = callers.filter(mayChange);
      const half = requests.filter((_, n) => n % 2 === 1);
      const { told, faults } = await run({
        world,
        callers: writers,
        requests: half,
        lanes: 1,
        changes,
      });
      expect(faults).toEqual([]);
      // They were who they are to the end.
      for (const { headers } of writers) {
        const answer = await fetch(`${site.url}/api/v1/keys`, { headers });
        expect([200, 403]).toContain(answer.status);
      }
      hear(told);
    });
    // What was asked was not all refused.
    const doors = ["dav", "desk", "graphql", "mcp", "pages", "rest", "soap", "uploads"];
    expect([...answered].sort()).toEqual(doors);
    expect(site.faults()).toEqual([]);
    expect((await fetch(`${site.url}/api/health`)).status).toBe(200);
  } finally {
    await sql.end({ timeout: 5 });
    await site.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
