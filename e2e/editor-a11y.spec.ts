import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { createPost, deskEntry } from "./pages/desk-entry";
import { findFaults } from "./pages/faults";
import { heading, list, openWritten, paragraph, text as words } from "./pages/writing-desk";

const looks = [
  { colorScheme: "light", width: 390, locale: "es-ES", isPhone: true },
  { colorScheme: "dark", width: 1440, locale: "es-ES", isPhone: false },
] as const;

for (const { colorScheme, width, locale, isPhone } of looks) {
  test(`axe finds nothing in what helps one write, ${colorScheme}, ${width} px`, async ({
    browser,
    baseURL,
    signIn,
  }) => {
    test.setTimeout(300_000);
    const page = await browser.newPage({
      ...{ baseURL, colorScheme, locale, bypassCSP: true, reducedMotion: "reduce" },
      viewport: { width, height: 900 },
    });
    await signIn("editor", page);
    const draft = await createPost(page, "Sin publicar");
    const link = { type: "link", attrs: { href: "/blog/sin-publicar", entryId: draft } };
    await openWritten(
      page,
      `Ayudas ${"para escribir ".repeat(6)}`,
      heading(2, "Orilla"),
      paragraph("Agua ", words("enlazada", link), " y agua."),
      list("agua"),
      paragraph("Fin."),
    );
    const { text, dialog } = deskEntry(page);
    const panel = async (name: string | RegExp) => {
      if (isPhone) await page.getByRole("button", { name: "Paneles" }).click();
      const button = isPhone
        ? page.getByRole("menuitem", { name })
        : page.getByRole("navigation", { name: "Paneles" }).getByRole("button", { name });
      await button.click();
    };
    const close = async () => {
      await page.keyboard.press("Escape");
      await expect(page.getByRole("button", { name: "Cerrar el panel" })).toBeHidden();
    };

    await text.getByText("Fin.").click();
    await page.keyboard.type(" /");
    await expect(page.getByRole("listbox", { name: "Bloques" })).toBeVisible();
    await expectNoFaults(page, "the slash menu");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Backspace");

    await page.keyboard.press("Alt+Enter");
    await expect(page.getByRole("menuitem", { name: "Subir" })).toBeFocused();
    await expectNoFaults(page, "the menu of a block");
    await page.keyboard.press("Escape");

    await panel("Esquema");
    await expect(page.getByText("Palabras", { exact: true })).toBeVisible();
    await expectNoFaults(page, "the outline");
    await close();
    await panel("Buscar y reemplazar");
    await page.getByRole("textbox", { name: "Buscar", exact: true }).fill("agua");
    await expect(page.locator(".find-count")).toHaveText(/ de 3$/);
    await expectNoFaults(page, "find and replace");
    await close();
    await panel(/^Revisión/);
    await expect(page.getByText("2 avisos").first()).toBeVisible();
    await expectNoFaults(page, "the checker");
    await close();

    await text.getByText("Fin.").click();
    await page.keyboard.press("Shift+Home");
    await page.keyboard.press("Control+k");
    await dialog.getByRole("combobox").fill("a");
    await expect(dialog.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expectNoFaults(page, "a link to an entry");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+F");
    await expect(page.getByRole("button", { name: "Salir de la concentración" })).toBeVisible();
    await expectNoFaults(page, "focus mode");
    await page.getByRole("button", { name: "Salir de la concentración" }).click();
    await expect(text).toBeFocused();
    await page.close();
  });
}

async function expectNoFaults(page: Page, where: string) {
  expect(await findFaults(page), where).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${where} is no wider than the window`).toBeLessThanOrEqual(0);
}
