import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

/** The page on which an entry is written, by the words that Spaniards read. */
export function deskEntry(page: Page) {
  const dialog = page.getByRole("dialog");
  return {
    title: page.getByRole("textbox", { name: "Título", exact: true }),
    standfirst: page.getByRole("textbox", { name: "Entradilla", exact: true }),
    text: page.getByRole("textbox", { name: "Texto", exact: true }),
    saved: page.getByText(/^Guardado a las/),
    details: page.getByRole("button", { name: "Detalles", exact: true }),
    publish: page.getByRole("button", { name: "Publicar", exact: true }),
    more: page.getByRole("button", { name: "Más acciones", exact: true }),
    dialog,
    act: (name: string) => dialog.getByRole("button", { name, exact: true }),
  };
}

export const uniqueWord = (stem: string) => `${stem}${crypto.randomUUID().slice(0, 6)}`;

/** A new draft of whoever is signed in at `page`, opened there. */
export async function openNewPost(page: Page, title = ""): Promise<string> {
  const id = await createPost(page, title);
  await openPost(page, id);
  return id;
}

export async function createPost(page: Page, title: string): Promise<string> {
  const made = await page.request.post("/api/v1/entries", {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: { type: "post", locale: "es", title },
  });
  expect(made.status()).toBe(201);
  return (await made.json()).id;
}

export async function openPost(page: Page, id: string) {
  await page.goto(`/admin/entries/post/${id}`);
  await expect(deskEntry(page).text).toBeVisible();
}

/** Waits until the device has what was typed: what asks for its stores later is answered later. */
export async function untilOnDevice(page: Page) {
  await page.evaluate(async () => {
    const ended = (asked: IDBRequest | IDBTransaction, name: "success" | "complete") =>
      new Promise((resolve) => asked.addEventListener(name, resolve));
    for (const { name = "" } of await indexedDB.databases()) {
      if (!name.startsWith("cauce:draft:")) continue;
      const opening = indexedDB.open(name);
      await ended(opening, "success");
      const stores = [...opening.result.objectStoreNames];
      if (stores.length > 0)
        await ended(opening.result.transaction(stores, "readwrite"), "complete");
      opening.result.close();
    }
  });
}

/** The draft as the server has it. */
export async function readDraft(page: Page, id: string) {
  const read = await page.request.get(`/api/v1/entries/${id}/draft`);
  expect(read.status()).toBe(200);
  return read.json();
}

/** Saves over the draft as it stands, past the page, as another window does; gives the new version. */
export async function saveDraft(
  page: Page,
  id: string,
  draft: { title: string; document: object; fields?: object },
): Promise<number> {
  const { version } = await readDraft(page, id);
  const saved = await page.request.put(`/api/v1/entries/${id}/draft`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: { version, fields: {}, ...draft },
  });
  expect(saved.status()).toBe(200);
  return (await saved.json()).version;
}

type Linked = { link: string; entryId: string };

/** Paragraphs of plain words, or of words that lead to another entry. */
export const documentOf = (...paragraphs: (string | Linked)[]) => ({
  type: "doc",
  content: paragraphs.map((one) => ({
    type: "paragraph",
    content: [typeof one === "string" ? { type: "text", text: one } : linkedText(one)],
  })),
});

const linkedText = ({ link, entryId }: Linked) => ({
  type: "text",
  text: link,
  marks: [{ type: "link", attrs: { href: "/", entryId } }],
});
