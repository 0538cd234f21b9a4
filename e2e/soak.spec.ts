import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "@playwright/test";
import postgres from "postgres";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { deskEntry } from "./pages/desk-entry";
import { type OwnSite, startOwnSite } from "./pages/own-site";
import { RandomWriter } from "./pages/random-writer";

const minutes = 60_000;
const password = "una clave larga para la prueba";
const here = { locale: "es-ES", viewport: { width: 1100, height: 800 } };

test("three minutes of two windows, dead networks, a killed server and an ended session", async ({
  browser,
}) => {
  test.setTimeout(20 * minutes);
  const home = mkdtempSync(join(tmpdir(), "cauce-soak-"));
  const port = await freePort();
  let site: OwnSite = await startOwnSite(home, port);
  const contexts = [await browser.newContext(here), await browser.newContext(here)] as const;
  try {
    const first = await contexts[0].newPage();
    const email = await choosePassword(first, site);
    const second = await contexts[1].newPage();
    await signIn(second, site.url, email);
    const id = await makePost(first, site.url);
    const writers = [new RandomWriter(first, 0), new RandomWriter(second, 1)] as const;
    for (const { page } of writers) {
      await page.goto(`${site.url}/admin/entries/post/${id}`);
      await expect(deskEntry(page).text).toBeVisible();
    }
    await Promise.all(writers.map((one) => one.begin()));

    const story = new Story();
    const end = Date.now() + 3 * minutes;
    const writing = Promise.all(writers.map((one) => one.writeUntil(end)));
    // What fails below is to be told, and not that its windows were closed.
    writing.catch(() => {});
    await withoutNetwork(contexts[0], 12_000, 15_000, story);
    await withoutNetwork(contexts[1], 8000, 15_000, story);
    story.tell("the server is killed");
    site.crash();
    site = await startOwnSite(home, port);
    story.tell("the server is back");
    await first.waitForTimeout(5000);
    story.tell("the second session ends");
    await endNewestSession(site);
    await signInAgain(second.getByRole("dialog", { name: "Tu sesión ha terminado" }), email);
    story.tell("the second is signed in again");
    await deskEntry(second).text.click();
    await withoutNetwork(contexts[0], 3000, 20_000, story);
    await writing;
    story.tell("nobody writes any more");

    for (const { page } of writers) {
      await expect(deskEntry(page).saved).toBeVisible({ timeout: 3 * minutes });
    }
    await expect(async () => {
      expect(await writers[1].text()).toBe(await writers[0].text());
    }).toPass({ timeout: 3 * minutes });
    const notes = await Promise.all(writers.map((one) => one.done()));
    await first.reload();
    await expect(deskEntry(first).text).toBeVisible();
    const text = await writers[0].text();
    expect(text).toBe(await writers[1].text());
    const offered = (await first.locator(".loss-text").allTextContents()).join("");

    const typed = notes.flatMap((one) => one.typed);
    const deleted = new Set(notes.flatMap((one) => one.deleted));
    const times = (char: string) => text.split(char).length + offered.split(char).length - 2;
    const tellOf = (chars: typeof typed) =>
      chars.map(({ char, at }) => {
        const writer = writers.find(({ n }) => notes[n]?.typed.some((one) => one.char === char));
        return `${char} of window ${writer?.n}, ${story.at(at)}; it did: ${writer?.around(at)}`;
      });
    expect(typed.length).toBeGreaterThan(150);
    expect(tellOf(typed.filter(({ char }) => times(char) > 1))).toEqual([]);
    const gone = typed.filter(({ char }) => times(char) === 0 && !deleted.has(char));
    expect(tellOf(gone)).toEqual([]);
  } finally {
    for (const context of contexts) await context.close();
    await site.stop();
    rmSync(home, { recursive: true, force: true });
  }
});

/** What happened when, so that a lost character can be told from it. */
class Story {
  private readonly begin = Date.now();
  private readonly lines: { at: number; what: string }[] = [];

  tell(what: string): void {
    this.lines.push({ at: Date.now(), what });
  }

  at(moment: number): string {
    const last = this.lines.findLast(({ at }) => at <= moment);
    const after = last ? `, ${moment - last.at} ms after: ${last.what}` : "";
    return `second ${((moment - this.begin) / 1000).toFixed(1)}${after}`;
  }
}

/** How long the network is away is part of what is measured. */
async function withoutNetwork(
  context: BrowserContext,
  after: number,
  during: number,
  story: Story,
): Promise<void> {
  const [page] = context.pages();
  await page?.waitForTimeout(after);
  story.tell("a network goes");
  await context.setOffline(true);
  await page?.waitForTimeout(during);
  await context.setOffline(false);
  story.tell("a network is back");
}

/** As when its time has come. */
async function endNewestSession(site: OwnSite): Promise<void> {
  const sql = postgres(await site.databaseUrl(), { max: 1, prepare: false });
  await sql`update sessions set expires_at = now()
    where id = (select id from sessions order by created_at desc limit 1)`;
  await sql.end({ timeout: 5 });
}

async function signInAgain(dialog: Locator, email: string): Promise<void> {
  await expect(dialog).toBeVisible({ timeout: 3 * minutes });
  // The database has only just come back: the door may ask for another try.
  await expect(async () => {
    if (await dialog.isVisible()) {
      await dialog.getByLabel("Correo").fill(email, { timeout: 2000 });
      await dialog.getByLabel("Contraseña").fill(password, { timeout: 2000 });
      await dialog.getByRole("button", { name: "Entrar" }).click({ timeout: 2000 });
    }
    await expect(dialog).toBeHidden({ timeout: 8000 });
  }).toPass({ timeout: 3 * minutes });
}

async function choosePassword(page: Page, site: OwnSite): Promise<string> {
  await page.goto(site.link);
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto(`${site.url}/account`);
  await page.getByLabel("Contraseña nueva").fill(password);
  await page.getByRole("button", { name: "Poner contraseña" }).click();
  await expect(page.getByText("Contraseña guardada.")).toBeVisible();
  return page.locator("input[name=username]").inputValue();
}

async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Correo").fill(email);
  await page.getByLabel("Contraseña").fill(password);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.waitForURL((to) => !to.pathname.startsWith("/sign-in"));
}

async function makePost(page: Page, url: string): Promise<string> {
  const made = await page.request.post(`${url}/api/v1/entries`, {
    headers: { origin: url },
    data: { type: "post", locale: "es", title: "Remojo" },
  });
  expect(made.status()).toBe(201);
  return (await made.json()).id;
}
