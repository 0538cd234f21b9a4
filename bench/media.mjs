/**
 * How fast the library answers with 100,000 files, each page, filter and search: the whole page of the
 * desk over HTTP, at the 95th percentile. `node bench/media.mjs` builds and starts a site of its own.
 */
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { fillLibrary } from "../db/testing/library.mjs";
import { makeSignInLink, prepareAdministrator } from "../scripts/launcher/administrator.mjs";
import { Children } from "../scripts/launcher/children.mjs";
import { withSite } from "../scripts/test/end-to-end.mjs";
import { answersOf, signIn, tellTimes } from "./asking.mjs";

const aim = 300;
const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} site @param {string} database */
async function measure(site, database) {
  const sql = postgres(database, { max: 1, prepare: false });
  const { id } = await prepareAdministrator(sql, {});
  const folder = await fillLibrary(sql, 100_000);
  const cookie = await signIn(site, await makeSignInLink(sql, id, site));
  const [middle] = await sql`select id from media order by id offset 50000 limit 1`;
  const deep = Buffer.from(JSON.stringify([null, middle?.id])).toString("base64url");
  const lists = {
    "first page": "",
    "page 1250": `after=${deep}`,
    "page 1250, back": `before=${deep}`,
    "by name": "sort=name",
    largest: "sort=largest",
    videos: "kind=video",
    "a folder": `folder=${folder}`,
    "no folder": "folder=none",
    "over 100 MB": "size=vast",
    unused: "use=unused",
    "not described": "alt=any",
    "not in English": "alt=en",
    "a search": "q=delta+777",
    "a common word": "q=barco",
    "two letters": "q=un",
    nothing: "q=xyzzy",
    "all at once": `q=rio&kind=image&folder=${folder}&use=unused&alt=en&sort=name`,
  };
  const worst = await tellTimes(lists, (query) =>
    answersOf(`${site}/admin/media?${query}`, cookie),
  );
  await sql.end();
  console.log(`The slowest p95 is ${worst.toFixed(0)} ms; the aim is ${aim} ms.`);
  if (worst > aim) process.exitCode = 1;
}

const children = new Children();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => children.stop());
await withSite(root, children, (env) => measure(env.SITE_URL ?? "", env.DATABASE_URL ?? ""));
