import { parseRssFeed } from "feedsmith";
import { z } from "zod";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { complaintsOf } from "./pages/schemas";

/** The feeds of a form: of the site in both languages, of a tag and of an author. */
function below(file: string): string[] {
  return ["", "/en", "/tag/http", "/author/alice-whitcombe", "/en/author/alice-whitcombe"].map(
    (base) => `${base}/${file}`,
  );
}

const documents = {
  rss: [...below("feed.xml"), "/podcast.xml", "/en/podcast.xml"],
  atom: below("atom.xml"),
  sitemap: ["/sitemap.xml", "/sitemap/lists.xml", "/sitemap/entries-1.xml"],
};

for (const [schema, addresses] of Object.entries(documents)) {
  test(`what is ${schema} is valid by its schema`, async ({ request }, info) => {
    expect(await complaintsOf(request, info, schema, addresses)).toBe("");
  });
}

const author = z.strictObject({ name: z.string().min(1), url: z.url().optional() });
const date = z.iso.datetime({ offset: true });

const attachment = z.strictObject({
  url: z.url(),
  mime_type: z.string().regex(/^[^/]+\/[^/]+$/),
  title: z.string().optional(),
  size_in_bytes: z.int().positive(),
  duration_in_seconds: z.number().positive().optional(),
});

/** JSON Feed 1.1 (jsonfeed.org), as far as ours goes. */
const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  description: z.string().optional(),
  home_page_url: z.url(),
  feed_url: z.url(),
  icon: z.url().optional(),
  language: z.string().regex(/^[a-z]{2}/),
  authors: z.array(author).min(1),
  hubs: z.array(z.strictObject({ type: z.literal("WebSub"), url: z.url() })).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      summary: z.string().optional(),
      content_html: z.string().min(1),
      image: z.url().optional(),
      date_published: date,
      date_modified: date.optional(),
      authors: z.array(author).optional(),
      tags: z.array(z.string().min(1)).optional(),
      language: z.string().optional(),
      attachments: z.array(attachment).min(1).optional(),
    }),
  ),
});

for (const address of below("feed.json")) {
  test(`${address} is valid by its schema`, async ({ request }) => {
    const feed = await (await request.get(address)).json();
    expect(jsonFeed.safeParse(feed).error?.issues ?? []).toEqual([]);
    expect(feed.items.length).toBeGreaterThan(0);
  });
}

test("a post that is heard is an episode, and its file is there, as long as told", async ({
  request,
}) => {
  for (const address of ["/podcast.xml", "/en/podcast.xml"]) {
    const feed = parseRssFeed(await (await request.get(address)).text());
    expect(feed.itunes).toMatchObject({ explicit: false, image: expect.stringMatching(/^http/) });
    const episode = feed.items?.find(({ link }) => /modem/.test(link ?? ""));
    const { url = "", length, type } = episode?.enclosures?.[0] ?? {};
    const { pathname } = new URL(url);
    const file = await request.get(pathname);
    expect(file.headers()["content-type"]).toBe(type);
    expect(await file.body()).toHaveLength(length ?? 0);
    expect(episode?.itunes?.duration).toBe(9);
  }
});

test("pages name the feeds that follow them", async ({ request }) => {
  for (const [page, base] of [
    ["/", ""],
    ["/en", "/en"],
    ["/tag/http", "/tag/http"],
    ["/author/alice-whitcombe", "/author/alice-whitcombe"],
  ] as const) {
    const html = await (await request.get(page)).text();
    const links = [...html.matchAll(/<link rel="alternate" type="[^"]+" href="([^"]+)"/g)];
    const paths = links.map(([, href]) => new URL(href ?? "").pathname);
    const named = ["feed.xml", "atom.xml", "feed.json"].map((file) => `${base}/${file}`);
    expect(paths, page).toEqual(expect.arrayContaining(named));
    expect(paths.includes(`${base}/podcast.xml`), page).toBe(["/", "/en"].includes(page));
  }
});

test("who has a feed from a date hears whether it changed since", async ({ request }) => {
  // Others publish meanwhile, and a date counts once its second is over.
  await expect(async () => {
    const { "last-modified": date = "", link } = (await request.head("/feed.xml")).headers();
    expect(link).toMatch(/<[^>]+\/feed\.xml>; rel="self"/);
    expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
    const ask = (headers: Record<string, string>) => request.get("/feed.xml", { headers });
    expect((await ask({ "if-modified-since": date })).status()).toBe(304);
    const before = new Date(Date.parse(date) - 1000).toUTCString();
    expect((await ask({ "if-modified-since": before })).status()).toBe(200);
    // A tag counts before a date does.
    const both = { "if-none-match": '"another"', "if-modified-since": date };
    expect((await ask(both)).status()).toBe(200);
  }).toPass({ timeout: 60_000 });
});

test("an author's feeds follow each publication, correction and withdrawal at once", async ({
  page,
  signIn,
  baseURL,
  request,
}) => {
  const person = await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const word = crypto.randomUUID().slice(0, 8);
  const files = ["feed.xml", "atom.xml", "feed.json"].map(
    (file) => `/author/${person.name}/${file}`,
  );
  const read = async (headers: Record<string, string> = {}) =>
    Promise.all(files.map((file) => request.get(file, { headers })));
  const expectEach = async (title: string, there: boolean) => {
    for (const answer of await read()) {
      expect(answer.status(), answer.url()).toBe(200);
      const text = await answer.text();
      expect(text.includes(title), answer.url()).toBe(there);
      expect(text).not.toContain("@example.org");
    }
  };
  for (const answer of await read()) expect(answer.status()).toBe(404);
  const lasting = await author.create({ title: `Queda ${word}`, text: "Aquí" });
  await author.publish(lasting.id);
  const post = await author.create({
    title: `Primera ${word}`,
    fields: { slug: word },
    text: "Ya",
  });
  await expectEach(`Primera ${word}`, false);
  await author.publish(post.id);
  await expectEach(`Primera ${word}`, true);
  await author.save(post.id, post.version, {
    ...{ title: `Segunda ${word}`, fields: { slug: word }, text: "Ya" },
  });
  await expectEach(`Segunda ${word}`, false);
  await author.publish(post.id);
  await expectEach(`Segunda ${word}`, true);

  // Whoever asks by date hears of a withdrawal too, which makes the newest date older.
  let date = "";
  await expect(async () => {
    date = (await request.head(files[0] ?? "")).headers()["last-modified"] ?? "";
    expect(date).not.toBe("");
  }).toPass();
  const withdrawn = await author.call("DELETE", `/${post.id}/publication`);
  expect(withdrawn.ok()).toBe(true);
  const [rss] = await read({ "if-modified-since": date });
  expect(rss?.status()).toBe(200);
  await expectEach(`Segunda ${word}`, false);
  await expectEach(`Queda ${word}`, true);
});

test("what there is not has no feed", async ({ request }) => {
  const missing = ["/author/nobody", "/tag/nada", "/author", "/blog"];
  for (const address of [...missing.map((base) => `${base}/feed.xml`), "/tag/http/podcast.xml"]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});
