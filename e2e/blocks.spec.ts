import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { uniqueWord } from "./pages/desk-entry";

test.use({ locale: "es-ES" });

test("a link by id follows its entry to a new address, and is words while that is not public", async ({
  page,
  request,
  baseURL,
  signIn,
}) => {
  await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const word = uniqueWord("meta");
  const target = await author.create({ title: `La ${word}`, fields: { slug: word } });
  const source = await author.create({ title: `De ${word}`, fields: { slug: `de-${word}` } });
  const attrs = { href: `/blog/${word}`, entryId: target.id };
  const document = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [{ type: "text", text: "allí", marks: [{ type: "link", attrs }] }],
      },
      { type: "embed", attrs: { entryId: target.id } },
    ],
  };
  const title = `De ${word}`;
  const draft = { version: source.version, title, fields: { slug: `de-${word}` }, document };
  expect((await author.call("PUT", `/${source.id}/draft`, draft)).status()).toBe(200);
  await author.publish(source.id);

  const article = page.getByRole("article").first();
  const link = article.getByRole("link", { name: "allí" });
  const card = article.locator(".entry-card");
  await page.goto(`/blog/de-${word}`);
  await expect(article.getByText("allí")).toBeVisible();
  await expect(link).toHaveCount(0);
  await expect(card).toHaveCount(0);

  // The very next reader, whoever it is, finds what there is now.
  const leads = async (href: string | null) => {
    const html = await (await request.get(`/blog/de-${word}`)).text();
    const found = /<a [^>]*href="([^"]*)"[^>]*>allí<\/a>/.exec(html)?.[1] ?? null;
    expect(found).toBe(href);
    await page.reload();
    await expect(article.getByText("allí")).toBeVisible();
    if (href === null) await expect(link).toHaveCount(0);
    else await expect(link).toHaveAttribute("href", href);
  };
  await author.publish(target.id);
  await leads(`/blog/${word}`);
  await expect(card).toContainText(`La ${word}`);

  for (const n of [1, 2, 3]) {
    const slug = `${word}-${n}`;
    const moved = { title: `La ${word}`, fields: { slug } };
    await author.save(target.id, target.version + n - 1, moved);
    await author.publish(target.id);
    await leads(`/blog/${slug}`);
  }

  expect((await author.call("DELETE", `/${target.id}/publication`)).ok()).toBe(true);
  await leads(null);
  await expect(card).toHaveCount(0);
});
