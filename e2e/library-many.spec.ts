import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { fileButton, undo, unique, uploadFile } from "./pages/library";

test.use({ locale: "es-ES" });

const filesOf = (page: Page, mark: string) =>
  page.getByRole("button", { name: new RegExp(`^Ver «${mark}`) });

async function makeFolder(page: Page, name: string) {
  await page.goto("/admin/media");
  await page.getByRole("button", { name: "Carpeta nueva" }).click();
  await page.getByLabel("Nombre de la carpeta").fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
}

test("many files go into a folder, are described one after another, and go together", async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000);
  await signIn("editor");
  const mark = unique("serie");
  await uploadFile(page, { filename: `${mark}-1.png` });
  await uploadFile(page, { filename: `${mark}-2.png` });
  const folder = unique("Carpeta");
  await makeFolder(page, folder);
  const toolbar = page.getByRole("toolbar", { name: "Varios archivos a la vez" });

  await test.step("into a folder, and back when that is undone", async () => {
    await page.goto(`/admin/media?q=${mark}&view=list`);
    const inside = page.getByRole("main").getByText(`${folder} ·`);
    const move = async () => {
      await page.getByRole("button", { name: "Marcar todos" }).click();
      await expect(toolbar.getByRole("status")).toHaveText("2 marcados");
      await toolbar.getByRole("button", { name: "Llevar a" }).click();
      await page.getByRole("menuitem", { name: folder }).click();
      await expect(inside).toHaveCount(2);
    };
    await move();
    await undo(page, "2 archivos cambiados de carpeta");
    await expect(inside).toHaveCount(0);
    await move();
    await page.getByRole("link", { name: "Cuadrícula", exact: true }).click();
    await expect(filesOf(page, mark)).toHaveCount(2);
    await page.getByRole("combobox", { name: "Carpeta" }).selectOption({ label: folder });
    await expect(page).toHaveURL(/folder=/);
    await expect(filesOf(page, mark)).toHaveCount(2);
  });

  await test.step("words in both languages, one picture after another", async () => {
    await expect(page.getByText("Sin texto alternativo")).toHaveCount(2);
    await page.getByRole("button", { name: "Describir 2 imágenes" }).click();
    const run = page.getByRole("dialog", { name: "Describe las imágenes" });
    for (const n of [1, 2]) {
      await expect(run.getByRole("status")).toContainText(`${n} de 2`);
      await run.getByLabel("Texto alternativo en español").fill(`Vista ${n}`);
      await run.getByLabel("Texto alternativo en inglés").fill(`View ${n}`);
      await page.keyboard.press("Control+Enter");
    }
    await expect(run).toBeHidden();
    await expect(page.getByText("Sin texto alternativo")).toHaveCount(0);
    await undo(page, "2 imágenes descritas");
    await expect(page.getByText("Sin texto alternativo")).toHaveCount(2);
  });

  await test.step("away together, and back", async () => {
    await page.getByRole("button", { name: "Marcar todos" }).click();
    await toolbar.getByRole("button", { name: "Eliminar" }).click();
    await expect(page.getByText("2 archivos eliminados")).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "Nada coincide con la búsqueda" }),
    ).toBeVisible();
    await undo(page, "2 archivos eliminados");
    await expect(filesOf(page, mark)).toHaveCount(2);
  });
});

test("a folder is made, named anew, refused while it holds files, deleted and made again", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const [first, second] = [unique("Verano"), unique("Otoño")];
  const { id } = await uploadFile(page, { filename: `${unique("hoja")}.png` });
  await makeFolder(page, first);
  const folderId = new URL(page.url()).searchParams.get("folder");
  const more = () => page.getByRole("button", { name: /^Más acciones/ }).click();

  await test.step("the same name twice is refused beside its field", async () => {
    await page.getByRole("button", { name: "Carpeta nueva" }).click();
    await page.getByLabel("Nombre de la carpeta").fill(first.toUpperCase());
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Nombre de la carpeta")).toHaveAttribute("aria-invalid", "true");
    await page.keyboard.press("Escape");
  });
  await test.step("another name", async () => {
    await more();
    await page.getByRole("menuitem", { name: "Cambiar el nombre" }).click();
    await page.getByLabel("Nombre de la carpeta").fill(second);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: second })).toBeVisible();
  });
  await test.step("not while it holds files, and it says so", async () => {
    const headers = { origin: process.env.SITE_URL ?? "" };
    const data = { folderId };
    const moved = await page.request.patch(`/api/v1/media/${id}`, { headers, data });
    expect(moved.status()).toBe(200);
    await more();
    await page.getByRole("menuitem", { name: "Eliminar la carpeta" }).click();
    await expect(page.getByText("La carpeta tiene archivos.")).toBeVisible();
    await page.request.delete(`/api/v1/media/${id}`, { headers });
  });
  await test.step("empty, it goes, and comes back when that is undone", async () => {
    await more();
    await page.getByRole("menuitem", { name: "Eliminar la carpeta" }).click();
    await expect(page.getByText(`La carpeta «${second}» se ha eliminado`)).toBeVisible();
    await expect(page).toHaveURL(/\/admin\/media$/);
    await undo(page, `La carpeta «${second}» se ha eliminado`);
    await expect(page.getByRole("heading", { name: second })).toBeVisible();
  });
});

test("files are found by words, kind, size, use and words that are missing", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const mark = unique("busca");
  const text = (size: number) => Buffer.from("hola ".repeat(size / 5));
  await uploadFile(page, { filename: `${mark}-mudo.png` });
  const words = { "alt.es": `Ñandú de ${mark}`, "alt.en": "Rhea" };
  await uploadFile(page, { filename: `${mark}-ave.png`, ...words });
  const long = { filename: `${mark}-largo.txt`, data: text(2_000_000), type: "text/plain" };
  await uploadFile(page, long);

  await page.goto("/admin/media");
  const search = page.getByRole("search", { name: "Filtros de archivos" });
  await search.getByLabel("Buscar en la biblioteca").fill(mark);
  await expect(filesOf(page, mark)).toHaveCount(3);
  const only = async (...names: string[]) => {
    await expect(filesOf(page, mark)).toHaveCount(names.length);
    for (const name of names) await expect(fileButton(page, `${mark}-${name}`)).toBeVisible();
  };
  const choose = (label: string, option: string) =>
    search.getByRole("combobox", { name: label, exact: true }).selectOption({ label: option });

  await choose("Tamaño", "De 1 a 10 MB");
  await only("largo.txt");
  await choose("Tamaño", "Cualquier tamaño");
  await only("largo.txt", "ave.png", "mudo.png");
  await choose("Texto alternativo", "Sin descripción en inglés");
  await only("mudo.png");
  await choose("Texto alternativo", "Descritas o no");
  await choose("Uso", "Sin usar");
  await only("largo.txt", "ave.png", "mudo.png");
  const kinds = page.getByRole("navigation", { name: "Clases de archivo" });
  await kinds.getByRole("link", { name: "Documentos" }).click();
  await only("largo.txt");
  await kinds.getByRole("link", { name: "Imágenes" }).click();
  await only("ave.png", "mudo.png");
  await search.getByLabel("Buscar en la biblioteca").fill(`nandu ${mark}`);
  await only("ave.png");
  await page.getByRole("link", { name: "Lista", exact: true }).click();
  await expect(page.getByRole("button", { name: `Ficha de «${mark}-ave.png»` })).toBeVisible();
  await search.getByLabel("Buscar en la biblioteca").fill("zzzz nada");
  await page.getByRole("link", { name: "Ver toda la biblioteca" }).click();
  await expect(page).toHaveURL(/\/admin\/media$/);
});
