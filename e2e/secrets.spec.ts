import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { hideEntries } from "./pages/hidden";

test("what is not public shows nowhere to strangers", async ({
  page,
  signIn,
  baseURL,
  request,
}) => {
  await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const secret = `zafiro${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const opened = `abierto${crypto.randomUUID().slice(0, 8)}`;
  const { hidden, corrected } = await hideEntries(author, secret, opened, async () => {
    expect(await (await request.get(`/search?q=${secret}`)).text()).toContain("withdrawn");
  });
  for (const [name, { id }] of Object.entries(hidden)) {
    expect((await request.get(`/blog/${secret}-${name}`)).status(), name).toBe(404);
    const picture = `/og/${id}-${Date.now().toString(36)}.png`;
    expect((await request.get(picture, { maxRedirects: 0 })).status(), name).toBe(404);
  }
  const open = await request.get(`/blog/${opened}`);
  expect(open.status()).toBe(200);
  expect(await open.text()).not.toContain(secret);

  const sitemaps = ["", "/lists", "/entries-1", "/news"].map((name) => `/sitemap${name}.xml`);
  const lists = ["/", "/en", "/blog", "/feed.xml", "/atom.xml", "/feed.json", ...sitemaps];
  for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
    for (const path of lists) {
      const text = await (await request.get(path, { headers })).text();
      expect(text, path).not.toContain(secret);
    }
    for (const prefix of ["", "/en"]) {
      const found = await request.get(`${prefix}/search?q=${secret}`, { headers });
      for (const name of Object.keys(hidden)) {
        expect(await found.text()).not.toContain(`${secret}-${name}`);
      }
      expect(await found.text()).not.toContain("Dice");
    }
  }

  const all = "/api/v1/entries?limit=100";
  for (const path of [all, `${all}&q=${secret}`, `/api/v1/entries/${corrected.id}`]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const told = await answer.text();
    expect(told, path).not.toContain(secret);
    for (const { id } of Object.values(hidden)) expect(told, path).not.toContain(id);
  }
  const asked = [
    ...["/api/v1/media", `/api/v1/entries/${hidden.draft.id}`],
    ...[
      `/api/v1/entries/${hidden.draft.id}/draft`,
      `/admin/entries/post/${hidden.draft.id}`,
      "/admin",
    ],
  ];
  for (const path of asked) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBeGreaterThanOrEqual(400);
    expect(await answer.text(), path).not.toContain(secret);
  }
  for (const { id } of [...Object.values(hidden), corrected]) await author.call("DELETE", `/${id}`);
});
