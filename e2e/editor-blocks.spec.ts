import { expect, test } from "./fixtures";
import { deskEntry, openNewPost } from "./pages/desk-entry";
import { blocks, heading, list, openWritten, paragraph } from "./pages/writing-desk";

test.use({ locale: "es-ES", permissions: ["clipboard-read", "clipboard-write"] });

test("blocks move, double and go by keys, and undo brings them back", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Teclas", paragraph("Uno"), heading(2, "Dos"), list("a", "b"));
  const { text } = deskEntry(page);
  await text.getByText("Uno").click();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByText("Bloque bajado")).toBeAttached();
  await expect.poll(() => blocks(page)).toEqual(["h2 Dos", "p Uno", "li a", "li b"]);
  await page.keyboard.type("!");
  await page.keyboard.press("Control+Shift+D");
  await expect.poll(() => blocks(page)).toEqual(["h2 Dos", "p Uno!", "p Uno!", "li a", "li b"]);
  await page.keyboard.press("Control+Shift+Backspace");
  await expect.poll(() => blocks(page)).toEqual(["h2 Dos", "p Uno!", "li a", "li b"]);
  await text.getByText("b", { exact: true }).click();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => blocks(page)).toEqual(["h2 Dos", "p Uno!", "li b", "li a"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => blocks(page)).toEqual(["h2 Dos", "p Uno!", "li a", "li b"]);
});

test("the menu of a block turns it into another, by keys alone", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Menú", paragraph("Uno"), paragraph("Dos"));
  const { text } = deskEntry(page);
  await text.getByText("Dos").click();
  await page.keyboard.press("Alt+Enter");
  const menu = page.getByRole("menu", { name: "Acciones del bloque" });
  await expect(menu.getByRole("menuitem", { name: "Subir" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(text).toBeFocused();
  await page.keyboard.press("Alt+Enter");
  await expect(menu.getByRole("menuitem", { name: "Subir" })).toBeFocused();
  await page.keyboard.type("titulo");
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("menuitem", { name: "Título 2" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await page.keyboard.type("!");
  await expect.poll(() => blocks(page)).toEqual(["p Uno", "h3 Dos!"]);
});

test("a block is dragged by its handle to another place", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Asas", paragraph("Uno"), paragraph("Dos"), paragraph("Tres"));
  const { text } = deskEntry(page);
  await text.getByText("Tres").hover();
  const handle = page.getByRole("button", { name: "Acciones del bloque" }).locator("visible=true");
  await expect(handle).toBeVisible();
  const [from, to] = [await handle.boundingBox(), await text.getByText("Uno").boundingBox()];
  if (!from || !to) throw new Error("Both are on the page");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 12, { steps: 5 });
  await page.mouse.move(to.x + 30, to.y + 2, { steps: 5 });
  await expect(page.locator(".block-drop")).toBeVisible();
  await page.mouse.up();
  await expect(
    async () => await expect.poll(() => blocks(page)).toEqual(["p Tres", "p Uno", "p Dos"]),
  ).toPass();
  await expect(page.locator(".block-drop")).toHaveCount(0);
});

test("a block, a selection and the whole text are copied as Markdown", async ({ page, signIn }) => {
  await signIn("author");
  await openWritten(page, "Copias", heading(2, "Orilla"), paragraph("Uno"), list("a", "b"));
  const { text } = deskEntry(page);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await text.getByText("Orilla").hover();
  await page.getByRole("button", { name: "Acciones del bloque" }).locator("visible=true").click();
  await page.getByRole("menuitem", { name: "Copiar como Markdown" }).click();
  await expect(page.getByText("Copiado como Markdown.")).toBeVisible();
  expect(await clipboard()).toBe("## Orilla\n");
  await text.getByText("Orilla").hover();
  await page.getByRole("button", { name: "Acciones del bloque" }).locator("visible=true").click();
  await page.getByRole("menuitem", { name: "Copiar enlace a este apartado" }).click();
  await expect(page.getByText("Enlace copiado.")).toBeVisible();
  expect(await clipboard()).toMatch(/\/blog\/copias[^/]*#orilla$/);
  await text.getByText("Uno").click();
  await page.keyboard.press("Control+Shift+M");
  await expect.poll(clipboard).toBe("## Orilla\n\nUno\n\n- a\n- b\n");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("Control+Shift+M");
  await expect.poll(clipboard).toBe("Uno\n");
});

test("rows and columns of a table are added, moved and taken away by keys", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await openNewPost(page, "Tabla");
  const { text } = deskEntry(page);
  await text.click();
  await page.keyboard.type("/tabla");
  const options = page.getByRole("listbox", { name: "Bloques" }).getByRole("option");
  await expect(options.first()).toContainText("Tabla");
  await page.keyboard.press("Enter");
  await expect(text.getByRole("row")).toHaveCount(3);
  for (const word of ["A", "B", "C", "a1", "b1", "c1", "a2", "b2", "c2"]) {
    await page.keyboard.type(word);
    if (word !== "c2") await page.keyboard.press("Tab");
  }
  const rows = text.getByRole("row");
  await expect(rows).toHaveText(["ABC", "a1b1c1", "a2b2c2"]);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(rows).toHaveText(["ABC", "a2b2c2", "a1b1c1"]);
  const tools = page.getByRole("toolbar", { name: "Opciones de lo que está seleccionado" });
  const more = async (name: string) => {
    await page.keyboard.press("Alt+F10");
    await page.keyboard.press("Alt+F10");
    await expect(tools.locator(":focus")).toBeVisible();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const item = page.getByRole("menuitem", { name, exact: true });
    while (!(await item.evaluate((one) => one === document.activeElement))) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await expect(text).toBeFocused();
  };
  await more("Mover columna a la izquierda");
  await expect(rows).toHaveText(["ACB", "a2c2b2", "a1c1b1"]);
  await page.keyboard.press("Shift+Tab");
  await more("Borrar columna");
  await expect(rows).toHaveText(["CB", "c2b2", "c1b1"]);
  await more("Añadir fila encima");
  await expect(rows).toHaveText(["CB", "", "c2b2", "c1b1"]);
});
