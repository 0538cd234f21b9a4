import { expect, test } from "./fixtures";
import { createPost, deskEntry, uniqueWord } from "./pages/desk-entry";
import { heading, openPanel, openWritten, paragraph, text as words } from "./pages/writing-desk";

test.use({ locale: "es-ES", viewport: { width: 1440, height: 800 } });

const long = (word: string) => `${word} `.repeat(400);

test("the outline leads to each heading and marks the one under which one writes", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await openWritten(
    page,
    "Esquema",
    heading(2, "Arriba"),
    paragraph(long("agua")),
    heading(3, "Abajo"),
    paragraph("Fin."),
  );
  const { text } = deskEntry(page);
  await openPanel(page, "Esquema");
  const outline = page.getByRole("list", { name: "Esquema" });
  await expect(outline.getByRole("button")).toHaveText(["Arriba", "Abajo"]);
  await outline.getByRole("button", { name: "Abajo" }).click();
  await expect(text).toBeFocused();
  await expect(text.getByRole("heading", { name: "Abajo" })).toBeInViewport();
  await page.keyboard.type(" del todo");
  const current = outline.getByRole("button", { name: "Abajo del todo" });
  await expect(current).toHaveAttribute("aria-current", "location");
  await expect(page.getByText("Palabras", { exact: true }).locator("+ dd")).toHaveText("405");
  await expect(page.getByText("Lectura", { exact: true }).locator("+ dd")).toHaveText("2 min");
});

test("finds and replaces from the keyboard", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(
    page,
    "Buscar",
    paragraph("Agua y agua, aguacero."),
    paragraph("Más agua."),
    paragraph("Fin."),
  );
  const { text } = deskEntry(page);
  await text.getByText("Fin.").click();
  await page.keyboard.press("Control+f");
  const find = page.getByRole("textbox", { name: "Buscar", exact: true });
  const count = page.locator(".find-count");
  await expect(find).toBeFocused();
  await page.keyboard.type("agua");
  await expect(count).toHaveText("1 de 4");
  await page.keyboard.press("Enter");
  await expect(count).toHaveText("2 de 4");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(count).toHaveText("4 de 4");
  await page.getByRole("checkbox", { name: "Palabras completas" }).check();
  await expect(count).toHaveText(/ de 3$/);
  await page.getByRole("checkbox", { name: "Distinguir mayúsculas" }).check();
  await expect(count).toHaveText(/ de 2$/);
  await page.getByRole("textbox", { name: "Reemplazar con" }).fill("río");
  await page.getByRole("button", { name: "Reemplazar todo" }).click();
  await expect(count).toHaveText("2 reemplazos");
  await expect(text).toHaveText("Agua y río, aguacero.Más río.Fin.");
  await find.focus();
  await page.keyboard.press("Escape");
  await expect(text).toBeFocused();
  await expect(page.locator(".ProseMirror-search-match")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(text).toHaveText("Agua y agua, aguacero.Más agua.Fin.");
});

test("find takes the words that are selected, and replaces one after the other", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await openWritten(page, "Buscar", paragraph("uno dos uno dos uno"));
  const { text } = deskEntry(page);
  await text.getByText("uno dos").click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+f");
  const find = page.getByRole("textbox", { name: "Buscar", exact: true });
  await expect(find).toHaveValue(/^uno ?$/);
  await find.fill("uno");
  const replace = page.getByRole("textbox", { name: "Reemplazar con" });
  await replace.fill("tres");
  await replace.press("Enter");
  await expect(text).toHaveText("tres dos uno dos uno");
  await replace.press("Enter");
  await expect(text).toHaveText("tres dos tres dos uno");
});

test("keys that follow a selection at once act on it", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Deprisa", paragraph("uno dos uno dos uno"));
  const { text } = deskEntry(page);
  /** Within one task: the browser has not told anybody of the selection yet. */
  const selectAndPress = (key: string) =>
    text.evaluate((element, key) => {
      const selection = getSelection();
      const words = element.querySelector("p")?.firstChild;
      if (!selection || !words) throw new Error("There is no text.");
      selection.setBaseAndExtent(words, 4, words, 7);
      const init = { key, ctrlKey: true, bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent("keydown", init));
    }, key);
  await text.getByText("uno dos").click();
  await page.keyboard.press("Home");
  await selectAndPress("f");
  await expect(page.getByRole("textbox", { name: "Buscar", exact: true })).toHaveValue("dos");
  await page.keyboard.press("Escape");
  await expect(text).toBeFocused();
  await page.keyboard.press("Home");
  await selectAndPress("k");
  const dialog = page.getByRole("dialog", { name: "Enlace" });
  await dialog.getByRole("combobox").fill("https://example.org/");
  await page.keyboard.press("Enter");
  await expect(text.getByRole("link", { name: "dos", exact: true })).toBeVisible();
});

test("the checker counts what readers would stumble over, and leads there", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const draft = await createPost(page, `Sin publicar ${uniqueWord("limo")}`);
  await openWritten(
    page,
    "Un título que nadie recordará porque dice demasiadas cosas a la vez y no termina",
    heading(2, "Uno"),
    paragraph(long("agua")),
    heading(4, "Hondo"),
    paragraph(words("x", { type: "link", attrs: { href: "/blog/limo", entryId: draft } })),
    heading(3, ""),
    paragraph("fin"),
  );
  const { text, title } = deskEntry(page);
  const rail = page.getByRole("navigation", { name: "Paneles" });
  await expect(rail.getByText("4 avisos")).toBeAttached();
  await openPanel(page, /^Revisión/);
  const panel = page.getByRole("complementary", { name: "Revisión" });
  await expect(panel.getByRole("listitem")).toHaveCount(4);
  await panel.getByRole("button", { name: /se salta un nivel/ }).click();
  await expect(text).toBeFocused();
  await expect(text.getByRole("heading", { name: "Hondo" })).toBeInViewport();
  // What is selected there is what is wrong.
  await page.keyboard.press("Control+Alt+3");
  await expect(panel.getByRole("listitem")).toHaveCount(3);
  await panel.getByRole("button", { name: /no está publicada/ }).click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("x");
  await panel.getByRole("button", { name: /^Título sin palabras/ }).click();
  await page.keyboard.type("Ya");
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  await panel.getByRole("button", { name: /título pasa de 70/ }).click();
  await expect(title).toBeFocused();
  await title.fill("Corto");
  await expect(panel.getByText("Un aviso")).toBeVisible();
});

test("a finding about search engines opens their field", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Buscadores", paragraph("agua"));
  const { details, dialog } = deskEntry(page);
  await details.click();
  await dialog.getByText("Buscadores y redes").click();
  await dialog.getByRole("textbox", { name: /^Título para/ }).fill("a".repeat(61));
  await page.keyboard.press("Escape");
  await openPanel(page, /^Revisión/);
  await page.getByRole("button", { name: /título para buscadores pasa/ }).click();
  await expect(dialog.getByRole("textbox", { name: /^Título para/ })).toBeFocused();
});

test("focus mode leaves only the text, and Escape leaves it", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Concentración", paragraph("Uno"), paragraph("Dos"));
  const { text, publish, details } = deskEntry(page);
  await text.getByText("Dos").click();
  await page.keyboard.press("Control+Shift+F");
  await expect(details).toBeHidden();
  await expect(page.getByRole("toolbar", { name: "Formato del texto" })).toBeHidden();
  await expect(publish).toBeHidden();
  const colorOf = (words: string) =>
    text.getByText(words).evaluate((block) => getComputedStyle(block).color);
  // It fades.
  await expect
    .poll(async () => (await colorOf("Uno")) === (await colorOf("Dos")), { message: "faint" })
    .toBe(false);
  await page.keyboard.press("ArrowUp");
  await expect(text.getByText("Uno")).toHaveClass(/is-current/);
  await page.keyboard.press("Escape");
  await expect(details).toBeVisible();
  await expect(text).toBeFocused();
});

test("the text says its language to the spell checker", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Idioma", paragraph("agua"));
  const { text } = deskEntry(page);
  await expect(text).toHaveAttribute("lang", "es");
  await expect(text).toHaveAttribute("spellcheck", "true");
});

test("a panel that cannot be fetched leaves the text as it is", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Sin red", paragraph("agua"));
  await page.route(/\/_next\/static\//, (route) => route.abort());
  await openPanel(page, "Esquema");
  await expect(page.getByText(/Este panel no se ha podido cargar/)).toBeVisible();
  const { text } = deskEntry(page);
  await text.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" clara");
  await expect(text).toHaveText("agua clara");
});
