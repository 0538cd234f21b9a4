import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { deskEntry, uniqueWord } from "./pages/desk-entry";
import { findFaults } from "./pages/faults";
import { openPanel, openWritten, paragraph, text as words } from "./pages/writing-desk";

test.use({ locale: "es-ES", viewport: { width: 1440, height: 900 }, colorScheme: "light" });

const green = { type: "color", attrs: { color: "#1f6f43" } };
const rgb = "rgb(31, 111, 67)";
const colorOf = (element: Element) => getComputedStyle(element).color;

async function selectLine(page: Page, words: string) {
  await deskEntry(page).text.getByText(words, { exact: true }).click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
}

test("words get a colour from the keyboard, and readers see it by day and by night", async ({
  page,
  browser,
  signIn,
}) => {
  await signIn("editor");
  const title = uniqueWord("Tinta ");
  await openWritten(page, title, paragraph("Una palabra verde"));
  const { text, publish, act, saved } = deskEntry(page);
  await text.getByText("Una palabra").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("toolbar").locator(":focus")).toBeVisible();
  const button = page.getByRole("button", { name: /^Color/ });
  for (let press = 0; press < 12; press += 1) {
    if (await button.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("ArrowRight");
  }
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  const menu = page.getByRole("dialog", { name: "Color de las palabras" });
  await expect(menu.getByRole("button", { name: "Rojo" })).toBeFocused();

  // Escape leaves it as it was, with the words still selected.
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(text).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("verde");
  await button.click();
  await expect(menu.getByRole("button", { name: "Rojo" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("button", { name: "Verde" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await expect(page.getByRole("status").getByText("Color aplicado: Verde")).toBeAttached();
  const written = text.getByText("verde", { exact: true });
  await expect.poll(() => written.evaluate(colorOf)).toBe(rgb);
  await expect(button).toHaveAccessibleName("Color (#1f6f43)");
  await expect(saved).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => written.evaluate(colorOf)).not.toBe(rgb);
  const night = await written.evaluate(colorOf);

  await publish.click();
  await act("Publicar").click();
  await expect(page.getByRole("button", { name: "Publicado" })).toBeVisible();
  const address = `/blog/${title.trim().toLowerCase().replace(" ", "-")}`;
  const reader = await browser.newPage({ colorScheme: "light" });
  const refused: string[] = [];
  reader.on("console", (said) => /style/i.test(said.text()) && refused.push(said.text()));
  await expect(async () => {
    expect((await reader.goto(address))?.status()).toBe(200);
  }).toPass({ timeout: 60_000 });
  const read = reader.getByRole("article").first().getByText("verde", { exact: true });
  await expect.poll(() => read.evaluate(colorOf)).toBe(rgb);
  await reader.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => read.evaluate(colorOf)).toBe(night);
  expect(refused).toEqual([]);
  await reader.close();
});

test("any other colour can be chosen, told whether it reads, and taken away again", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await openWritten(page, "Tintas", paragraph("Azul"), paragraph("No ", words("verde", green)));
  const { text } = deskEntry(page);
  await selectLine(page, "Azul");
  const button = page.getByRole("button", { name: /^Color/ });
  await button.click();
  const menu = page.getByRole("dialog", { name: "Color de las palabras" });
  const code = menu.getByRole("textbox", { name: "Otro color", exact: true });
  await code.fill("rojo");
  await code.press("Enter");
  await expect(menu.getByText("Un color se escribe así: #1f6f43.")).toBeVisible();
  await code.fill("9cf");
  await expect(menu.getByRole("status")).toContainText("Se lee mal sobre el papel");
  await menu.getByLabel("Otro color, a ojo").fill("#0b5cad");
  await expect(code).toHaveValue("#0b5cad");
  await expect(menu.getByRole("status")).toContainText("Se lee bien sobre el papel");
  await menu.getByRole("button", { name: "Aplicar" }).click();
  await expect(menu).toBeHidden();
  const chosen = text.getByText("Azul", { exact: true });
  await expect.poll(() => chosen.evaluate(colorOf)).toBe("rgb(11, 92, 173)");

  // Beyond its end the menu begins again: the focus is never lost.
  await text.getByText("verde", { exact: true }).dblclick();
  await button.click();
  await expect(menu.getByRole("button", { name: "Verde" })).toHaveAttribute("aria-pressed", "true");
  await expect(menu.getByRole("button", { name: "Verde" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(menu.getByRole("button", { name: "Sin color" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(text.locator("[data-color]")).toHaveText(["Azul"]);
});

test("the checker tells of a colour that is too pale, and leads there", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const pale = { type: "color", attrs: { color: "#c9a227" } };
  await openWritten(
    page,
    "Pálido",
    paragraph(words("verde", green)),
    paragraph("agua ".repeat(400)),
    paragraph("muy ", words("claro", pale)),
  );
  const { text } = deskEntry(page);
  await openPanel(page, /^Revisión/);
  const panel = page.getByRole("complementary", { name: "Revisión" });
  const finding = panel.getByRole("button", { name: /contraste de 2,3 a 1; hacen falta 4,5/ });
  await expect(finding).toHaveText(/claro$/);
  await expect(panel.getByRole("listitem")).toHaveCount(1);
  await finding.click();
  await expect(text).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("claro");
  await page.getByRole("button", { name: "Color (#c9a227)" }).click();
  await page.getByRole("button", { name: "Ocre", exact: true }).click();
  await expect(panel.getByText("Nada que corregir.")).toBeVisible();
});

test("what was copied here keeps its colour, what comes from elsewhere has none", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await openWritten(page, "Pegar", paragraph("Uno ", words("verde", green)), paragraph("Dos "));
  const { text } = deskEntry(page);
  await text.getByText("Dos").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+v");
  await expect(text.locator('[data-color="#1f6f43"]')).toHaveText(["verde", "verde"]);
  await text.evaluate((box) => {
    const data = new DataTransfer();
    const style = "color:#ff0000;background:#00ff00";
    data.setData(
      "text/html",
      `<p><span style="${style}" data-color="#ff0000" class="color-ff0000">rojo</span> <font color="red">más</font></p>`,
    );
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await expect(text).toContainText("rojo más");
  await expect(text.locator("[data-color]")).toHaveText(["verde", "verde"]);
  expect(await text.innerHTML()).not.toMatch(/ff0000|00ff00/);
});

test("a preview beside the text shows a new colour in place", async ({ page, signIn }) => {
  await signIn("author");
  const title = uniqueWord("Vista ");
  await openWritten(page, title, paragraph("agua clara"));
  await page.getByRole("button", { name: "Vista previa", exact: true }).click();
  const frame = page.frameLocator(`iframe[title="Vista previa de «${title}»"]`);
  await expect(frame.getByText("agua clara")).toBeVisible();
  await selectLine(page, "agua clara");
  await page.getByRole("button", { name: /^Color/ }).click();
  await page.getByRole("button", { name: "Azul", exact: true }).click();
  const seen = frame.locator(".color-1d5c9e");
  await expect(seen).toBeVisible();
  await expect.poll(() => seen.evaluate(colorOf)).toBe("rgb(29, 92, 158)");
});

test("a stylesheet is made of its name alone, and of no other", async ({ request }) => {
  const address = "/api/styles/color-1f6f43.ht8141.css";
  const sheet = await request.get(address);
  expect(sheet.status()).toBe(200);
  expect(sheet.headers()["content-type"]).toBe("text/css; charset=utf-8");
  expect(sheet.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(sheet.headers()["x-content-type-options"]).toBe("nosniff");
  const rules = (await sheet.text()).split("\n");
  expect(rules).toHaveLength(2);
  expect(rules[0]).toMatch(/^\.color-1f6f43\{color:light-dark\(#1f6f43,oklch\([\d. ]+\)\)\}$/);
  const head = await request.head(address);
  expect([head.status(), await head.text()]).toEqual([200, ""]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const refused = await request.fetch(address, { method });
    expect([refused.status(), refused.headers().allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  }
  const hostile = [
    ...["color-1F6F43.css", "color-red.css", "color-1f6f43", "color-1f6f43.css.css", "x.css"],
    ...["color-1f6f43%7D.css", "color-1f6f43;%7Dbody%7Bcolor:red.css", "%00.css", "%2e%2e.css"],
    `${Array.from({ length: 151 }, (_, n) => `ht${n}`).join(".")}.css`,
  ];
  for (const name of hostile) {
    expect((await request.get(`/api/styles/${name}`)).status(), name).toBe(404);
  }
});

test.describe("axe", () => {
  test.use({ bypassCSP: true });
  for (const colorScheme of ["light", "dark"] as const) {
    test(`finds nothing in the open colours, ${colorScheme}`, async ({ page, signIn }) => {
      await page.emulateMedia({ colorScheme });
      await signIn("author");
      await openWritten(page, "Tintas", paragraph("Una ", words("verde", green)));
      await page.getByRole("button", { name: /^Color/ }).click();
      const menu = page.getByRole("dialog", { name: "Color de las palabras" });
      await menu.getByRole("textbox", { name: "Otro color", exact: true }).fill("#9cf");
      await expect(menu.getByRole("status")).toContainText("Se lee mal");
      expect(await findFaults(page)).toEqual([]);
    });
  }
});
