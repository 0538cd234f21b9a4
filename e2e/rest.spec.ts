import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { uniqueWord } from "./pages/desk-entry";

type Headers = Record<string, string>;

function clientOf(request: APIRequestContext, baseURL = "") {
  return (method: string, path: string, data?: unknown, headers: Headers = {}) =>
    request.fetch(`/api/v1${path}`, { method, headers: { origin: baseURL, ...headers }, data });
}

test("a list is narrowed, sorted, cut to some fields and walked by its links", async ({
  page,
  baseURL,
  signIn,
  request,
}) => {
  await signIn("editor");
  const word = uniqueWord("Camino");
  const author = authorOf(page.request, baseURL);
  const made: string[] = [];
  for (const n of [1, 2, 3]) {
    const { id } = await author.create({ title: `${word} ${n}`, text: "Paso." });
    await author.publish(id);
    made.push(id);
  }
  await author.create({ title: `${word} borrador`, text: "Aún no." });

  const walked: { id: string; title: string }[] = [];
  let address = `/api/v1/entries?type=post&q=${word}&sort=createdAt&limit=2&fields=id,title`;
  for (let pages = 0; address; pages += 1) {
    expect(pages).toBeLessThan(3);
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    walked.push(...(await answer.json()).items);
    address = /<([^>]+)>; rel="next"/.exec(answer.headers().link ?? "")?.[1] ?? "";
  }
  expect(walked).toEqual(made.map((id, n) => ({ id, title: `${word} ${n + 1}` })));

  const mine = await page.request.get(`/api/v1/entries?q=${word}&status=draft`);
  expect((await mine.json()).items).toMatchObject([{ status: "draft", draftVersion: 2 }]);
  const theirs = await request.get(`/api/v1/entries?q=${word}&status=draft`);
  expect((await theirs.json()).items).toEqual([]);
  for (const query of ["sort=age", "limit=0", "limit=1000", "after=x", "fields=secret", "page=2"]) {
    const answer = await request.get(`/api/v1/entries?${query}`);
    expect(answer.status(), query).toBe(422);
    expect((await answer.json()).issues, query).not.toEqual([]);
  }
});

test("an unchanged answer is not sent again, and a stale write is refused", async ({
  page,
  baseURL,
  signIn,
}) => {
  await signIn("editor");
  const call = clientOf(page.request, baseURL);
  const name = uniqueWord("Carpeta");
  const { id } = await (await call("POST", "/entries", entry(name))).json();
  const draft = await call("GET", `/entries/${id}/draft`);
  const { etag = "" } = draft.headers();
  const again = await call("GET", `/entries/${id}/draft`, undefined, { "if-none-match": etag });
  expect(again.status()).toBe(304);
  const { version, title, fields, document } = await draft.json();
  const saves = [1, 2, 3, 4].map((n) =>
    call(
      "PUT",
      `/entries/${id}/draft`,
      { version, title: `${title} ${n}`, fields, document },
      { "if-match": etag },
    ),
  );
  const statuses = (await Promise.all(saves)).map((answer) => answer.status()).sort();
  expect(statuses).toEqual([200, 412, 412, 412]);
  const known = (await call("GET", `/entries/${id}`)).headers().etag ?? "";
  const published = await call("PUT", `/entries/${id}/publication`, {}, { "if-match": known });
  expect(published.status()).toBe(200);
  const stale = await call("DELETE", `/entries/${id}`, undefined, { "if-match": known });
  expect(stale.status()).toBe(412);
  expect((await stale.json()).type).toBe("urn:cauce:problem:precondition_failed");
  expect((await call("GET", `/entries/${id}`)).status()).toBe(200);
});

const entry = (title: string) => ({ type: "post", locale: "es", title });

test("what is sent twice under one key happens once", async ({ page, baseURL, signIn }) => {
  await signIn("author");
  const call = clientOf(page.request, baseURL);
  const title = uniqueWord("Una sola vez ");
  const key = { "idempotency-key": crypto.randomUUID() };
  const sent = await Promise.all(
    [1, 2, 3, 4].map(() => call("POST", "/entries", entry(title), key)),
  );
  for (const answer of sent) expect(answer.status()).toBe(201);
  const bodies = await Promise.all(sent.map((answer) => answer.json()));
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(1);
  expect(new Set(sent.map((answer) => answer.headers().location)).size).toBe(1);
  expect(sent.filter((answer) => answer.headers()["idempotency-replayed"])).toHaveLength(3);
  const found = await call("GET", `/entries?status=draft&q=${encodeURIComponent(title)}`);
  expect((await found.json()).items).toHaveLength(1);
  const other = await call("POST", "/entries", entry(`${title} otra`), key);
  expect(other.status()).toBe(422);
  const refused = { "idempotency-key": crypto.randomUUID() };
  expect((await call("POST", "/entries", { type: "poem" }, refused)).status()).toBe(422);
  expect((await call("POST", "/entries", entry(title), refused)).status()).toBe(201);
});

test("a secret is told once, and kept nowhere", async ({ page, baseURL, signIn }) => {
  await signIn("author");
  const call = clientOf(page.request, baseURL);
  const once = { "idempotency-key": crypto.randomUUID() };
  const wanted = { name: uniqueWord("Una vez "), scopes: ["read"] };
  const made = await call("POST", "/keys", wanted, once);
  expect((await made.json()).token).toMatch(/^cauce_/);
  const again = await call("POST", "/keys", wanted, once);
  expect(again.status()).toBe(201);
  expect(await again.text()).toBe("");
  const { items } = await (await call("GET", "/keys")).json();
  expect(items.filter(({ name }: { name: string }) => name === wanted.name)).toHaveLength(1);
});

test("whoever wants little gets little", async ({ page, baseURL, signIn }) => {
  await signIn("author");
  const call = clientOf(page.request, baseURL);
  const minimal = { prefer: "return=minimal" };
  const made = await call("POST", "/entries", entry(uniqueWord("Breve ")), minimal);
  expect(made.status()).toBe(201);
  expect(await made.text()).toBe("");
  expect(made.headers()["preference-applied"]).toBe("return=minimal");
  const address = made.headers().location ?? "";
  expect((await page.request.get(address)).status()).toBe(200);
  const gone = await call("DELETE", address.replace("/api/v1", ""), undefined, minimal);
  expect(gone.status()).toBe(204);
});

test("the same comes as XML to whoever asks for it", async ({ page, baseURL, signIn }) => {
  await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const title = `${uniqueWord("Ríos & <riberas> ")} "altas"`;
  const { id } = await author.create({ title, text: "Aquí." });
  const xml = { accept: "text/html;q=0.9, application/xml" };
  const answer = await page.request.get(`/api/v1/entries/${id}`, { headers: xml });
  expect(answer.headers()["content-type"]).toBe("application/xml; charset=utf-8");
  expect(answer.headers().vary).toContain("Accept");
  const json = await page.request.get(`/api/v1/entries/${id}`);
  expect(json.headers().etag).not.toBe(answer.headers().etag);
  await page.goto("/");
  const read = await page.evaluate(
    (text) => {
      const document = new DOMParser().parseFromString(text, "application/xml");
      const { documentElement: root } = document;
      return [root.localName, root.querySelector("title")?.textContent];
    },
    await answer.text(),
  );
  expect(read).toEqual(["entryWithText", title]);
  const none = await page.request.get("/api/v1/entries", { headers: { accept: "image/png" } });
  expect(none.status()).toBe(406);
});
