/**
 * How long every door takes over made-up requests, the slowest first, and whether any of them is a fault:
 * `node bench/fuzz.mjs` builds and starts a site of its own; `node bench/fuzz.mjs <address>` asks one that
 * runs on DATABASE_URL with AUTH_SECRET, and fills it. FUZZ_COUNT and FUZZ_SEED say how many, and which.
 */
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { register } from "tsx/esm/api";
import { Children } from "../scripts/launcher/children.mjs";
import { withSite } from "../scripts/test/end-to-end.mjs";

const aim = 2000;
const count = Number(process.env.FUZZ_COUNT ?? 5000);
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} site @param {string} database */
async function measure(site, database) {
  register();
  const { makeRequests, run } = await import("../e2e/fuzz/run");
  const { makeWorld } = await import("../e2e/fuzz/world");
  const sql = postgres(database, { max: 2, prepare: false });
  const { world, callers } = await makeWorld(site, sql);
  console.log(`FUZZ_SEED=${seed} FUZZ_COUNT=${count}`);
  const requests = makeRequests(world, count, seed);
  const { told, faults } = await run({ world, callers, requests, lanes: 2 });
  await sql.end();
  told.sort((a, b) => b.took - a.took);
  for (const door of new Set(told.map((one) => one.door))) {
    const took = told.filter((one) => one.door === door).map((one) => one.took);
    const p95 = took[Math.floor(took.length * 0.05)] ?? 0;
    console.log(`${door}: ${took.length} requests, p95 ${p95.toFixed(0)} ms`);
  }
  for (const { took, status, caller, what } of told.slice(0, 20)) {
    console.log(`${took.toFixed(0)} ms ${status} ${caller}: ${what}`);
  }
  for (const { why, caller, sent, heard } of faults) {
    console.log(`\n${why}, asked by ${caller}:\n${sent}\n--\n${heard}`);
  }
  console.log(`${faults.length} faults; the aim is none, and none over ${aim} ms.`);
  if (faults.length > 0 || (told[0]?.took ?? 0) > aim) process.exitCode = 1;
}

const children = new Children();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => children.stop());
const address = process.argv[2];
if (address) await measure(address, process.env.DATABASE_URL ?? "");
else {
  await withSite(root, children, (env) => {
    Object.assign(process.env, env);
    return measure(env.SITE_URL ?? "", env.DATABASE_URL ?? "");
  });
}
