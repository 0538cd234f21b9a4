import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "./fixtures";
import { createPost, deskEntry } from "./pages/desk-entry";
import { everyNode } from "./pages/every-node";
import { findFaults } from "./pages/faults";
import { makePicture } from "./pages/picture";
import { openWritten } from "./pages/writing-desk";

const site = process.env.SITE_URL ?? "";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing at a text of every kind of block, nor in any panel, ${colorScheme}`, async ({
    browser,
    baseURL,
    sql,
    signIn,
  }) => {
    test.setTimeout(240_000);
    const page = await browser.newPage({
      ...{ baseURL, colorScheme, locale: "es-ES", bypassCSP: true, reducedMotion: "reduce" },
      viewport: { width: 1440, height: 900 },
    });
    await signIn("editor", page);
    const entryId = await createPost(page, "Otra entrada");
    const media = await findMedia(page, sql);
    const id = await openWritten(page, "De todo", ...everyNode({ media, entryId }));
    const { text } = deskEntry(page);
    const post = async (path: string, data: object) => {
      const made = await page.request.post(`/api/v1/entries/${id}/${path}`, {
        headers: { origin: site },
        data,
      });
      expect(made.status(), path).toBe(201);
    };
    await post("revisions", { name: "Primera" });
    await post("comments", { quote: "Agua", words: "¿Qué agua?" });
    await post("previews", {});
    await page.reload();

    await expect(text.locator("math, .katex").first()).toBeAttached();
    await expect(text.getByRole("img").first()).toBeVisible();
    await expectNoFaults(page, "every kind of block");
    for (const name of ["Canal", "const agua", "Cuidado.", "enlazada", "Apúntate"]) {
      await text.getByText(name).first().click();
      await expect(page.getByRole("toolbar")).toHaveCount(2);
      await expectNoFaults(page, `the tools of ${name}`);
    }

    const rail = page.getByRole("navigation", { name: "Paneles" });
    const panel = page.locator(".panel-aside");
    const contents: [name: string, isThere: () => Promise<void>][] = [
      ["Vista previa", () => expect(panel.locator("iframe")).toBeVisible()],
      ["Esquema", () => expect(panel.getByRole("list").getByRole("button")).toHaveCount(3)],
      [
        "Buscar y reemplazar",
        async () => {
          await panel.getByRole("textbox", { name: "Buscar", exact: true }).fill("agua");
          await expect(panel.locator(".find-count")).toHaveText(/ de \d/);
        },
      ],
      ["Revisión", () => expect(panel.getByRole("listitem")).not.toHaveCount(0)],
      ["Historial", () => expect(panel.getByText("Primera")).toBeVisible()],
      ["Comentarios", () => expect(panel.getByText("¿Qué agua?")).toBeVisible()],
    ];
    await expect(rail.getByRole("button")).toHaveCount(contents.length);
    for (const [name, isThere] of contents) {
      await rail.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await isThere();
      await expectNoFaults(page, `the panel ${name}`);
    }
    await page.close();
  });
}

type Media = Parameters<typeof everyNode>[0]["media"];

/** A picture of its own, and what the demo brings of the other kinds. */
async function findMedia(page: Page, sql: Sql): Promise<Media> {
  const kept = await page.request.post("/api/v1/media?filename=orilla.png", {
    headers: { origin: site, "content-type": "application/octet-stream" },
    data: await makePicture(crypto.randomUUID()),
  });
  const { id: image } = await kept.json();
  const rows = await sql<{ kind: string; id: string }[]>`select kind, id from media
    where filename in ('delta.mp4', 'modem.mp3', 'ports-and-protocols.pdf')`;
  return { ...(Object.fromEntries(rows.map(({ kind, id }) => [kind, id])) as Media), image };
}

async function expectNoFaults(page: Page, where: string) {
  expect(await findFaults(page), where).toEqual([]);
}
