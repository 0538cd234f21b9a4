import type { Locator, Page } from "@playwright/test";
import { type BlockKey, editorBlocks } from "@/components/editor/blocks";
import { blockMessages } from "@/lib/messages/blocks";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { deskEntry, openNewPost, uniqueWord } from "./pages/desk-entry";
import { tabTo } from "./pages/keyboard";
import { makePicture } from "./pages/picture";

test.use({ locale: "es-ES", viewport: { width: 1440, height: 900 } });

type Block = {
  /** From the empty block to an empty line below it. */
  write: (page: Page, given: Given) => Promise<void>;
  /** What readers find of it. */
  read: (article: Locator, given: Given) => Locator;
};
type Given = { target: string; picture: string; words: string };

const type = (page: Page, words: string) => page.keyboard.type(words);
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const typed = (words: string, ...leave: string[]): Block["write"] => {
  return async (page) => {
    await type(page, words);
    await press(page, ...leave);
  };
};

/** A block that the slash menu offers and that is not told here does not compile. */
const journeys: Record<BlockKey, Block> = {
  paragraph: {
    write: typed("Un párrafo llano.", "Enter"),
    read: (article) => article.getByText("Un párrafo llano.", { exact: true }),
  },
  heading2: {
    write: typed("Título primero", "Enter"),
    read: (article) => article.getByRole("heading", { level: 2, name: "Título primero" }),
  },
  heading3: {
    write: typed("Título segundo", "Enter"),
    read: (article) => article.getByRole("heading", { level: 3, name: "Título segundo" }),
  },
  heading4: {
    write: typed("Título tercero", "Enter"),
    read: (article) => article.getByRole("heading", { level: 4, name: "Título tercero" }),
  },
  bulletList: {
    write: typed("Punto suelto", "Enter", "Enter"),
    read: (article) => article.locator("ul > li", { hasText: "Punto suelto" }),
  },
  orderedList: {
    write: typed("Paso primero", "Enter", "Enter"),
    read: (article) => article.locator("ol > li", { hasText: "Paso primero" }),
  },
  taskList: {
    write: typed("Tarea pendiente", "Enter", "Enter"),
    read: (article) => article.locator(".tasks li", { hasText: "Tarea pendiente" }),
  },
  blockquote: {
    write: typed("Palabras de otra", "Enter", "Enter"),
    read: (article) => article.locator("blockquote", { hasText: "Palabras de otra" }),
  },
  callout: {
    write: typed("Conviene saberlo", "Enter", "Enter"),
    read: (article) => article.getByRole("note").filter({ hasText: "Conviene saberlo" }),
  },
  details: {
    write: async (page) => {
      await type(page, "Lo que se pliega");
      await press(page, "Enter");
      await type(page, "Lo de dentro");
      await press(page, "Enter", "Enter");
    },
    read: (article) => article.locator("details", { hasText: "Lo de dentro" }),
  },
  codeBlock: {
    write: typed("const agua = 1;", "ArrowDown"),
    read: (article) => article.locator("pre", { hasText: "const agua = 1;" }),
  },
  table: {
    write: async (page) => {
      for (const word of ["A", "B", "C", "d", "e", "f", "g", "h"]) {
        await type(page, word);
        await press(page, "Tab");
      }
      await type(page, "última celda");
      await press(page, "ArrowDown");
    },
    read: (article) => article.getByRole("cell", { name: "última celda" }),
  },
  mathBlock: {
    write: typed("E = mc^2", "ArrowDown"),
    read: (article) => article.getByRole("group", { name: "Fórmula" }).locator("math"),
  },
  mathInline: {
    write: typed("x^2", "Enter", "Enter"),
    read: (article) => article.locator("p math"),
  },
  footnote: {
    write: typed("Lo que dice la nota", "Enter", "Enter"),
    read: (article) => article.locator(".footnotes").getByText("Lo que dice la nota"),
  },
  media: {
    write: async (page, { picture, words }) => {
      const { dialog } = deskEntry(page);
      await expect(dialog).toBeVisible();
      await tabTo(page, "dialog input[type=search]");
      await type(page, picture);
      const choice = dialog.getByRole("button", { name: `Elegir «${picture}.png»` });
      await expect(choice).toBeVisible();
      await expect(dialog.getByRole("button", { name: /^Elegir/ })).toHaveCount(1);
      await tabTo(page, "dialog li button");
      await expect(choice).toBeFocused();
      await press(page, "Enter");
      await expect(dialog.getByLabel("Texto alternativo en español")).toBeFocused();
      await type(page, words);
      await tabTo(page, "dialog button[type=submit]");
      await press(page, "Enter");
      await expect(dialog).toBeHidden();
      await expect(deskEntry(page).text).toBeFocused();
      await press(page, "ArrowDown");
    },
    read: (article, { words }) => article.getByRole("img", { name: words, exact: true }).first(),
  },
  gallery: {
    write: async (page, { picture }) => {
      const { dialog, text } = deskEntry(page);
      await tabTo(page, ".editor-gallery-tools button");
      await press(page, "Enter");
      await expect(dialog).toBeVisible();
      await tabTo(page, "dialog input[type=search]");
      await type(page, picture);
      await expect(dialog.getByRole("button", { name: /^Elegir/ })).toHaveCount(1);
      await tabTo(page, "dialog li button");
      await press(page, "Enter");
      await expect(dialog).toBeHidden();
      await expect(text.locator(".editor-gallery img")).toHaveCount(1);
      await text.focus();
      await press(page, "Control+End");
    },
    read: (article, { words }) => article.locator(".gallery").getByRole("img", { name: words }),
  },
  button: {
    write: async (page) => {
      const { dialog } = deskEntry(page);
      await type(page, "Apúntate ya");
      await press(page, "Control+k");
      await expect(dialog.getByRole("combobox", { name: "Dirección" })).toBeFocused();
      await type(page, "https://example.org/apuntarse");
      await press(page, "Enter");
      await expect(deskEntry(page).text).toBeFocused();
      await press(page, "End", "Enter");
    },
    read: (article) => article.getByRole("link", { name: "Apúntate ya" }),
  },
  embed: {
    write: async (page, { target }) => {
      const { dialog, text } = deskEntry(page);
      await expect(dialog.getByRole("combobox")).toBeFocused();
      await type(page, target);
      await expect(dialog.getByRole("option", { name: target })).toBeVisible();
      await expect(dialog.getByRole("option")).toHaveCount(1);
      await press(page, "ArrowDown", "Enter");
      await expect(text).toBeFocused();
      await press(page, "ArrowDown");
    },
    read: (article, { target }) =>
      article.locator(".entry-card").getByRole("link", { name: target }),
  },
  channel: {
    write: async (page) => {
      const choice = page.getByRole("combobox", { name: "Cauce de la página" });
      await choice.selectOption("graphql");
      await expect(choice).toHaveValue("graphql");
      await deskEntry(page).text.focus();
      await press(page, "Control+End", "ArrowDown");
    },
    read: (article) => article.locator("figure[data-channel=graphql]").getByText('{"data":'),
  },
  rule: {
    write: async () => {},
    read: (article) => article.getByRole("separator"),
  },
};

test("every block of the slash menu is made, written in and left by keys, and readers see it", async ({
  page,
  baseURL,
  signIn,
}) => {
  test.setTimeout(400_000);
  await signIn("editor");
  const given: Given = {
    target: uniqueWord("Destino"),
    picture: uniqueWord("orilla"),
    words: uniqueWord("Una orilla "),
  };
  const author = authorOf(page.request, baseURL);
  const { id } = await author.create({ title: given.target, text: "Aquí." });
  await author.publish(id);
  const kept = await page.request.post(`/api/v1/media?filename=${given.picture}.png`, {
    headers: { origin: baseURL ?? "", "content-type": "application/octet-stream" },
    data: await makePicture(given.picture),
  });
  expect(kept.ok()).toBe(true);

  const title = uniqueWord("Todo a teclas ");
  await openNewPost(page, title);
  const { text, saved, dialog } = deskEntry(page);
  const options = page.getByRole("listbox", { name: "Bloques" }).getByRole("option");
  await tabTo(page, ".editor-text");
  for (const { key } of editorBlocks) {
    await test.step(key, async () => {
      const name = blockMessages("es")[key];
      await type(page, `/${name.toLowerCase()}`);
      await expect(options.first()).toContainText(name);
      await press(page, "Enter");
      await expect(options).toHaveCount(0);
      await journeys[key].write(page, given);
      const line = () =>
        text.evaluate(() => {
          const { anchorNode: node } = getSelection() ?? {};
          const element = node instanceof Element ? node : node?.parentElement;
          const block = element?.closest(".editor-text > *");
          return `${block?.localName} ${block?.textContent}`;
        });
      await expect.poll(line, { message: `an empty line after ${key}` }).toBe("p ");
    });
  }
  await expect(saved).toBeVisible();
  await press(page, "Control+Enter");
  await expect(dialog.getByRole("button", { name: "Publicar", exact: true })).toBeFocused();
  await press(page, "Enter");
  await expect(dialog).toBeHidden();

  await expect(async () => {
    const address = `/blog/${title.toLowerCase().replaceAll(" ", "-")}`;
    expect((await page.goto(address))?.status()).toBe(200);
  }).toPass();
  const article = page.getByRole("article").first();
  for (const { key } of editorBlocks) {
    await expect(journeys[key].read(article, given), key).toBeVisible();
  }
});
