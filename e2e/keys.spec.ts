import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { bearer, curl, makeKey } from "./pages/keys";
import { sendRaw } from "./pages/raw";

test.use({ locale: "es-ES" });

const site = process.env.SITE_URL ?? "";
const api = `${site}/api/v1`;
const json = ["-H", "Content-Type: application/json"];

const draftBody = (title: string, version: number, slug: string) =>
  JSON.stringify({
    version,
    title,
    fields: { slug },
    document: { type: "doc", content: [{ type: "paragraph" }] },
  });

/** Walks by Tab to the control that has the focus wanted, as people without a mouse do. */
async function tabTo(page: Page, name: RegExp | string, role: "textbox" | "checkbox" | "button") {
  const wanted = page.locator("#keys").getByRole(role, { name });
  for (let n = 0; n < 60; n += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test("a key made by the keyboard works with curl, within its scopes, until it is revoked", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await page.goto("/account");
  await page.locator("#keys").getByRole("textbox", { name: "Para qué es" }).focus();
  const name = `Guion ${crypto.randomUUID().slice(0, 8)}`;
  await page.keyboard.type(name);
  await tabTo(page, /^Escribir/, "checkbox");
  await page.keyboard.press("Space");
  await tabTo(page, "Crear la clave", "button");
  await page.keyboard.press("Enter");
  const shown = page.getByRole("textbox", { name: "Clave" });
  await expect(shown).toBeFocused();
  await expect(shown).toHaveValue(/^cauce_[\w-]{43}$/);
  const token = await shown.inputValue();
  await expect(
    page.getByRole("status").filter({ hasText: "no se volverá a mostrar" }),
  ).toBeVisible();
  const line = await page
    .locator("#keys")
    .getByText(/^curl -H/)
    .textContent();
  expect(line).toContain(token);
  expect((await curl(...bearer(token), line?.split(" ").at(-1) ?? "")).status).toBe(200);

  const made = await curl(
    ...[...bearer(token), ...json, "-X", "POST", `${api}/entries`],
    ...["-d", JSON.stringify({ type: "post", locale: "es", title: name })],
  );
  expect(made.status).toBe(201);
  const { id, slug, version } = JSON.parse(made.body);
  const put = (path: string, body: string) =>
    curl(...bearer(token), ...json, "-X", "PUT", `${api}${path}`, "-d", body);
  const saved = await put(`/entries/${id}/draft`, draftBody(`${name}, bis`, version, slug));
  expect(saved.status).toBe(200);
  const refused = await put(`/entries/${id}/publication`, "{}");
  expect(refused.status).toBe(403);
  expect(refused.headers).toContain("content-type: application/problem+json");
  expect(refused.headers).toContain('error="insufficient_scope"');
  expect((await page.request.get(`/blog/${slug}`)).status()).toBe(404);

  await page.reload();
  const row = page.locator("#keys").getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText(`${token.slice(0, 12)}…`);
  await expect(row).toContainText("leer y escribir");
  await expect(row).toContainText("Usada por última vez");
  expect(await page.content()).not.toContain(token);
  expect(await page.content()).not.toContain(token.slice(12));

  await row.getByRole("button", { name: `Revocar la clave ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revocar" }).click();
  await expect(row).toHaveCount(0);
  const dead = await curl(...bearer(token), `${api}/media`);
  expect(dead.status).toBe(401);
  expect(dead.headers).toContain('www-authenticate: bearer realm="cauce", error="invalid_token"');
});

test("a key may do what its scopes say and nothing else", async ({ page, sql, signIn }) => {
  const { id: person } = await signIn("admin");
  const made = await page.request.post("/api/v1/entries", {
    headers: { origin: site },
    data: { type: "post", locale: "es", title: `Ámbitos ${crypto.randomUUID()}` },
  });
  const { id } = await made.json();
  const asks: [string, string[]][] = [
    ["read", [`${api}/media`]],
    ["write", ["-X", "PUT", `${api}/entries/${id}/place`, ...json, "-d", "{}"]],
    ["publish", ["-X", "DELETE", `${api}/entries/${id}/publication`]],
    ["media", ["-F", "file=@package.json;type=text/plain", `${api}/media`]],
  ];
  for (const [scope] of asks) {
    const key = bearer(await makeKey(sql, person, [scope]));
    for (const [other, call] of asks) {
      const { status, body } = await curl(...key, ...call);
      const isScoped = status === 403 && body.includes("urn:cauce:problem:forbidden");
      expect(isScoped, `${scope} at ${other}: ${status}`).toBe(scope !== other);
    }
  }
  const all = ["read", "write", "publish", "media", "site", "people"];
  const key = bearer(await makeKey(sql, person, all));
  const again = await curl(...key, ...json, "-d", "{}", `${api}/session`);
  expect(again.status).toBe(403);
});

test("a key ends when it expires and when its person is shut out", async ({
  page,
  sql,
  signIn,
}) => {
  const { id } = await signIn("author");
  const [first, second] = [await makeKey(sql, id, ["read"]), await makeKey(sql, id, ["read"])];
  const works = async (token: string) => (await curl(...bearer(token), `${api}/media`)).status;
  expect([await works(first), await works(second)]).toEqual([200, 200]);
  await sql`update keys set expires_at = now() where prefix = ${first.slice(0, 12)}`;
  expect([await works(first), await works(second)]).toEqual([401, 200]);
  await page.goto("/account");
  await expect(page.locator("#keys").getByText("Caducada")).toHaveCount(1);

  await page.context().clearCookies();
  await signIn("admin");
  await page.goto(`/admin/people/${id}`);
  const keys = page.getByRole("region", { name: "Claves de la API" });
  await expect(keys.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Cerrar el acceso" }).click();
  await expect(page.getByRole("main").getByText("Acceso cerrado", { exact: true })).toBeVisible();
  expect(await works(second)).toBe(401);
  await expect(keys.getByRole("listitem")).toHaveCount(0);
});

test("an administrator revokes the key of somebody else", async ({ page, sql, signIn }) => {
  const { id } = await signIn("author");
  const token = await makeKey(sql, id, ["read"]);
  await page.context().clearCookies();
  await signIn("admin");
  await page.goto(`/admin/people/${id}`);
  await page.getByRole("button", { name: "Revocar la clave x" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revocar" }).click();
  await expect(page.getByText(/no tiene ninguna/)).toBeVisible();
  expect((await curl(...bearer(token), `${api}/media`)).status).toBe(401);
});

test("with a key, no cookie counts, and pages know no keys", async ({ page, sql, signIn }) => {
  const { id, email } = await signIn("admin");
  const [session] = (await page.context().cookies()).filter(({ name }) => /session/.test(name));
  const cookie = ["-H", `Cookie: ${session?.name}=${session?.value}`];
  const media = [`${api}/media`];
  expect((await curl(...cookie, ...media)).status).toBe(200);
  expect((await curl(...cookie, ...bearer("cauce_no"), ...media)).status).toBe(401);
  const key = await makeKey(sql, id, ["write"]);
  expect((await curl(...cookie, ...bearer(key), ...media)).status).toBe(403);
  const read = await makeKey(sql, id, ["read", "write", "people"]);
  for (const path of ["/admin", "/admin/people"]) {
    expect((await curl(...bearer(read), site + path)).status, path).toBe(404);
  }
  expect((await curl(...bearer(read), `${site}/account`)).body).not.toContain(email);
  expect((await curl(...cookie, `${site}/account`)).body).toContain(email);

  const post = ["-X", "POST", `${api}/entries`, ...json, "-d"];
  const body = JSON.stringify({ type: "post", locale: "es", title: "De otra página" });
  const foreign = ["-H", "Origin: https://evil.example", "-H", "Sec-Fetch-Site: cross-site"];
  expect((await curl(...foreign, ...bearer(read), ...post, body)).status).toBe(201);
  expect((await curl(...foreign, ...cookie, ...post, body)).status).toBe(403);
  expect((await curl(...cookie, ...post, body)).status).toBe(403);
});

const badKeys: [string, string][] = [
  ["nothing", "Bearer"],
  ["a key of one letter more", `Bearer cauce_${"A".repeat(44)}`],
  ["one of 12,000 letters", `Bearer ${"x".repeat(12_000)}`],
  ["several", "Bearer cauce_a, Bearer cauce_b"],
  ["letters that no key has", "Bearer cauce_\u00e9\u00ff\u0080"],
  ["tabs", "Bearer\t\tcauce_a\tb"],
  ["an escaped NUL", "Bearer cauce_%00"],
  ["words of SQL", "Bearer ' or 1=1 --"],
];

for (const [what, authorization] of badKeys) {
  test(`${what} in place of a key is refused, at every door`, async ({ baseURL }) => {
    for (const [method, path] of [
      ["GET", "/api/v1/entries"],
      ["POST", "/api/v1/entries"],
      ["GET", "/api/v1/media"],
      ["POST", "/api/v1/media"],
      ["GET", "/api/v1/desk/search?q=x"],
      ["GET", `/api/v1/entries/${crypto.randomUUID()}/live`],
      ["GET", "/api/uploads"],
    ] as const) {
      const answer = await sendRaw(baseURL, path, { method, headers: { authorization } });
      expect(answer.status, `${method} ${path}`).toBe(401);
      expect(answer.headers["www-authenticate"]).toContain('error="invalid_token"');
      expect(answer.text).not.toContain("cauce_a");
    }
    const page = await sendRaw(baseURL, "/", { headers: { authorization } });
    expect(page.status).toBe(200);
  });
}

test("what is wrong with a key stands beside its field", async ({ page, signIn }) => {
  await signIn("contributor");
  await page.goto("/account");
  const keys = page.locator("#keys");
  await expect(keys.getByText("No tienes ninguna.")).toBeVisible();
  await expect(keys.getByRole("checkbox")).toHaveCount(4);
  await keys.getByRole("textbox", { name: "Para qué es" }).fill("Guion");
  await keys.getByRole("checkbox", { name: /^Leer/ }).uncheck();
  await keys.getByRole("button", { name: "Crear la clave" }).click();
  await expect(keys.getByRole("checkbox", { name: /^Leer/ })).toBeFocused();
  await expect(keys.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await keys.getByRole("checkbox", { name: /^Archivos/ }).check();
  await keys.getByRole("radio", { name: "El día que elijas" }).check();
  await keys.getByLabel("Último día en que vale").fill("2020-01-01");
  await keys.getByRole("button", { name: "Crear la clave" }).click();
  await expect(keys.getByText("La fecha debe quedar en el futuro.")).toBeVisible();
  await expect(keys.getByLabel("Último día en que vale")).toBeFocused();
  await expect(keys.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await expect(keys.getByRole("textbox", { name: "Para qué es" })).toHaveValue("Guion");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a key is made, shown once and revoked", async ({ page, signIn }) => {
    await signIn("author");
    await page.goto("/account");
    const keys = page.locator("#keys");
    await keys.getByRole("textbox", { name: "Para qué es" }).fill("Sin guiones");
    await keys.getByRole("radio", { name: "El día que elijas" }).check();
    await keys.getByLabel("Último día en que vale").fill("2999-12-31");
    await keys.getByRole("button", { name: "Crear la clave" }).click();
    const token = await page.getByRole("textbox", { name: "Clave" }).inputValue();
    expect((await curl(...bearer(token), `${api}/media`)).status).toBe(200);
    await page.goto("/account");
    await expect(keys.getByRole("listitem")).toContainText("Caduca: 1 ene 3000");
    expect(await page.content()).not.toContain(token.slice(12));
    await keys.getByRole("button", { name: /^Revocar/ }).click();
    await expect(keys.getByText("No tienes ninguna.")).toBeVisible();
    expect((await curl(...bearer(token), `${api}/media`)).status).toBe(401);
  });
});
