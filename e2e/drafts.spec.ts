import { expect, test } from "./fixtures";
import {
  deskEntry,
  documentOf,
  openNewPost,
  openPost,
  readDraft,
  saveDraft,
  uniqueWord,
  untilOnDevice,
} from "./pages/desk-entry";

test.use({ locale: "es-ES" });

test("what somebody saves elsewhere meets what one is writing, and both stay", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const id = await openNewPost(page, "Antes");
  const entry = deskEntry(page);
  await entry.text.click();
  await page.keyboard.type("Lo que escribía yo.");
  // Long typing is saved in parts: the last of them is waited for.
  await expect
    .poll(async () => (await readDraft(page, id)).document)
    .toEqual(documentOf("Lo que escribía yo."));
  const version = await saveDraft(page, id, {
    title: "La ajena",
    document: documentOf("Lo que escribía yo.", "Lo que escribió un programa."),
  });
  await expect(entry.text.getByText("Lo que escribió un programa.")).toBeVisible();
  await expect(entry.title).toHaveValue("La ajena");
  await entry.text.getByText("Lo que escribía yo.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Y sigo.");
  await expect(entry.saved).toBeVisible();
  await page.reload();
  await expect(entry.text).toHaveText("Lo que escribía yo. Y sigo.Lo que escribió un programa.");
  const late = await page.request.put(`/api/v1/entries/${id}/draft`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: { version, title: "Tarde", fields: {}, document: documentOf("Tarde.") },
  });
  expect(late.status()).toBe(409);
  expect((await late.json()).current.title).toBe("La ajena");
});

test("nothing is published over a version that one has not seen", async ({ page, signIn }) => {
  await signIn("editor");
  const id = await openNewPost(page, "Primera");
  const entry = deskEntry(page);
  // The desk hears of nothing any more, and says so to nobody.
  await page.route("**/live?*", (route) => route.abort());
  await page.route("**/sync", (route) => route.abort());
  await page.reload();
  await expect(entry.text).toBeVisible();
  await saveDraft(page, id, { title: "Segunda", document: documentOf("Otra.") });
  await page.keyboard.press("Control+Enter");
  await entry.act("Publicar").click();
  await expect(entry.dialog.getByText("Hay una versión más nueva de este borrador.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Borrador", { exact: true })).toBeVisible();
});

test("a page from before an update of the site takes in nothing more, and loses nothing", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const id = await openNewPost(page, "Antes");
  const entry = deskEntry(page);
  await page.route("**/live?*", (route) =>
    route.fulfill({ contentType: "text/event-stream", body: "event: schema\ndata: 0\n\n" }),
  );
  await page.reload();
  await expect(page.getByText(/^El sitio se ha actualizado/)).toBeVisible();
  await entry.text.click();
  await page.keyboard.type("Escrito en la página de antes.");
  await expect(async () => {
    const { document } = await readDraft(page, id);
    expect(JSON.stringify(document)).toContain("Escrito en la página de antes.");
    await saveDraft(page, id, {
      title: "Después",
      document: documentOf("Escrito en la página de antes.", "Y en la de después."),
    });
  }).toPass();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Cargar de nuevo" }).click();
  await expect(entry.text).toHaveText("Escrito en la página de antes.Y en la de después.");
  await expect(entry.title).toHaveValue("Después");
});

test("without a connection nothing is lost, and nothing pretends to be done", async ({
  page,
  context,
  signIn,
}) => {
  await signIn("editor");
  const id = await openNewPost(page, uniqueWord("Sequía "));
  const entry = deskEntry(page);
  await context.setOffline(true);
  await entry.text.click();
  await page.keyboard.type("Escrito sin red.");
  await expect(page.getByText(/^Sin conexión: lo escrito está a salvo/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await entry.act("Publicar").click();
  await expect(entry.dialog.getByText(/no se ha hecho nada/)).toBeVisible();
  await page.keyboard.press("Escape");

  await untilOnDevice(page);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await openPost(again, id);
  await expect(deskEntry(again).text).toHaveText("Escrito sin red.");
  await expect(deskEntry(again).saved).toBeVisible();
  await context.setOffline(true);
  await deskEntry(again).text.press("Control+End");
  await again.keyboard.type(" Otra vez.");
  await expect(again.getByText(/^Sin conexión/)).toBeVisible();
  await context.setOffline(false);
  await expect(deskEntry(again).saved).toBeVisible();
  await again.reload();
  await expect(deskEntry(again).text).toHaveText("Escrito sin red. Otra vez.");
});

test("a page that ended during its last save asks nothing when it comes back", async ({
  page,
  context,
  signIn,
}) => {
  await signIn("editor");
  const id = await openNewPost(page, "Última");
  await page.route("**/updates", async (route) => {
    // The page may end in the meantime.
    await route.fetch().catch(() => {});
    await route.abort().catch(() => {});
  });
  await deskEntry(page).text.click();
  await page.keyboard.insertText("Hasta el final.");
  await expect(page.getByText(/^Sin conexión/)).toBeVisible();
  await untilOnDevice(page);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await openPost(again, id);
  await expect(deskEntry(again).text).toHaveText("Hasta el final.");
  await expect(deskEntry(again).saved).toBeVisible();
  await again.reload();
  await expect(deskEntry(again).text).toHaveText("Hasta el final.");
});

test("reading a text saves nothing", async ({ page, signIn, sql }) => {
  await signIn("editor");
  const id = await openNewPost(page, "Quieta");
  const { content } = documentOf("Hay un enlace.");
  const linked = [
    { type: "text", text: "aquí", marks: [{ type: "link", attrs: { href: "/blog" } }] },
  ];
  const rule = { type: "horizontalRule" };
  const document = {
    type: "doc",
    content: [...content, { type: "paragraph", content: linked }, rule],
  };
  const version = await saveDraft(page, id, { title: "Quieta", document });
  await openPost(page, id);
  await deskEntry(page).text.getByText("aquí").click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+a");
  await openPost(page, id);
  const [draft] = await sql`select version from drafts where entry_id = ${id}`;
  expect(draft?.version).toBe(version);
});
