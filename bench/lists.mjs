/**
 * How fast the desk answers a list of 10,000 entries, page, filter and search alike: the whole answer
 * over HTTP, at the 95th percentile. `node bench/lists.mjs` builds and starts a site of its own;
 * `node bench/lists.mjs <address>` fills and measures one that runs on DATABASE_URL.
 */
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { makeSignInLink, prepareAdministrator } from "../scripts/launcher/administrator.mjs";
import { Children } from "../scripts/launcher/children.mjs";
import { withSite } from "../scripts/test/end-to-end.mjs";
import { answersOf, signIn, tellTimes } from "./asking.mjs";

const aim = 300;
const entries = 10_000;
const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {import("postgres").Sql} sql @param {string} author */
async function fill(sql, author) {
  await sql`
    with made as (
      insert into entries (type, locale, slug, path, author_id, created_at, updated_at,
        published_at, deleted_at)
      select 'post', case when n % 5 = 0 then 'en' else 'es' end, 'n-' || n, 'blog/n-' || n,
        case when n % 3 = 0 then ${author}::uuid end, now() - make_interval(mins => n),
        now() - make_interval(mins => n),
        case when n % 4 > 0 then now() - make_interval(mins => n) end,
        case when n % 10 = 2 then now() - make_interval(mins => n) end
      from generate_series(1, ${entries}::int) n returning id, slug),
    termed as (select array_agg(id::text) as ids from terms where locale = 'es'),
    text as (
      insert into drafts (entry_id, title, fields, document)
      select made.id, 'Crónica número ' || slug || ' de ' || md5(slug),
        jsonb_build_object('slug', slug, 'excerpt', '', 'coverId', null, 'seoTitle', '',
          'seoDescription', '', 'termIds', jsonb_build_array(
            termed.ids[1 + (hashtext(slug) & 1023) % cardinality(termed.ids)])),
        jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type',
          'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
          repeat(md5(slug) || ' ', 150))))))
      from made, termed)
    insert into reviews (entry_id, version) select id, 1 from made order by id limit 100`;
  await sql`analyze`;
}

/** @param {string} site @param {string} database */
async function measure(site, database) {
  const sql = postgres(database, { max: 1, prepare: false });
  const { id } = await prepareAdministrator(sql, {});
  await fill(sql, id);
  const [term] = await sql`select id from terms where locale = 'es' limit 1`;
  const cookie = await signIn(site, await makeSignInLink(sql, id, site));
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const lists = {
    "first page": "",
    "page 150": "page=150",
    "by title": "sort=title",
    "published, by date": "status=published&sort=published",
    "to review": "status=review",
    trash: "status=trashed",
    "a language": "locale=en",
    "an author": "author=me",
    "a tag": `term=${term?.id}`,
    "since a day": `from=${day}`,
    "a search": "q=cronica+n-77",
    "one letter": "q=7",
    "a typing error": "q=crnoica",
    "all at once": `q=cron&locale=es&author=me&status=published&sort=title&from=${day}`,
  };
  const worst = await tellTimes(lists, (query) =>
    answersOf(`${site}/admin/entries/post?${query}`, cookie),
  );
  await sql.end();
  console.log(`The slowest p95 is ${worst.toFixed(0)} ms; the aim is ${aim} ms.`);
  if (worst > aim) process.exitCode = 1;
}

const children = new Children();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => children.stop());
const address = process.argv[2];
if (address) await measure(address, process.env.DATABASE_URL ?? "");
else await withSite(root, children, (env) => measure(env.SITE_URL ?? "", env.DATABASE_URL ?? ""));
