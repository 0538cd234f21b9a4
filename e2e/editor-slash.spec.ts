import { expect, test } from "./fixtures";
import { createPost, deskEntry, openNewPost, uniqueWord } from "./pages/desk-entry";
import { blocks } from "./pages/writing-desk";

test.use({ locale: "es-ES" });

test("a slash offers blocks, filtered as one types, taken by keys", async ({ page, signIn }) => {
  await signIn("author");
  await openNewPost(page, "Barra");
  const { text } = deskEntry(page);
  const options = page.getByRole("listbox", { name: "Bloques" }).getByRole("option");
  await text.click();
  await page.keyboard.type("Uno y/o dos");
  await expect(options).toHaveCount(0);
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await expect(options.filter({ hasText: "Tabla" })).toBeVisible();
  const chosen = options.and(page.locator("[aria-selected=true]"));
  await expect(chosen).toHaveText(/^Párrafo/);
  await expect(text).toHaveAttribute(
    "aria-activedescendant",
    (await chosen.getAttribute("id")) ?? "",
  );
  await page.keyboard.press("ArrowUp");
  await expect(chosen).toHaveText((await options.last().textContent()) ?? "");
  await page.keyboard.type("TITULO");
  await expect(options).toHaveCount(3);
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toHaveText(/^Título 2/);
  await page.keyboard.press("Enter");
  await expect(options).toHaveCount(0);
  await expect(text).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.type("Orilla");
  await page.keyboard.press("Enter");
  // By what the other language calls it, too.
  await page.keyboard.type("/divider");
  await expect(options).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect.poll(() => blocks(page)).toEqual(["p Uno y/o dos", "h3 Orilla", "hr"]);
});

test("Escape leaves the slash as it is, and so does a sentence that goes on", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await openNewPost(page, "Barra");
  const { text } = deskEntry(page);
  const list = page.getByRole("listbox", { name: "Bloques" });
  await text.click();
  await page.keyboard.type("/tab");
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.type("la");
  await expect(list).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.type("/xyzzy");
  await expect(page.getByText("Ningún bloque se llama así.")).toBeVisible();
  await page.keyboard.type(" nada");
  await expect(list).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.type("fin");
  await expect.poll(() => blocks(page)).toEqual(["p /tabla", "p /xyzzy nada", "p fin"]);
});

test("two brackets and words of a title link to an entry by its id", async ({ page, signIn }) => {
  await signIn("editor");
  const word = uniqueWord("Remanso");
  const target = await createPost(page, `El ${word} escondido`);
  await openNewPost(page, "Enlaces");
  const { text } = deskEntry(page);
  await text.click();
  await page.keyboard.type(`Mira [[${word.toLowerCase()}`);
  const option = page.getByRole("listbox", { name: "Entradas" }).getByRole("option");
  await expect(option).toHaveText(new RegExp(`^El ${word} escondido.*Borrador$`));
  await page.keyboard.press("Enter");
  await page.keyboard.type(" y sigue.");
  await expect(text).toHaveText(`Mira El ${word} escondido y sigue.`);
  const link = text.getByText(`El ${word} escondido`, { exact: true });
  await expect(link).toHaveAttribute("data-entry-id", target);
});

test("the link dialog finds entries by words of their titles", async ({ page, signIn }) => {
  await signIn("editor");
  const word = uniqueWord("Vado");
  const target = await createPost(page, `Un ${word}`);
  await openNewPost(page, "Enlaces");
  const { text, dialog } = deskEntry(page);
  await text.click();
  await page.keyboard.type("aquí");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+k");
  const address = dialog.getByRole("combobox", { name: "Dirección" });
  await expect(address).toBeFocused();
  await page.keyboard.type(word.toLowerCase());
  await expect(dialog.getByRole("option")).toHaveText(new RegExp(`^Un ${word}`));
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("option")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(text).toBeFocused();
  await expect(text.getByText("aquí", { exact: true })).toHaveAttribute("data-entry-id", target);
  // The address alone still does, and no words are an address.
  await page.keyboard.press("Control+k");
  await address.fill("ninguna dirección");
  await page.keyboard.press("Enter");
  await expect(address).toHaveAccessibleDescription(/no sirve para un enlace/);
  await address.fill("example.org/a");
  await page.keyboard.press("Enter");
  const link = text.getByText("aquí", { exact: true });
  await expect(link).toHaveAttribute("href", "https://example.org/a");
  await expect(link).not.toHaveAttribute("data-entry-id");
});
