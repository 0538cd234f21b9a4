import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  createPost,
  deskEntry,
  documentOf,
  openPost,
  saveDraft,
  uniqueWord,
} from "./pages/desk-entry";

test.use({ locale: "es-ES" });

type Made = { id: string; url: string };

async function share(page: Page, id: string): Promise<Made> {
  const made = await page.request.post(`/api/v1/entries/${id}/previews`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: {},
  });
  expect(made.status()).toBe(201);
  return (await made.json()).preview;
}

async function writePost(page: Page, ...paragraphs: string[]) {
  const title = uniqueWord("Marea ");
  const id = await createPost(page, title);
  await saveDraft(page, id, { title, document: documentOf(...paragraphs) });
  return { id, title };
}

const tokenOf = (url: string) => new URL(url).searchParams.get("preview") ?? "";

test("a link shows the draft at the address that it will have, and is kept by nobody", async ({
  page,
  browser,
  signIn,
}) => {
  await signIn("author");
  const { id, title } = await writePost(page, "Sube la marea.");
  const { url } = await share(page, id);
  expect(new URL(url).pathname).toMatch(/^\/blog\/marea-/);

  const visitor = await browser.newPage();
  const answer = await visitor.goto(url);
  expect(answer?.status()).toBe(200);
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["cache-control"]).toContain("private");
  expect(headers["x-robots-tag"]).toBe("noindex, nofollow");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  await expect(visitor.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await expect(visitor.getByText("Sube la marea.")).toBeVisible();
  await expect(visitor.getByRole("complementary", { name: /Vista previa/ })).toBeVisible();
  await expect(visitor.locator("link[rel=canonical]")).toHaveCount(0);
  await expect(visitor.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await visitor.close();
});

test("a draft is in no list, and nowhere without its link", async ({ page, request, signIn }) => {
  await signIn("author");
  const { id, title } = await writePost(page, "Nadie lo sabe.");
  const { url } = await share(page, id);
  expect((await request.get(url)).status()).toBe(200);
  const { pathname } = new URL(url);
  expect((await request.get(pathname)).status()).toBe(404);
  for (const list of ["/sitemap/entries-1.xml", "/feed.xml", "/feed.json", "/blog"]) {
    const text = await (await request.get(list)).text();
    expect(text, list).not.toContain(title);
    expect(text, list).not.toContain(pathname);
  }
});

test("a link of one entry shows nothing of another", async ({ page, request, signIn }) => {
  await signIn("author");
  const [one, two] = [await writePost(page, "Uno."), await writePost(page, "Dos.")];
  const [first, second] = [await share(page, one.id), await share(page, two.id)];
  const crossed = new URL(second.url);
  crossed.searchParams.set("preview", tokenOf(first.url));
  const answer = await request.get(crossed.href);
  expect(answer.status()).toBe(404);
  const text = await answer.text();
  for (const word of [one.title, two.title, "Uno.", "Dos."]) expect(text).not.toContain(word);
  // Others publish meanwhile, and the page where nothing is names what is newest.
  await expect(async () => {
    const [held, none] = [await request.get(crossed.href), await request.get(crossed.pathname)];
    expect(await held.text()).toBe(await none.text());
  }).toPass({ timeout: 60_000 });
});

test("the draft's page names no other draft: linked, embedded, beside it, below it or translated", async ({
  page,
  request,
  signIn,
}) => {
  await signIn("editor");
  const origin = { origin: process.env.SITE_URL ?? "" };
  const make = async (stem: string, more: object = {}) => {
    const title = uniqueWord(stem);
    const made = await page.request.post("/api/v1/entries", {
      headers: origin,
      data: { type: "page", locale: "es", title, ...more },
    });
    expect(made.status()).toBe(201);
    return { id: (await made.json()).id as string, title };
  };
  const root = await make("Cuenca ");
  const shown = await make("Tramo ", { parentId: root.id });
  const hidden = [
    root,
    await make("Orilla ", { parentId: root.id }),
    await make("Remolino ", { parentId: shown.id }),
    await make("Reach ", { locale: "en", translationOf: shown.id }),
    await make("Nacimiento "),
    await writePost(page, "Un artículo por salir."),
  ];
  const [, , , , linked, post] = hidden;
  const document = documentOf("Tramo.", { link: "más arriba", entryId: linked?.id ?? "" });
  document.content.push({ type: "embed", attrs: { entryId: post?.id } } as never);
  await saveDraft(page, shown.id, { title: shown.title, document });
  const { url } = await share(page, shown.id);
  const answer = await request.get(url);
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  expect(text).toContain(shown.title);
  expect(text).toContain("más arriba");
  for (const { id, title } of hidden) {
    expect(text).not.toContain(title);
    expect(text).not.toContain(id);
  }
});

test("a link stops at its expiry and when it is revoked, by the clock of the database", async ({
  page,
  request,
  sql,
  signIn,
}) => {
  await signIn("author");
  const { id } = await writePost(page, "Sube la marea.");
  const [late, revoked] = [await share(page, id), await share(page, id)];
  for (const { url } of [late, revoked]) expect((await request.get(url)).status()).toBe(200);

  await sql`update previews set expires_at = now() where id = ${late.id}`;
  expect((await request.get(late.url)).status()).toBe(404);
  expect((await request.get(revoked.url)).status()).toBe(200);

  const gone = await page.request.delete(`/api/v1/previews/${revoked.id}`, {
    headers: { origin: process.env.SITE_URL ?? "" },
  });
  expect(gone.status()).toBe(200);
  expect((await request.get(revoked.url)).status()).toBe(404);
});

test("what is published stays as it is for readers, and for a link that no longer holds", async ({
  page,
  request,
  sql,
  signIn,
}) => {
  await signIn("editor");
  const { id, title } = await writePost(page, "Publicado.");
  const origin = process.env.SITE_URL ?? "";
  const put = (path: string, data: object) =>
    page.request.put(`/api/v1/entries/${id}/${path}`, { headers: { origin }, data });
  expect((await put("publication", {})).status()).toBe(200);
  await saveDraft(page, id, { title, document: documentOf("Sin publicar todavía.") });
  const { id: preview, url } = await share(page, id);
  expect(await (await request.get(url)).text()).toContain("Sin publicar todavía.");

  const { pathname } = new URL(url);
  expect(await (await request.get(pathname)).text()).not.toContain("Sin publicar todavía.");
  await sql`update previews set expires_at = now() where id = ${preview}`;
  for (const address of [url, `${pathname}?preview=x`]) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    const text = await answer.text();
    expect(text).toContain("Publicado.");
    expect(text).not.toContain("Sin publicar todavía.");
    expect(answer.headers()["x-robots-tag"]).toBeUndefined();
  }
});

test("a link follows an address that changes with its title", async ({ page, signIn }) => {
  await signIn("author");
  const { id } = await writePost(page, "Sube la marea.");
  const { url } = await share(page, id);
  const title = uniqueWord("Bajamar ");
  await saveDraft(page, id, { title, document: documentOf("Baja la marea.") });
  await page.goto(url);
  await expect(page.getByText("Baja la marea.")).toBeVisible();
  await expect(page).toHaveURL(({ pathname }) => /^\/blog\/bajamar-/.test(pathname));
});

test("beside the text the page changes in place as one types, and stays where it was", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const long = Array.from({ length: 60 }, (_, n) => `Párrafo número ${n + 1} de un texto largo.`);
  const { id, title } = await writePost(page, ...long);
  await openPost(page, id);
  await page.getByRole("button", { name: "Vista previa", exact: true }).click();
  const pane = page.getByRole("complementary", { name: "Vista previa" });
  await expect(pane.getByRole("heading", { name: "Vista previa", level: 2 })).toBeFocused();
  const shown = page.frameLocator(`iframe[title="Vista previa de «${title}»"]`);
  await expect(shown.getByText("Párrafo número 60 de")).toBeVisible();
  await expect(shown.getByRole("complementary", { name: /Vista previa/ })).toBeHidden();

  const window = () => page.frames().find((frame) => frame.url().includes("?preview="));
  await window()?.evaluate(() => {
    Object.assign(document.querySelector("article") ?? {}, { first: true });
    scrollTo({ top: 900, behavior: "instant" });
  });
  await deskEntry(page).text.getByText("Párrafo número 60 de").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Y esto es nuevo.");
  await expect(shown.getByText("Y esto es nuevo.")).toBeVisible();
  await expect.poll(() => window()?.evaluate(() => scrollY)).toBe(900);

  const renamed = uniqueWord("Pleamar ");
  await deskEntry(page).title.fill(renamed);
  const renamedFrame = page.frameLocator(`iframe[title="Vista previa de «${renamed}»"]`);
  await expect(renamedFrame.getByRole("heading", { name: renamed, level: 1 })).toBeVisible();
  await expect.poll(() => window()?.evaluate(() => scrollY)).toBe(900);
  // The very same element: nothing was drawn from the beginning.
  const first = await window()?.evaluate(
    () => "first" in (document.querySelector("article") ?? {}),
  );
  expect(first).toBe(true);
});

test("the pane shows the page as on a phone, a tablet and a desktop", async ({ page, signIn }) => {
  await signIn("author");
  const { id, title } = await writePost(page, "Sube la marea.");
  await openPost(page, id);
  await page.getByRole("button", { name: "Vista previa", exact: true }).click();
  const shown = page.frameLocator(`iframe[title="Vista previa de «${title}»"]`);
  await expect(shown.getByText("Sube la marea.")).toBeVisible();
  for (const [name, width] of [
    ["Teléfono", 390],
    ["Tableta", 820],
    ["Ordenador", 1280],
  ] as const) {
    await page.getByRole("radio", { name, exact: true }).check({ force: true });
    await expect.poll(() => shown.locator("html").evaluate(() => innerWidth), name).toBe(width);
  }
});

test("links are made, listed and revoked at the desk", async ({ page, request, signIn }) => {
  await signIn("author");
  const { id } = await writePost(page, "Sube la marea.");
  await openPost(page, id);
  await page.getByRole("button", { name: "Vista previa", exact: true }).click();
  const pane = page.getByRole("complementary", { name: "Vista previa" });
  await pane.getByText("Enlaces para compartir").click();
  await pane.getByLabel("Dura").selectOption("30");
  await pane.getByRole("button", { name: "Crear un enlace" }).click();
  await expect(page.getByText(/^Enlace creado/)).toBeVisible();
  const links = await (await page.request.get(`/api/v1/entries/${id}/previews`)).json();
  const link = links.items.find(({ purpose }: { purpose: string }) => purpose === "link");
  expect((await request.get(link.url)).status()).toBe(200);
  const line = pane
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: /^Copiar/ }) });
  await line.getByRole("button", { name: /^Revocar/ }).click();
  const question = page.getByRole("dialog", { name: /^¿Revocar el enlace que caduca/ });
  await expect(question).toContainText("no se puede deshacer");
  await question.getByRole("button", { name: "Cancelar" }).click();
  expect((await request.get(link.url)).status()).toBe(200);
  await line.getByRole("button", { name: /^Revocar/ }).click();
  await question.getByRole("button", { name: "Revocar" }).click();
  await expect(page.getByText(/^Enlace revocado/)).toBeVisible();
  await expect(line).toHaveCount(0);
  expect((await request.get(link.url)).status()).toBe(404);
});
