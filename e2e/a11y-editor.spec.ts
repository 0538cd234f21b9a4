import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { createPost, deskEntry, documentOf, openPost, saveDraft } from "./pages/desk-entry";
import { findFaults } from "./pages/faults";

type Look = { colorScheme: "light" | "dark"; width: number };
const looks: Look[] = [
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 1440 },
];

const paragraph = (text: string, ...marks: object[]) => ({
  type: "paragraph",
  content: [{ type: "text", text, marks }],
});
const cell = (type: string, text: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
  content: [paragraph(text)],
});
const everyBlock = {
  type: "doc",
  content: [
    paragraph("Con un enlace", { type: "link", attrs: { href: "/blog" } }),
    ...[2, 3, 4].map((level) => ({
      type: "heading",
      attrs: { level },
      content: [{ type: "text", text: `Nivel ${level}` }],
    })),
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph("Uno")] }] },
    { type: "blockquote", content: [paragraph("Dicen.")] },
    { type: "callout", attrs: { tone: "warn" }, content: [paragraph("Cuidado.")] },
    {
      type: "codeBlock",
      attrs: { language: "ts" },
      content: [{ type: "text", text: `const largo = "${"agua ".repeat(60)}";` }],
    },
    {
      type: "table",
      content: ["tableHeader", "tableCell"].map((type) => ({
        type: "tableRow",
        content: [cell(type, "Canal"), cell(type, "Entrega")],
      })),
    },
    { type: "horizontalRule" },
  ],
};

for (const look of looks) {
  test(`axe finds nothing where one writes, ${look.colorScheme}, ${look.width} px`, async ({
    browser,
    baseURL,
    signIn,
  }) => {
    test.setTimeout(300_000);
    const page = await openPage(browser, look, baseURL);
    await signIn("editor", page);
    const entry = deskEntry(page);
    const { dialog } = entry;
    const empty = await createPost(page, "");
    await openPost(page, empty);
    await expectNoFaults(page, "a new entry");

    const id = await createPost(page, "Todo a la vez");
    await saveDraft(page, id, { title: "Todo a la vez", document: everyBlock });
    await openPost(page, id);
    await expectNoFaults(page, "every block");
    await entry.text.getByText("Entrega").last().click();
    await expect(page.getByRole("button", { name: "Añadir fila" })).toBeVisible();
    await expectNoFaults(page, "in a table");
    await entry.details.click();
    await dialog.getByText("Buscadores y redes").click();
    await expectNoFaults(page, "the details");
    await page.keyboard.press("Escape");
    await entry.publish.click();
    await dialog.getByRole("radio", { name: "En una fecha" }).check();
    await expectNoFaults(page, "publishing");
    await page.keyboard.press("Escape");
    await entry.text.focus();
    await page.getByRole("button", { name: "Enlace", exact: true }).click();
    await expect(dialog.getByLabel("Dirección")).toBeFocused();
    await expectNoFaults(page, "a link");
    await page.keyboard.press("Escape");
    await entry.text.press("Alt+F10");
    await page.getByRole("button", { name: /de la mediateca$/ }).click();
    await expect(dialog.getByRole("button", { name: /^Elegir «/ }).first()).toBeVisible();
    await expectNoFaults(page, "the picker");
    await page.keyboard.press("Escape");

    await page.context().setOffline(true);
    await entry.text.getByText("Dicen.").click();
    await page.keyboard.type("Sin red. ");
    await expect(page.getByText(/^Sin conexión/)).toBeVisible();
    await expectNoFaults(page, "offline");
    await saveDraft(page, id, { title: "Ajena", document: documentOf("Otra.") });
    await page.context().setOffline(false);
    await expect(page.getByText(/que ha quedado fuera$/).first()).toBeVisible();
    await expectNoFaults(page, "what a merge took away");
    await page.getByRole("button", { name: "Dejarlo fuera" }).first().click();
    await expect(entry.saved).toBeVisible();

    const reader = await openPage(browser, look, baseURL);
    await signIn("author", reader);
    await openPost(reader, id);
    await expectNoFaults(reader, "read only");
    await reader.close();
    await entry.more.click();
    await page.getByRole("menuitem", { name: "Mover a la papelera" }).click();
    await page.waitForURL(/\/entries\/post$/);
    await openPost(page, id);
    await expectNoFaults(page, "in the trash");
    await page.close();
  });
}

function openPage(browser: Browser, { width, colorScheme }: Look, baseURL?: string): Promise<Page> {
  const options: BrowserContextOptions = { baseURL, colorScheme, bypassCSP: true, locale: "es-ES" };
  const viewport = { width, height: 900 };
  return browser.newPage({ ...options, viewport, reducedMotion: "reduce" });
}

async function expectNoFaults(page: Page, where: string) {
  expect(await findFaults(page), where).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${where} is no wider than the window`).toBeLessThanOrEqual(0);
}
