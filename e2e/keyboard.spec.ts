import { expect, test } from "./fixtures";
import { createPost, deskEntry, uniqueWord } from "./pages/desk-entry";
import { expectFocus, openPalette, tabTo, untilListening } from "./pages/keyboard";
import { makePersonWithPassword, password } from "./pages/person";

test.use({ locale: "es-ES" });

test("by keys alone, from the door to a page that anybody reads", async ({ page, sql }) => {
  test.setTimeout(300_000);
  const { email } = await makePersonWithPassword(sql);
  await page.goto("/sign-in?next=/admin");
  await tabTo(page, "input[name=email]");
  await page.keyboard.type(email);
  await tabTo(page, "input[name=password]");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/admin$/);
  await tabTo(page, 'a[href$="/admin/entries/post"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/admin\/entries\/post$/);
  await expectFocus(page, "in the list of posts");
  await untilListening(page);
  await page.keyboard.press("c");
  await page.waitForURL(/\/post\/[0-9a-f-]{36}/);

  const word = uniqueWord("remanso");
  const entry = deskEntry(page);
  await expect(entry.text).toBeVisible();
  await expect(entry.title).toBeFocused();
  await page.keyboard.type(`El ${word}`);
  await page.keyboard.press("Tab");
  await expect(entry.standfirst).toBeFocused();
  await page.keyboard.type("Agua quieta.");
  await page.keyboard.press("Enter");
  await expect(entry.text).toBeFocused();
  for (const line of ["## La orilla", "- uno", "dos", "", "> Dicen.", "", "**Fuerte** y `agua`."]) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }

  // A tag, by way of the palette and the details; each gives the focus back to the text.
  await openPalette(page);
  await page.keyboard.type("detalles");
  await page.keyboard.press("Enter");
  const tags = entry.dialog.getByRole("combobox", { name: "Etiquetas" });
  await expect(tags).toBeVisible();
  await tabTo(page, "dialog input[list]");
  await page.keyboard.type(`Charca ${word}`);
  await page.keyboard.press("Enter");
  await expect(entry.dialog.getByRole("button", { name: `Quitar Charca ${word}` })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(entry.text).toBeFocused();

  await page.keyboard.press("Control+Enter");
  await expect(entry.act("Publicar")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(entry.dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Publicado" })).toBeVisible();
  await expect(entry.text).toBeFocused();

  await openPalette(page);
  await page.keyboard.type("ver en el sitio");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/blog/el-${word}`);
  await expect(page.getByRole("heading", { name: `El ${word}`, level: 1 })).toBeVisible();
  await expect(page.getByText("Agua quieta.")).toBeVisible();
  const article = page.getByRole("article").first();
  await expect(article.getByRole("heading", { name: "La orilla", level: 2 })).toBeVisible();
  await expect(article.getByRole("listitem").filter({ hasText: /^(uno|dos)$/ })).toHaveCount(2);
  await expect(article.getByRole("blockquote")).toHaveText("Dicen.");
  await expect(article.getByRole("strong")).toHaveText("Fuerte");
  await expect(article.getByRole("code")).toHaveText("agua");
  await tabTo(page, `a[href="/tag/charca-${word}"]`);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/tag/charca-${word}`);
  await expect(page.getByRole("link", { name: `El ${word}` }).first()).toBeVisible();
});

test("the focus is never lost: dialogs, lines that go away, pages that change", async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000);
  await signIn("admin");
  const word = uniqueWord("acequia");
  for (const number of [1, 2, 3]) await createPost(page, `${word} ${number}`);
  const list = page.getByRole("list", { name: "Artículos" });

  await page.goto(`/admin/entries/post?q=${word}`);
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(list.getByRole("link").nth(1)).toBeFocused();
  await tabTo(page, "[aria-haspopup=menu]");
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Tirar a la papelera" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/está en la papelera/)).toBeVisible();
  await expect(list.getByRole("link")).toHaveCount(2);
  await expectFocus(page, "after a line went away");
  await page.keyboard.press("Control+z");
  await expect(list.getByRole("link")).toHaveCount(3);
  await expectFocus(page, "after an undo");

  await list.getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/post\/[0-9a-f-]{36}/);
  await expect(deskEntry(page).text).toBeVisible();
  await expectFocus(page, "in the editor");
  await page.goBack();
  await expect(list.getByRole("link")).toHaveCount(3);
  await expectFocus(page, "back in the list");

  await page.goto("/admin/terms");
  await page.getByRole("button", { name: "Nueva etiqueta" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(word);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "Nueva etiqueta" })).toBeFocused();
  const remove = page.getByRole("button", { name: `Eliminar «${word}»` });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(remove).toBeHidden();
  await expectFocus(page, "after a term went away");

  await page.goto("/admin/navigation?menu=footer&locale=en");
  const add = page.getByRole("button", { name: "Añadir un enlace" });
  await expect(async () => {
    await add.press("Enter");
    await expect(page.getByRole("textbox", { name: "Palabras" }).last()).toBeFocused({
      timeout: 1000,
    });
  }).toPass();
  await page
    .getByRole("button", { name: /^Quitar «Enlace/ })
    .last()
    .press("Enter");
  await expectFocus(page, "after a link went away");
});
