/**
 * How fast feeds and sitemaps are answered on a site of 10,000 posts: the whole answer over HTTP, at the
 * 95th percentile, as it is kept and, which is the aim's worst case, made anew after each publication.
 * `node bench/feeds.mjs` builds and starts a site of its own; `node bench/feeds.mjs <address>` fills and
 * measures one that runs on DATABASE_URL.
 */
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { Children } from "../scripts/launcher/children.mjs";
import { withSite } from "../scripts/test/end-to-end.mjs";
import { tellTimes } from "./asking.mjs";

const aim = 300;
const posts = 10_000;
const times = 20;
const root = fileURLToPath(new URL("..", import.meta.url));

/** Posts of a tag and an author, each with the text and the pictures of one of the demo's. */
/** @param {import("postgres").Sql} sql */
async function fill(sql) {
  await sql`alter table entries disable trigger user`;
  await sql`alter table media_uses disable trigger user`;
  await sql`
    with demo as (
      select row_number() over (order by e.id) as n, count(*) over () as total, e.id, e.author_id,
        r.document, r.fields, r.title
      from entries e join revisions r on r.id = e.published_revision_id
      where e.type = 'post' and e.locale = 'es'),
    made as (
      insert into entries (type, locale, slug, path, author_id, created_at, published_at)
      select 'post', 'es', 'n-' || k, 'blog/n-' || k, demo.author_id, now() - make_interval(mins => k),
        now() - make_interval(mins => k)
      from generate_series(1, ${posts}::int) k join demo on demo.n = 1 + k % demo.total
      returning id, slug),
    kept as (
      insert into revisions (entry_id, number, title, fields, document)
      select made.id, 1, demo.title || ' ' || slug, demo.fields, demo.document
      from made join demo on demo.n = 1 + substr(slug, 3)::int % demo.total
      returning entry_id),
    used as (
      insert into media_uses (entry_id, place, media_id)
      select made.id, 'published', u.media_id
      from made join demo on demo.n = 1 + substr(slug, 3)::int % demo.total
        join media_uses u on u.entry_id = demo.id and u.place = 'published'
      returning entry_id)
    insert into entry_terms (entry_id, term_id)
    select made.id, t.term_id
    from made join demo on demo.n = 1 + substr(slug, 3)::int % demo.total
      join entry_terms t on t.entry_id = demo.id`;
  await sql`
    update entries set published_revision_id = r.id from revisions r
    where r.entry_id = entries.id and entries.published_revision_id is null and path like 'blog/n-%'`;
  await sql`alter table entries enable trigger user`;
  await sql`alter table media_uses enable trigger user`;
  await sql`analyze`;
}

/** Milliseconds of each answer, the shortest first. */
/** @param {string} url @param {() => Promise<unknown>} before each request */
async function answersOf(url, before) {
  const all = [];
  for (let n = 0; n < times + 2; n += 1) {
    await before();
    const begun = performance.now();
    const answer = await fetch(url, { headers: { "accept-encoding": "gzip" } });
    const text = await answer.text();
    const took = performance.now() - begun;
    if (answer.status !== 200 || !/[>}]\n$/.test(text.slice(-2)))
      throw new Error(`${url}: not whole`);
    if (n >= 2) all.push(took);
  }
  return all.sort((a, b) => a - b);
}

/** @param {string} site @param {string} database */
async function measure(site, database) {
  const sql = postgres(database, { max: 1, prepare: false });
  await fill(sql);
  const [author] =
    await sql`select people.slug from people join entries on author_id = people.id limit 1`;
  const feeds = {
    RSS: "/feed.xml",
    Atom: "/atom.xml",
    "JSON Feed": "/feed.json",
    podcast: "/podcast.xml",
    "a tag": "/tag/http/feed.xml",
    "an author": `/author/${author?.slug}/feed.xml`,
  };
  const sitemaps = {
    "sitemap index": "/sitemap.xml",
    "2,000 addresses": "/sitemap/entries-1.xml",
    lists: "/sitemap/lists.xml",
    news: "/sitemap/news.xml",
  };
  const addresses = { ...feeds, ...sitemaps };
  console.log("As kept:");
  const kept = await tellTimes(addresses, (path) => answersOf(site + path, async () => {}));
  console.log("After each publication:");
  const fresh = await tellTimes(addresses, (path) =>
    answersOf(
      site + path,
      () => sql`insert into purges (tag, at) values
      ('entries:post', clock_timestamp()), ('entries:page', clock_timestamp())`,
    ),
  );
  await sql.end();
  const worst = Math.max(kept, fresh);
  console.log(`The slowest p95 is ${worst.toFixed(0)} ms; the aim is ${aim} ms.`);
  if (worst > aim) process.exitCode = 1;
}

const children = new Children();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => children.stop());
const address = process.argv[2];
if (address) await measure(address, process.env.DATABASE_URL ?? "");
else await withSite(root, children, (env) => measure(env.SITE_URL ?? "", env.DATABASE_URL ?? ""));
