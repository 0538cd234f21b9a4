import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { makePicture } from "./pages/picture";

test("an editor writes a post with a picture and publishes it; readers find it everywhere", async ({
  page,
  playwright,
  baseURL,
  signIn,
}) => {
  const word = `zorzal${crypto.randomUUID().slice(0, 6)}`;
  await signIn("editor");
  await writePost(page, `El ${word} canta`, word);

  await page.getByRole("button", { name: /^(Publicar|Publish)$/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(Publicar|Publish)$/ })
    .click();
  await expect(page.getByText(/^(Publicado|Published)$/).first()).toBeVisible();

  const anonymous = await playwright.request.newContext({ baseURL });
  const found = await whereFound(anonymous, word);
  expect(found).toEqual(everywhere(true));
  const html = await (await anonymous.get(`/blog/el-${word}-canta`)).text();
  expect(html).toMatch(/<img[^>]+srcset="/i);

  await page.getByRole("button", { name: /^(Más acciones|More actions)$/ }).click();
  await page.getByRole("menuitem", { name: /^(Retirar del sitio|Unpublish)$/ }).click();
  await expect(page.getByText(/^(Retirado|Unpublished)$/).first()).toBeVisible();
  expect(await whereFound(anonymous, word)).toEqual(everywhere(false));
  await anonymous.dispose();
});

async function writePost(page: Page, title: string, word: string) {
  await page.goto("/admin/entries/post");
  await page.getByRole("button", { name: /^(Nuevo artículo|New post)$/ }).click();
  await page.waitForURL(/\/admin\/entries\/post\/[0-9a-f-]{36}/);
  await page.getByRole("textbox", { name: /^(Título|Title)$/ }).fill(title);
  await page.getByRole("textbox", { name: /^(Entradilla|Standfirst)$/ }).fill(`Sobre el ${word}.`);
  const editor = page.getByRole("textbox", { name: /^(Texto|Text)$/ });
  await editor.click();
  await page.keyboard.type(`Aquí canta el ${word} cada mañana.`);
  await page.keyboard.press("Enter");
  await pastePicture(page, await makePicture(word));
  await expect(editor.locator("img")).toHaveAttribute("src", /^\/media\//);
  await expect(page.getByText(/^(Guardado a las|Saved at)/)).toBeVisible();
}

/** Pastes a picture as a browser does. */
async function pastePicture(page: Page, bytes: Buffer) {
  await page.evaluate((base64) => {
    const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([data], "ave.png", { type: "image/png" }));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, bytes.toString("base64"));
}

const everywhere = (there: boolean) => ({
  entry: there,
  home: there,
  list: there,
  rss: there,
  atom: there,
  json: there,
  sitemap: there,
  search: there,
});

async function whereFound(request: APIRequestContext, word: string) {
  const slug = `/blog/el-${word}-canta`;
  const has = async (path: string, what = slug) => {
    const answer = await request.get(path);
    return answer.status() === 200 && (await answer.text()).includes(what);
  };
  const [entry, home, list, rss, atom, json, sitemap, search] = await Promise.all([
    has(slug, `Aquí canta el ${word}`),
    has("/"),
    has("/blog"),
    has("/feed.xml"),
    has("/atom.xml"),
    has("/feed.json"),
    has("/sitemap/entries-1.xml"),
    has(`/search?q=${word}`),
  ]);
  return { entry, home, list, rss, atom, json, sitemap, search };
}
