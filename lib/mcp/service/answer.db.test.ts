import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { type Actor, stranger } from "@/lib/core/actor";
import { respond } from "@/lib/core/endpoint";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { answer } from "./answer";

const address = "http://localhost:3000/api/mcp";
let told = 0;
let editor: Person;

beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, media, people, terms cascade`);
  told = 0;
  editor = await actorOf("editor", "Marta");
});

const send = (actor: Actor, request: Request) =>
  respond({ currentActor: async () => actor, afterChange: () => {} }, () =>
    answer(request, {
      actor,
      afterChange: () => {
        told += 1;
      },
    }),
  );

/** The official client, which speaks to the door as it would over the network. */
async function connect(actor: Actor): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" });
  const refused = new Response(null, { status: 405 });
  const transport = new StreamableHTTPClientTransport(new URL(address), {
    fetch: async (url, init) =>
      init?.method === "POST" ? send(actor, new Request(url, init)) : refused.clone(),
  });
  await client.connect(transport);
  return client;
}

type Called = { isError?: boolean; text: string; values: Record<string, never> };

async function use(client: Client, name: string, input: object = {}): Promise<Called> {
  const result = await client.callTool({ name, arguments: { ...input } });
  const [{ text } = { text: "" }] = result.content as { text: string }[];
  const values = (result.structuredContent ?? {}) as Record<string, never>;
  return { isError: result.isError === true, text, values };
}

const reading = ["list_entries", "list_terms", "read_entry", "search_entries"];

describe("the official client", () => {
  test("creates, changes and publishes with a key", async () => {
    const client = await connect({ ...editor, scopes: ["read", "write", "publish"] });
    const markdown = "Baja **mucha** agua.\n\n## Aforo\n\n- uno\n- dos\n";
    const made = await use(client, "create_entry", {
      ...{ type: "post", locale: "es", title: "Crecida", markdown },
      fields: { excerpt: "Del río" },
    });
    expect(made.isError).toBe(false);
    const { id, version = 0 } = made.values;
    const draft = await use(client, "read_entry", { id, draft: true });
    expect(draft.text).toContain(markdown);
    expect(draft.text).toContain(`version: ${version}`);

    const again = draft.text.replace("- dos", "- tres");
    const changed = await use(client, "update_entry", { id, version, markdown: again });
    expect(changed).toMatchObject({ isError: false, values: { version: version + 1 } });
    const stale = await use(client, "update_entry", { id, version, title: "Otra" });
    expect(stale).toMatchObject({ isError: true });
    expect(stale.text).toBe("There is a newer version of this draft. (conflict)");

    const visitor = await connect(stranger);
    expect((await use(visitor, "read_entry", { id })).isError).toBe(true);
    const old = await use(client, "publish_entry", { id, version });
    expect(old.isError).toBe(true);
    const published = await use(client, "publish_entry", { id, version: version + 1 });
    expect(published.isError).toBe(false);
    const read = await use(visitor, "read_entry", { id });
    expect(read.text).toContain("Baja **mucha** agua.\n\n## Aforo\n\n- uno\n- tres");
    expect(read.text).toContain('excerpt: "Del río"');
    const found = await use(visitor, "search_entries", { locale: "es", q: "aforo" });
    expect(found.values.items).toMatchObject([{ id, title: "Crecida" }]);

    const { resources } = await visitor.listResources();
    expect(resources).toMatchObject([{ uri: `cauce://entries/${id}`, name: "Crecida" }]);
    const { contents } = await visitor.readResource({ uri: `cauce://entries/${id}` });
    expect(contents).toMatchObject([{ mimeType: "text/markdown", text: read.text }]);

    expect((await use(client, "unpublish_entry", { id })).isError).toBe(false);
    expect((await use(visitor, "read_entry", { id })).isError).toBe(true);
    expect((await visitor.listResources()).resources).toEqual([]);
    expect(told).toBe(5);
  });

  test("uploads a file and makes a term", async () => {
    const client = await connect(editor);
    const base64 = Buffer.from("Aforo: 3 m³/s\n").toString("base64");
    const file = await use(client, "upload_file", { filename: "aforo.txt", base64 });
    expect(file.values).toMatchObject({ filename: "aforo.txt", kind: "file" });
    const files = await use(client, "list_files");
    expect(files.values.items).toMatchObject([{ id: file.values.id }]);
    const term = await use(client, "create_term", { locale: "es", name: "Ríos" });
    expect(term.values).toMatchObject({ name: "Ríos" });
    const odd = await use(client, "upload_file", { filename: "a.txt", base64: "¡no!" });
    expect(odd).toMatchObject({ isError: true, text: expect.stringContaining("base64") });
  });

  test("offers what whoever asks may do, and nothing else is done", async () => {
    const names = async (actor: Actor) =>
      (await (await connect(actor)).listTools()).tools.map(({ name }) => name).sort();
    expect(await names(stranger)).toEqual(reading);
    expect(await names({ ...editor, scopes: ["read"] })).toEqual([...reading, "list_files"].sort());
    expect(await names(editor)).toHaveLength(11);
    const visitor = await connect(stranger);
    const refused = await use(visitor, "create_entry", { type: "post", locale: "es", title: "x" });
    expect(refused.isError).toBe(true);
    const [row] = await db.execute(sql`select count(*)::int as entries from entries`);
    expect(row).toEqual({ entries: 0 });
  });

  test("hears in words what is wrong, and makes nothing of it", async () => {
    const client = await connect(editor);
    const entry = { type: "post", locale: "es", title: "x" };
    const odd = await use(client, "create_entry", {
      ...entry,
      markdown: "![a](https://x.org/a.png)",
    });
    expect(odd).toMatchObject({ isError: true, text: expect.stringContaining("Line 1") });
    const wrong = await use(client, "create_entry", { ...entry, type: "poem" });
    expect(wrong).toMatchObject({ isError: true, text: expect.stringContaining("type:") });
    const [row] = await db.execute(sql`select count(*)::int as entries from entries`);
    expect(row).toEqual({ entries: 0 });
  });
});

describe("what is no message of the protocol", () => {
  const headers = {
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
  };
  const cases: [string, string, Record<string, string>, number][] = [
    ["no JSON", "{", headers, 400],
    ["a list", "[]", headers, 400],
    ["nothing known", "{}", headers, 400],
    ["a form", "a=b", { ...headers, "content-type": "application/x-www-form-urlencoded" }, 415],
    ["too much", JSON.stringify({ a: "x".repeat(7_000_000) }), headers, 413],
  ];

  test.each(cases)("%s", async (_, body, sent, status) => {
    const request = new Request(address, { method: "POST", headers: sent, body });
    expect((await send(stranger, request)).status).toBe(status);
  });
});
