import type { APIRequestContext } from "@playwright/test";
import { serverAudits } from "graphql-http";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { uniqueWord } from "./pages/desk-entry";
import { makeKey } from "./pages/keys";

const clientOf =
  (request: APIRequestContext, token?: string) => (query: string, variables?: object) =>
    request.post("/api/graphql", {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      data: { query, variables },
    });

test("a foreign client with a key finds nothing that is not as GraphQL over HTTP has it", async ({
  baseURL,
  signIn,
  sql,
}) => {
  const { id } = await signIn("contributor");
  const authorization = `Bearer ${await makeKey(sql, id, ["read"])}`;
  const audits = serverAudits({
    url: `${baseURL}/api/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, authorization } }),
  });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  expect(results.length).toBeGreaterThan(50);
  const amiss = results.flatMap((result) => (result.status === "ok" ? [] : [result.reason]));
  expect(amiss).toEqual([]);
});

test("a program with a key writes and publishes; without one it reads what is public", async ({
  page,
  request,
  signIn,
  sql,
}) => {
  const { id: personId } = await signIn("editor");
  const ask = clientOf(request, await makeKey(sql, personId, ["read", "write", "publish"]));
  const title = uniqueWord("Meandro");
  const made = await ask(
    `mutation ($title: String!) { entriesCreate(type: post, locale: es, title: $title) { id } }`,
    { title },
  );
  const { id } = (await made.json()).data.entriesCreate;
  const stranger = clientOf(request);
  const read = `query ($q: String!) { entries(q: $q) { edges { node { id url } } } }`;
  const nothing = { data: { entries: { edges: [] } } };
  expect(await (await stranger(read, { q: title })).json()).toEqual(nothing);
  await ask(`mutation ($id: ID!) { entriesPublish(id: $id) { path } }`, { id });
  const found = await (await stranger(read, { q: title })).json();
  const [{ node }] = found.data.entries.edges;
  await page.goto(node.url);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const refused = await stranger(`mutation ($id: ID!) { entriesTrash(id: $id) { id } }`, { id });
  expect((await refused.json()).errors[0].extensions.code).toBe("unauthenticated");
  const bad = await clientOf(request, "cauce_x")("{ siteGet { name } }");
  expect(bad.status()).toBe(401);
});

test("strangers hear what becomes public, and nothing of drafts", async ({
  page,
  baseURL,
  signIn,
}) => {
  await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const word = uniqueWord("Rápido");
  const heard = await Promise.all(
    ["entryPublished", "entryCorrected", "entryUnpublished"].map((name) => listen(baseURL, name)),
  );
  const draft = await author.create({ title: `${word} borrador`, text: "Aún no." });
  const { id } = await author.create({ title: word, text: "Uno." });
  await author.publish(id);
  const [published, corrected, unpublished] = heard;
  await expect.poll(() => published?.text()).toContain(id);
  await expect.poll(() => published?.text()).toContain(`"title":"${word}"`);
  await author.publish(id);
  await expect.poll(() => corrected?.text()).toContain(id);
  expect((await author.call("DELETE", `/${id}/publication`)).ok()).toBe(true);
  await expect.poll(() => unpublished?.text()).toContain(id);
  expect(unpublished?.text()).not.toContain(word);
  for (const { text, end } of heard) {
    expect(text()).not.toContain(draft.id);
    end();
  }
});

/** What a subscription tells, as it comes. */
async function listen(baseURL: string | undefined, name: string) {
  const controller = new AbortController();
  const query = `subscription { ${name} { id at entryId entry { title author { person { name } } } } }`;
  const response = await fetch(`${baseURL}/api/graphql`, {
    method: "POST",
    headers: { accept: "text/event-stream", "content-type": "application/json" },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  let all = "";
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  const read = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      all += decoder.decode(part.value, { stream: true });
    }
  };
  void read().catch(() => {});
  return { text: () => all, end: () => controller.abort() };
}

test("another site's page can do nothing with a reader's cookie", async ({ page, signIn }) => {
  await signIn("editor");
  const query = "mutation { entriesCreate(type: post, locale: es) { id } }";
  for (const type of ["application/json", "text/plain"]) {
    const response = await page.request.post("/api/graphql", {
      headers: { origin: "https://elsewhere.example", "content-type": type },
      data: JSON.stringify({ query }),
    });
    expect(response.status()).toBe(403);
  }
});
