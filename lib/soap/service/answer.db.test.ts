import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { type Client, createClientAsync } from "soap";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { stranger } from "@/lib/core/actor";
import { respond } from "@/lib/core/endpoint";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { createEntry, publishEntry, saveDraft } from "@/lib/entries/operations";
import { writeWsdl } from "../present/wsdl";
import { answer } from "./answer";

let server: Server;
let address: string;
let editor: Person;

const send = (request: Request) =>
  respond({ currentActor: async () => stranger, afterChange: () => {} }, (actor) =>
    answer(request, actor),
  );

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    if (request.method === "GET") return void response.end(writeWsdl(address));
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const body = Buffer.concat(parts);
    const answered = await send(new Request(address, { method: "POST", headers, body }));
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(await answered.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/soap`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, people, terms cascade`);
  editor = await actorOf("editor", "Marta & Cía.");
});

async function publish(title: string, text: string): Promise<string> {
  const { id, version } = await createEntry(editor, { type: "post", locale: "es", title });
  const content = [{ type: "paragraph", content: [{ type: "text", text }] }];
  const document = { type: "doc", content };
  await saveDraft(editor, { id, version, title, fields: {}, document });
  await publishEntry(editor, { id });
  return id;
}

// biome-ignore lint/suspicious/noExplicitAny: node-soap makes its methods from the WSDL
type Made = Client & Record<string, any>;

describe.each([
  ["1.1", false],
  ["1.2", true],
] as const)("node-soap speaks SOAP %s", (version, forceSoap12Headers) => {
  const connect = async () =>
    (await createClientAsync(`${address}?wsdl`, { forceSoap12Headers })) as Made;

  test("lists, gets and finds what is published, and nothing else", async () => {
    const id = await publish("Aguas <altas> & bajas", "El aforo del río.");
    await publish("Otra", "Nada.");
    const draft = await createEntry(editor, { type: "post", locale: "es", title: "Borrador" });
    const client = await connect();

    const [first] = await client.ListEntriesAsync({ type: "post", locale: "es", limit: 1 });
    expect([first.entry].flat()).toMatchObject([{ title: "Otra", author: "Marta & Cía." }]);
    const [rest] = await client.ListEntriesAsync({ type: "post", limit: 1, after: first.next });
    // Of a message of SOAP 1.2 the client reads no types: one is one, and a date is words.
    const [entry] = [rest.entry].flat();
    expect([rest.entry].flat()).toMatchObject([{ id, title: "Aguas <altas> & bajas" }]);
    expect(Date.now() - new Date(entry.publishedAt).getTime()).toBeLessThan(600_000);
    expect(rest.next).toBeUndefined();

    const [got, raw] = await client.GetEntryAsync({ id });
    expect(got).toMatchObject({ entry: { id, type: "post" }, markdown: "El aforo del río." });
    expect(raw).toContain(
      version === "1.1" ? "schemas.xmlsoap.org/soap/envelope" : "2003/05/soap-envelope",
    );
    const [found] = await client.SearchAsync({ q: "aforo", locale: "es" });
    expect([found.found].flat()).toMatchObject([{ id }]);
    expect([found.page, found.pages, found.total].map(Number)).toEqual([1, 1, 1]);

    const missing = await client.GetEntryAsync({ id: draft.id }).catch((error: unknown) => error);
    expect(String(missing)).toMatch(/(Client|Sender)/);
    const odd = await client.GetEntryAsync({ id: "x" }).catch((error: unknown) => error);
    expect(JSON.stringify(odd.root)).toContain('"path":"id"');
  });
});

const envelopes = {
  "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
  "1.2": "http://www.w3.org/2003/05/soap-envelope",
};
type Version = keyof typeof envelopes;

const wrap = (version: Version, body: string, header = "") =>
  `<e:Envelope xmlns:e="${envelopes[version]}">${header}<e:Body>${body}</e:Body></e:Envelope>`;
const get = `<GetEntry xmlns="urn:cauce:soap:1"><id>x</id></GetEntry>`;
const strict = `<e:Header><a:b xmlns:a="urn:a" e:mustUnderstand="1"/></e:Header>`;

const post = (body: string, type = "text/xml; charset=utf-8") =>
  send(new Request(address, { method: "POST", headers: { "content-type": type }, body }));

describe("faults are as the standard has them", () => {
  const cases: [string, string, number, string][] = [
    ["1.1 by the sender", wrap("1.1", get), 500, "<faultcode>e:Client</faultcode>"],
    ["1.2 by the sender", wrap("1.2", get), 400, "<e:Value>e:Sender</e:Value>"],
    ["1.1 must understand", wrap("1.1", get, strict), 500, "e:MustUnderstand"],
    ["1.2 must understand", wrap("1.2", get, strict), 500, "e:MustUnderstand"],
    [
      "another version",
      '<e:Envelope xmlns:e="urn:x"><e:Body/></e:Envelope>',
      500,
      "e:VersionMismatch",
    ],
    ["nothing asked", wrap("1.2", ""), 400, "e:Sender"],
    [
      "something unknown",
      wrap("1.2", '<Drop xmlns="urn:cauce:soap:1"/>'),
      400,
      "no operation Drop",
    ],
    ["a name of objects", wrap("1.2", '<toString xmlns="urn:cauce:soap:1"/>'), 400, "no operation"],
    ["an unknown member", wrap("1.2", get.replaceAll("id>", "__proto__>")), 400, "e:Sender"],
  ];

  test.each(cases)("%s", async (_, body, status, words) => {
    const response = await post(body);
    const text = await response.text();
    expect([response.status, text]).toEqual([status, expect.stringContaining(words)]);
    expect(response.headers.get("content-type")).toBe(
      text.includes(envelopes["1.2"])
        ? "application/soap+xml; charset=utf-8"
        : "text/xml; charset=utf-8",
    );
  });
});

describe("what is no message is refused", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`;
  const file = `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>`;
  const inside = get.replace(">x<", ">&a;<");
  const cases: [string, string, number][] = [
    ["no XML", "x", 400],
    ["half of it", wrap("1.1", get).slice(0, -20), 400],
    ["entities", bomb + wrap("1.1", inside), 400],
    ["a file", file + wrap("1.1", inside), 400],
    ["an entity of nobody", wrap("1.1", inside), 400],
    ["an instruction", `<?go to?>${wrap("1.1", get)}`, 400],
    ["depth", wrap("1.1", "<a>".repeat(5000) + "</a>".repeat(5000)), 400],
    ["length", wrap("1.1", `<!--${"x".repeat(70_000)}-->${get}`), 413],
  ];

  test.each(cases)("%s", async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/root:|aaaa/);
  });

  test.each(["application/json", "text/xml; charset=utf-16", ""])("as %s", async (type) => {
    expect((await post(wrap("1.1", get), type)).status).toBe(415);
  });
});
