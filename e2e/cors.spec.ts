import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import postgres from "postgres";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { curl, makeKey } from "./pages/keys";
import { startOwnSite } from "./pages/own-site";

test.use({ locale: "es-ES" });

type Asked = RequestInit & { headers?: Record<string, string> };
type Heard = { status: number; etag: string | null; location: string | null; body: string };

/** What a page of its own origin hears; null where its browser lets it hear nothing. */
function ask(page: Page, url: string, init: Asked = {}): Promise<Heard | null> {
  return page.evaluate(
    async ([address, options]) => {
      try {
        const response = await fetch(address, options);
        return {
          status: response.status,
          etag: response.headers.get("etag"),
          location: response.headers.get("location"),
          body: await response.text(),
        };
      } catch {
        return null;
      }
    },
    [url, init] as const,
  );
}

/** A page of somebody else's, by two names of this machine. */
async function startElsewhere() {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>Elsewhere</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    friend: `http://localhost:${port}`,
    stranger: `http://127.0.0.1:${port}`,
    close: () => server.close(),
  };
}

test("pages of other origins ask as the setting says, with a key and never with a cookie", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const home = mkdtempSync(join(tmpdir(), "cauce-cors-"));
  const elsewhere = await startElsewhere();
  const site = await startOwnSite(home, await freePort());
  const sql = postgres(await site.databaseUrl(), { max: 1 });
  try {
    await page.goto(site.link);
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    const [admin] = await sql<{ id: string }[]>`select id from people`;
    const key = await makeKey(sql, admin?.id ?? "", ["read", "write"]);
    const authorization = `Bearer ${key}`;
    const entries = `${site.url}/api/v1/entries`;
    const title = `Desde otra página ${crypto.randomUUID()}`;
    const post = {
      method: "POST",
      headers: {
        authorization,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
      },
      body: JSON.stringify({ type: "post", locale: "es", title }),
    };

    const foreign = await page.context().newPage();
    await foreign.goto(elsewhere.friend);
    expect(await ask(foreign, entries)).toBeNull();
    expect(await ask(foreign, entries, post)).toBeNull();

    await page.goto(`${site.url}/admin/settings`);
    const field = page.getByRole("textbox", { name: /Sitios que pueden usar la API/ });
    await field.fill(`${elsewhere.friend}/ruta`);
    await page.getByRole("button", { name: "Guardar", exact: true }).click();
    await expect(page.getByText(/Cada línea es el origen de un sitio/)).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(`${elsewhere.friend}/ruta`);
    await field.fill(elsewhere.friend);
    await page.getByRole("button", { name: "Guardar", exact: true }).click();
    await expect(page.getByText("Ajustes guardados.", { exact: false }).first()).toBeVisible();

    await test.step("the allowed origin, with a key", async () => {
      const made = await ask(foreign, entries, post);
      expect(made).toMatchObject({ status: 201 });
      const { id } = JSON.parse(made?.body ?? "{}");
      expect(made?.location).toContain(id);
      const draft = await ask(foreign, `${entries}/${id}`, { headers: { authorization } });
      expect(draft).toMatchObject({ status: 200, etag: expect.stringMatching(/^"/) });
      const stale = await ask(foreign, `${entries}/${id}`, {
        method: "DELETE",
        headers: { authorization, "if-match": '"stale"', prefer: "return=minimal" },
      });
      expect(stale?.status).toBe(403);
      const media = `${site.url}/api/v1/media`;
      expect((await ask(foreign, media, { headers: { authorization } }))?.status).toBe(200);
      expect(
        (await ask(foreign, media, { method: "POST", headers: { authorization } }))?.status,
      ).toBe(403);
      expect((await ask(foreign, `${site.url}/feed.json`))?.status).toBe(200);
      const wrong = { headers: { authorization: "Bearer cauce_no" } };
      expect((await ask(foreign, entries, wrong))?.status).toBe(401);
    });

    await test.step("the cookie, which this browser has for the site", async () => {
      const cookies = await page.context().cookies(site.url);
      expect(cookies.some(({ name }) => /session/.test(name))).toBe(true);
      // Without Access-Control-Allow-Credentials, the browser keeps the answer back.
      expect(await ask(foreign, entries, { credentials: "include" })).toBeNull();
      expect((await ask(foreign, `${site.url}/api/v1/media`))?.status).toBe(401);
      expect((await ask(foreign, entries))?.body).not.toContain(title);
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
      const own = await curl("-H", `Cookie: ${cookie}`, entries);
      expect(own.body).toContain(title);
      for (const path of ["/entries", "/media"]) {
        const sent = ["-H", `Cookie: ${cookie}`, "-H", `Origin: ${elsewhere.friend}`];
        const stolen = await curl(...sent, `${site.url}/api/v1${path}`);
        expect(stolen.headers).not.toContain("access-control-allow-credentials");
        expect(stolen.headers).toMatch(/^vary:.*\borigin\b/m);
        expect(stolen.body).not.toContain(title);
      }
      const count = () => sql`select id from entries`.then((rows) => rows.length);
      const before = await count();
      const forged = { ...post, headers: {}, credentials: "include" } as const;
      expect(await ask(foreign, entries, { ...forged, mode: "no-cors" })).toMatchObject({
        status: 0,
      });
      expect(await count()).toBe(before);
    });

    await test.step("another origin", async () => {
      await foreign.goto(elsewhere.stranger);
      expect(await ask(foreign, entries)).toBeNull();
      expect(await ask(foreign, entries, { headers: { authorization } })).toBeNull();
      expect(await ask(foreign, `${site.url}/feed.json`)).toBeNull();
      expect(await ask(foreign, entries, post)).toBeNull();
    });

    await test.step("anybody, with a star", async () => {
      await page.goto(`${site.url}/admin/settings`);
      await field.fill(`${elsewhere.friend}\n*`);
      await page.getByRole("button", { name: "Guardar", exact: true }).click();
      await expect(page.getByText("Ajustes guardados.", { exact: false }).first()).toBeVisible();
      const context = await browser.newContext();
      const anybody = await context.newPage();
      await anybody.goto(elsewhere.stranger);
      expect((await ask(anybody, entries))?.status).toBe(200);
      expect((await ask(anybody, `${site.url}/feed.json`))?.status).toBe(200);
      expect(await ask(anybody, entries, { headers: { authorization } })).toBeNull();
      expect(await ask(anybody, entries, post)).toBeNull();
      await context.close();
    });
  } finally {
    elsewhere.close();
    await sql.end({ timeout: 5 });
    await site.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
