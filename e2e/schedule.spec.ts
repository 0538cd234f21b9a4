import type { APIRequestContext } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "./fixtures";
import {
  createPost,
  deskEntry,
  documentOf,
  openPost,
  saveDraft,
  uniqueWord,
} from "./pages/desk-entry";

test.use({ locale: "es-ES" });

test("a scheduled entry comes at its second and goes at its end, with every job stopped", async ({
  page,
  playwright,
  baseURL,
  sql,
  signIn,
}) => {
  const word = uniqueWord("crecida");
  const editor = await signIn("editor");
  const id = await createPost(page, `La ${word}`);
  const [tag] = await sql`insert into terms (kind, locale, name, slug)
    values ('tag', 'es', ${word}, ${word}) returning id`;
  const fields = { termIds: [tag?.id] };
  await saveDraft(page, id, { title: `La ${word}`, document: documentOf("Agua."), fields });
  const linking = await createPost(page, `Antes de la ${word}`);
  await saveDraft(page, linking, {
    title: `Antes de la ${word}`,
    document: documentOf("Y luego:", { link: "vino ella", entryId: id }),
  });
  const origin = { origin: process.env.SITE_URL ?? "" };
  await page.request.put(`/api/v1/entries/${linking}/publication`, { headers: origin, data: {} });
  const hour = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
  const published = await page.request.put(`/api/v1/entries/${id}/publication`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: { at: hour(1), unpublishAt: hour(2) },
  });
  expect(published.status()).toBe(200);
  // Nothing that a worker could do remains to be done.
  await sql`delete from jobs where payload->>'eventId' in
    (select id::text from events where subject_id = ${id})`;
  await sql`delete from events where subject_id = ${id}`;

  const reader = await playwright.request.newContext({ baseURL });
  const found = () => whereFound(reader, { id, word, author: editor.name });
  expect(await found()).toEqual(everywhere(false));
  await pass(sql, id, 3600);
  expect(await found()).toEqual(everywhere(true));
  await pass(sql, id, 3600);
  expect(await found()).toEqual(everywhere(false));
  expect(await sql`select from events where subject_id = ${id}`).toHaveLength(0);
  await reader.dispose();
});

test("both ends are asked for by keyboard, in the site's time and one's own", async ({
  browser,
  baseURL,
  signIn,
}) => {
  const page = await browser.newPage({ baseURL, locale: "es-ES", timezoneId: "Asia/Tokyo" });
  await signIn("author", page);
  const id = await createPost(page, `El ${uniqueWord("azud")}`);
  await openPost(page, id);
  const { dialog, publish, act } = deskEntry(page);
  await publish.click();
  await dialog.getByRole("radio", { name: "En una fecha" }).check();
  const start = dialog.getByLabel("Fecha y hora");
  const end = dialog.getByLabel("Retirar el");
  await act("Programar").click();
  await expect(start).toBeFocused();
  await expect(start).toHaveAccessibleDescription(/Pon la fecha y la hora/);
  await start.fill("2999-05-04T10:00");
  await expect(start).toHaveAccessibleDescription(/En tu hora \(Asia\/Tokyo\): 4 may 2999, 17:00/);
  await end.fill("2999-05-03T10:00");
  await page.keyboard.press("Enter");
  await expect(end).toBeFocused();
  await expect(end).toHaveAccessibleDescription(/Debe retirarse después de publicarse/);
  await end.fill("2999-05-05T10:00");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Programado para el 4 may 2999/)).toBeVisible();
  await expect(
    page.getByText("hasta el 5 may 2999, 10:00 (en tu hora, 5 may 2999, 17:00)"),
  ).toBeVisible();
  await page.close();
});

/** Time passes for an entry: all its dates are moved towards the past, those of its purges too. */
async function pass(sql: Sql, id: string, seconds: number) {
  const by = sql`make_interval(secs => ${seconds + 1})`;
  await sql.begin((tx) => [
    tx`update entries set published_at = published_at - ${by}, unpublish_at = unpublish_at - ${by}
      where id = ${id}`,
    // Processes have seen the rows; what has become due is written anew, as of this moment.
    tx`insert into purges (tag, at) select tag, clock_timestamp() from purges
      where tag = ${`entry:${id}`} and at > now()`,
    tx`insert into purges (tag, at) values ('entries:post', clock_timestamp())`,
  ]);
}

const everywhere = (there: boolean) => ({
  ...{ entry: there, list: there, rss: there, atom: there },
  ...{ json: there, sitemap: there, search: there },
  ...{ tag: there, author: there, link: there, picture: there },
});

type Looked = { id: string; word: string; author: string };

async function whereFound(request: APIRequestContext, { id, word, author }: Looked) {
  const slug = `/blog/la-${word}`;
  const has = async (path: string) => {
    const answer = await request.get(path);
    return answer.status() === 200 && (await answer.text()).includes(slug);
  };
  const picture = (await request.get(`/og/${id}-0.png`)).status() === 200;
  const [entry, list, rss, atom, json, sitemap, search, tag, byAuthor, link] = await Promise.all(
    [
      slug,
      "/blog",
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      "/sitemap/entries-1.xml",
      `/search?q=${word}`,
      `/tag/${word}`,
      `/author/${author}`,
      `/blog/antes-de-la-${word}`,
    ].map(has),
  );
  const shelves = { tag, author: byAuthor, link, picture };
  return { entry, list, rss, atom, json, sitemap, search, ...shelves };
}
