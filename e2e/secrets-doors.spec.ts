import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { hideEntries, wordsOf } from "./pages/hidden";
import { makeKey } from "./pages/key";
import { addWebhook } from "./pages/webhook";

const envelope = (id: string) =>
  `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><GetEntry xmlns="urn:cauce:soap:1"><id>${id}</id></GetEntry></e:Body></e:Envelope>`;

test("by no door, in no form, feed, map or refusal shows what is not public, nor an address", async ({
  page,
  signIn,
  baseURL,
  request,
  sql,
}) => {
  const { id: editor, email, name } = await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const secret = `zafiro${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const opened = `abierto${crypto.randomUUID().slice(0, 8)}`;
  const { hidden, corrected } = await hideEntries(author, secret, opened);
  const thread = await author.call("POST", `/${corrected.id}/comments`, {
    ...{ quote: opened, words: `Entre nosotros: ${secret}` },
  });
  expect(thread.status()).toBe(201);
  await addWebhook(sql, `https://weir.invalid/${secret}`);
  const ids = [...Object.values(hidden), corrected].map(({ id }) => id);
  const slugs = Object.keys(hidden).map((one) => `${secret}-${one}`);

  /** What is asked for may be told again, in the words of whoever asked. */
  const expectNothing = (text: string, where: string, asked = "") => {
    const told = asked ? text.replaceAll(asked, "") : text;
    expect(told, where).not.toContain(secret);
    expect(told, where).not.toContain(email);
  };
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await request.get(path, { headers });
    return { status: answer.status(), bytes: await answer.body(), text: await answer.text() };
  };

  await test.step("feeds, maps and lists", async () => {
    const feeds = ["feed.xml", "atom.xml", "feed.json"];
    const maps = await read("/sitemap.xml");
    const parts = [...maps.text.matchAll(/<loc>([^<]+)<\/loc>/g)];
    expect(parts.length).toBeGreaterThan(1);
    const lists = [
      ...["", "/en"].flatMap((prefix) =>
        ["", ...feeds, "podcast.xml", "llms.txt", "opensearch.xml", "blog"].map(
          (file) => `${prefix}/${file}`,
        ),
      ),
      ...["", ...feeds].map((file) => `/author/${name}/${file}`.replace(/\/$/, "")),
      ...parts.map(([, url]) => new URL(url ?? "").pathname),
      ...["/sitemap.xml", "/robots.txt", "/manifest.webmanifest", "/api/v1/openapi.json"],
      ...["/api/docs", "/api/soap?wsdl", "/api/health"],
    ];
    for (const path of lists) expectNothing((await read(path)).text, path);
    expect((await read(`/author/${name}/feed.xml`)).text).toContain(opened);
  });

  await test.step("other forms of a page", async () => {
    const forms = ["md", "json", "xml", "txt", "epub", "zip", "pdf"];
    for (const form of forms) {
      const { status, bytes } = await read(`/blog/${opened}.${form}`);
      expect(status).toBe(200);
      const words = wordsOf(form, bytes);
      expect(words, form).toContain(opened);
      expectNothing(words, form);
      for (const slug of slugs) {
        const missing = await read(`/blog/${slug}.${form}`);
        expect(missing.status, `${slug}.${form}`).toBe(404);
        expectNothing(missing.text, `${slug}.${form}`, slug);
      }
    }
    for (const slug of slugs) {
      const url = encodeURIComponent(`${baseURL}/blog/${slug}`);
      const embed = await read(`/api/oembed?url=${url}`);
      expect(embed.status).toBe(404);
      expectNothing(embed.text, "oEmbed");
    }
    expectNothing((await read(`/api/oembed?url=${baseURL}/blog/${opened}`)).text, "oEmbed");
    const meant = await read(`/api/suggestions?q=${secret}`);
    expect(JSON.parse(meant.text).slice(1, 4)).toEqual([[], [], []]);
  });

  await test.step("doors for programs, to strangers and to keys that may not read", async () => {
    const key = await makeKey(sql, editor, ["media"]);
    for (const headers of [{}, { authorization: `Bearer ${key}` }] as Record<string, string>[]) {
      for (const id of ids) {
        for (const accept of ["application/json", "application/xml"]) {
          for (const rest of ["", "/draft", "/comments", "/revisions", "/previews"]) {
            const path = `/api/v1/entries/${id}${rest}`;
            expectNothing((await read(path, { ...headers, accept })).text, path);
          }
        }
        const query = `{ entriesGet(id: "${id}") { title document author { name person { id } } }
          draftsGet(id: "${id}") { title } entries(q: "${secret}") { edges { node { title } } } }`;
        const graph = await request.post("/api/graphql", { headers, data: { query } });
        expectNothing(await graph.text(), "GraphQL", secret);
        const soap = await request.post("/api/soap", {
          headers: { ...headers, "content-type": "application/soap+xml" },
          data: envelope(id),
        });
        expectNothing(await soap.text(), "SOAP");
      }
      for (const path of [
        "people",
        "entries?limit=100",
        `entries?q=${secret}`,
        "terms",
        "deliveries",
      ]) {
        expectNothing((await read(`/api/v1/${path}`, headers)).text, path, `q=${secret}`);
      }
    }
    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(new StreamableHTTPClientTransport(new URL("/api/mcp", baseURL ?? "")));
    for (const id of ids) {
      for (const draft of [false, true]) {
        const told = await client.callTool({ name: "read_entry", arguments: { id, draft } });
        expectNothing(JSON.stringify(told), "MCP");
      }
    }
    expectNothing(JSON.stringify(await client.listResources()), "MCP");
    await client.close();
    for (const slug of slugs) {
      const file = await read(`/dav/posts/es/${slug}.md`);
      expect(file.status).toBe(401);
      expectNothing(file.text, "WebDAV");
    }
  });

  await test.step("the ledger, to whoever may not see where webhooks go", async () => {
    await page.context().clearCookies();
    const contributor = await signIn("contributor");
    const key = await makeKey(sql, contributor.id, ["read"]);
    const headers = { authorization: `Bearer ${key}` };
    const { text, status } = await read("/api/v1/deliveries?limit=100", headers);
    expect(status).toBe(200);
    // Titles of what was published are told to who works here; addresses are not.
    expect(text).not.toContain(`weir.invalid/${secret}`);
    expect(text).not.toContain(email);
    const ledger = await (await page.request.get("/admin/channels")).text();
    expect(ledger).not.toContain(`weir.invalid/${secret}`);
    expect(ledger).not.toContain(email);
  });
});
