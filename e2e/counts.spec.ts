import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "./fixtures";
import { fileButton, site, unique, uploadFile } from "./pages/library";

const reader = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

test.use({ locale: "es-ES", userAgent: reader });

const read = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  const sent = { "user-agent": reader, ...headers };
  const answer = await fetch(site + path, { headers: sent, method, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
};

const countsOf = async (sql: Sql, subject: string) => {
  const rows = await sql<{ channel: string; count: string }[]>`
    select channel, sum(count) as count from counts where subject = ${subject} group by 1 order by 1`;
  return Object.fromEntries(rows.map(({ channel, count }) => [channel, Number(count)]));
};

async function publishPost(page: Page, sql: Sql) {
  const send = async (method: string, path: string, data?: object) => {
    const options = { method, data, headers: { origin: site } };
    return (await page.request.fetch(`/api/v1/entries${path}`, options)).json();
  };
  const made = await send("POST", "", { type: "post", locale: "es", title: unique("Lectores") });
  await send("PUT", `/${made.id}/publication`);
  const [entry] = await sql<{ path: string }[]>`select path from entries where id = ${made.id}`;
  return { id: made.id as string, path: `/${entry?.path}` };
}

test("a page counts those who read it, by day and channel", async ({ page, signIn, sql }) => {
  await signIn("author");
  const { id, path } = await publishPost(page, sql);
  await expect.poll(() => read(path)).toBe(200);
  await read(path, { "if-none-match": '"x"' });
  await read(path, { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" });
  await read(path, { "sec-purpose": "prefetch;prerender" });
  await read(path, {}, "HEAD");
  await read(`${path}/nothing`);
  await expect.poll(() => countsOf(sql, id)).toEqual({ web: 2 });

  await test.step("each of its forms by itself", async () => {
    for (const form of ["md", "json", "md"]) expect(await read(`${path}.${form}`)).toBe(200);
    await read(`${path}.md`, { range: "bytes=10-" });
    await read(path, { accept: "application/json" });
    const forms = { "forms/json": 2, "forms/md": 2 };
    await expect.poll(() => countsOf(sql, id)).toEqual({ web: 2, ...forms });
    await sql`delete from counts where subject = ${id} and channel like 'forms/%'`;
  });

  await test.step("and whoever comes to a page that was drawn ahead of the click", async () => {
    await page.addInitScript(() => {
      Object.defineProperty(document, "prerendering", { value: true });
    });
    const told = page.waitForRequest((request) => request.method() === "HEAD");
    await page.goto(path);
    await expect(page.locator("cauce-theme").first()).toBeAttached();
    await page.evaluate(() => document.dispatchEvent(new Event("prerenderingchange")));
    expect((await told).headers()["cauce-read"]).toBe("1");
    await expect.poll(() => countsOf(sql, id)).toEqual({ web: 4 });
  });

  await test.step("without a cookie or anything else that tells who it was", async () => {
    const answer = await fetch(site + path, { headers: { "user-agent": reader } });
    expect(answer.headers.get("set-cookie")).toBeNull();
    const columns = await sql`select column_name as name from information_schema.columns
      where table_name = 'counts' and table_schema = 'public' order by 1`;
    expect(columns.map(({ name }) => name)).toEqual(["channel", "count", "day", "subject"]);
  });
});

test("a file counts who fetches it, and its page at the desk tells", async ({
  page,
  signIn,
  sql,
}) => {
  await signIn("editor");
  const filename = `${unique("conteo")}.png`;
  const { id, url } = await uploadFile(page, { filename });
  for (const range of ["bytes=0-99", "bytes=100-", "bytes=-10"]) await read(url, { range });
  await read(url);
  await read(url, { "user-agent": "curl/8.5.0" });
  await read(url, { "user-agent": "AhrefsBot/7.0" });
  await read(url, {}, "HEAD");
  await expect.poll(() => countsOf(sql, id)).toEqual({ files: 3 });

  await page.goto(`/admin/media?q=${filename}`);
  await fileButton(page, filename).click();
  const fact = page.getByText("Descargas", { exact: true }).locator("xpath=following-sibling::dd");
  await expect(fact).toHaveText(/^\d+; \d+ en los últimos 30 días$/);
  await expect(fact).not.toHaveText(/^0/);
});

test("the desk plots readers by channel and day", async ({ page, signIn, sql }) => {
  const subject = crypto.randomUUID();
  await sql`insert into counts (day, channel, subject, count)
    values (current_date - 3, 'forms/pdf', ${subject}, 4321)`;
  await signIn("editor");
  await page.goto("/admin/channels");
  await sql`delete from counts where subject = ${subject}`;
  await expect(page.getByRole("img", { name: /lecturas? en treinta días$/ })).toHaveCount(4);
  await page.getByText("Las lecturas, en una tabla").click();
  const table = page.getByRole("table", { name: "Lecturas de los últimos treinta días" });
  await expect(table.getByRole("row").filter({ hasText: /4[.\s]?3\d\d/ })).not.toHaveCount(0);
});

test("a feed counts those who read it", async ({ sql }) => {
  const before = (await countsOf(sql, "en/atom.xml")).feeds ?? 0;
  expect(await read("/en/atom.xml")).toBe(200);
  await expect.poll(async () => (await countsOf(sql, "en/atom.xml")).feeds).toBeGreaterThan(before);
});
