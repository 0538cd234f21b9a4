import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { createMediaRow } from "@/db/factories";
import { type Actor, stranger } from "@/lib/core/actor";
import { respond } from "@/lib/core/endpoint";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { createEntry, publishEntry, saveDraft } from "@/lib/entries/operations";
import { createTerm } from "@/lib/taxonomy/operations";
import { answer } from "./server";

type Answer = { data?: Record<string, never>; errors?: GraphError[] };
type Connection = {
  edges: { cursor: string; node: { title: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
};
type GraphError = { message: string; path?: string[]; extensions: Record<string, unknown> };

const driver = Reflect.get(db, "$client") as { unsafe: (query: string) => unknown };

let told: number;
let editor: Person;

beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, people, terms cascade`);
  told = 0;
  editor = await actorOf("editor", "Marta");
});

const address = "http://localhost:3000/api/graphql";
const send = (actor: Actor, init: RequestInit, url = address) =>
  respond({ currentActor: async () => actor, afterChange: () => {} }, () =>
    answer(new Request(url, init), {
      actor,
      afterChange: () => {
        told += 1;
      },
      mayStay: async () => true,
    }),
  );

const post = (actor: Actor, body: unknown, type = "application/json") =>
  send(actor, {
    method: "POST",
    headers: { "content-type": type, accept: "application/graphql-response+json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

async function ask(actor: Actor, query: string, variables?: object): Promise<Answer> {
  return (await post(actor, { query, variables })).json();
}

async function publish(title: string, fields: object = {}) {
  const { id, version } = await createEntry(editor, { type: "post", locale: "es", title });
  const document = { type: "doc", content: [{ type: "paragraph" }] };
  const saved = await saveDraft(editor, { id, version, title, fields, document });
  await publishEntry(editor, { id });
  return { id, version: saved.version };
}

describe("the round of an entry", () => {
  test("is made, written, published and read; channels hear of each change", async () => {
    const made = await ask(
      editor,
      `mutation { entriesCreate(type: post, locale: es, title: "Río") { id version type } }`,
    );
    expect(made).toEqual({ data: { entriesCreate: expect.objectContaining({ type: "post" }) } });
    const { id, version } = made.data?.entriesCreate ?? ({} as never);
    const document = { type: "doc", content: [{ type: "paragraph" }] };
    const save = `mutation ($id: ID!, $version: Int!, $document: JSON!) { entriesSaveDraft(id: $id,
      version: $version, title: "Río alto", fields: { excerpt: "Baja" }, document: $document) { version } }`;
    const saved = await ask(editor, save, { id, version, document });
    expect(saved.errors).toBeUndefined();
    const stale = await ask(editor, save, { id, version, document });
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      ...{ code: "conflict", type: "urn:cauce:problem:conflict" },
    });
    const before = await ask(stranger, `{ entriesGet(id: "${id}") { id } }`);
    expect(before).toEqual({ data: { entriesGet: null } });
    await ask(editor, `mutation { entriesPublish(id: "${id}") { revision } }`);
    expect(told).toBe(3);
    const read = await ask(
      stranger,
      `{ entriesGet(id: "${id}") { title excerpt status document } }`,
    );
    expect(read.data?.entriesGet).toMatchObject({ title: "Río alto", status: "published" });
  });

  test("literals make documents as variables do", async () => {
    const { id, version } = await publish("Uno");
    const { errors } = await ask(
      editor,
      `mutation { entriesSaveDraft(id: "${id}", version: ${version}, title: "Dos", fields: {},
        document: { type: "doc", content: [{ type: "paragraph" }] }) { version } }`,
    );
    expect(errors).toBeUndefined();
  });
});

describe("refusals", () => {
  test("say what they say elsewhere, by whom they may not be done", async () => {
    const { id } = await publish("Uno");
    const { data, errors } = await ask(stranger, `mutation { entriesTrash(id: "${id}") { id } }`);
    expect(data).toEqual({ entriesTrash: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "unauthenticated" });
    const reader: Actor = { ...editor, scopes: ["read"] };
    const key = await ask(reader, `mutation { entriesTrash(id: "${id}") { id } }`);
    expect(key.errors?.[0]?.extensions).toMatchObject({ code: "forbidden" });
    expect(told).toBe(0);
  });

  test("name what is wrong with the input", async () => {
    const { errors } = await ask(editor, `{ entriesGet(id: "x") { id } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "invalid", issues: [{ path: "id" }] });
    const many = await ask(editor, "{ media(first: 101) { edges { cursor } } }");
    expect(many.errors?.[0]?.extensions).toMatchObject({ issues: [{ path: "first" }] });
  });

  test("of faults keep the reason to themselves", async () => {
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    vi.spyOn(driver, "unsafe").mockImplementation(() => {
      throw new Error("secret words");
    });
    const response = await post(editor, { query: "{ entriesList { next } }" });
    const text = await response.text();
    vi.restoreAllMocks();
    expect(text).not.toContain("secret");
    const { errors } = JSON.parse(text);
    expect(errors[0]).toMatchObject({ message: "Unexpected", extensions: { code: "unexpected" } });
    expect(errors[0].extensions.id).toMatch(/^[0-9a-f]{8}$/);
    expect(log).toBeDefined();
  });
});

describe("what is too much is refused before it runs", () => {
  const entry = "entries(first: 1) { edges { node {";
  const deep = `{ ${entry} parent { parent { parent { parent { parent { id } } } } } } } } }`;
  const spread = `{ ${entry} ...a } } } }
    fragment a on Entry { parent { ...b } } fragment b on Entry { parent { ...c } }
    fragment c on Entry { parent { parent { parent { id } } } }`;
  const doubling = (n: number) =>
    `{ ${entry} ...f0 } } } } ${Array.from({ length: n }, (_, i) =>
      i === n - 1
        ? `fragment f${i} on Entry { id }`
        : `fragment f${i} on Entry { ...f${i + 1} ... { ...f${i + 1} } }`,
    ).join(" ")}`;
  const aliases = `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: siteGet { name }`).join(" ")} }`;
  const costly = `{ entries(first: 100) { edges { node { terms { term { id name slug url group kind
    locale description entries } id name slug url kind } title slug path url } } } }`;
  const byVariable = costly.replace(
    "{ entries(first: 100)",
    "query ($n: Int) { entries(first: $n)",
  );
  const cases: [string, string, object?][] = [
    ["depth", deep],
    ["depth by fragments", spread],
    ["aliases", aliases],
    ["cost", costly],
    ["cost by a variable", byVariable, { n: 100 }],
    ["cost by doubling fragments", doubling(40)],
    ["tokens", `{ ${"siteGet { name } ".repeat(600)} }`],
    ["fragments in a circle", `{ ${entry} ...a } } } } fragment a on Entry { parent { ...a } }`],
  ];

  test.each(cases)("%s", async (_, query, variables) => {
    const calls = vi.spyOn(driver, "unsafe");
    const started = performance.now();
    const response = await post(editor, { query, variables });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(response.status).toBe(400);
    const { data, errors } = await response.json();
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(calls).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test("a page of entries with all that belongs to them is not", async () => {
    const { errors } = await ask(
      editor,
      `{ entries(first: 50) { edges { cursor node { id title url author { person { name } }
        terms { name term { name } } translations { url } parent { title } } } pageInfo { endCursor } } }`,
    );
    expect(errors).toBeUndefined();
  });

  test("a long body", async () => {
    const response = await post(editor, { query: `{ siteGet { name } } #${"x".repeat(70_000)}` });
    expect(response.status).toBe(413);
    expect((await response.json()).type).toBe("urn:cauce:problem:too_large");
  });

  test("many queries in one body", async () => {
    const query = "{ siteGet { name } }";
    const response = await post(editor, [{ query }, { query }]);
    expect(response.status).toBe(400);
  });

  test.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])(
    "a body as %s",
    async (type) => {
      const body = type.includes("url")
        ? `query=${encodeURIComponent("mutation { entriesTrash(id: 1) { id } }")}`
        : JSON.stringify({ query: "{ __typename }" });
      expect((await post(editor, body, type)).status).toBe(415);
    },
  );

  test("a change by GET", async () => {
    const query = encodeURIComponent("mutation { entriesCreate(type: post, locale: es) { id } }");
    const response = await send(editor, {}, `${address}?query=${query}`);
    expect(response.status).toBe(405);
    const list = await ask(editor, "{ entriesList(status: draft) { items { id } } }");
    expect(list.data?.entriesList).toEqual({ items: [] });
  });
});

describe("the schema", () => {
  const query =
    "{ __schema { types { name fields { name type { ofType { ofType { ofType { name } } } } } } } }";

  test("is told to who has a key or a session", async () => {
    const { data } = await ask({ ...editor, scopes: ["read"] }, query);
    expect(JSON.stringify(data)).toContain("entriesPublish");
  });

  test("is not told to strangers, not by suggestions either", async () => {
    for (const asked of [query, '{ __type(name: "Entry") { name } }', "{ entriesLst { next } }"]) {
      const response = await post(stranger, { query: asked });
      expect(response.status).toBe(400);
      expect(await response.text()).not.toMatch(/entriesList|Did you mean|entriesPublish/);
    }
    const { data } = await ask(stranger, "{ __typename }");
    expect(data).toEqual({ __typename: "Query" });
  });
});

describe("lists", () => {
  const walk = (after: string | null) =>
    ask(
      stranger,
      `query ($after: String) { entries(first: 2, after: $after, sort: createdAt) {
        edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      { after },
    );

  test("go on after the last, or after any edge", async () => {
    for (const title of ["1", "2", "3", "4", "5"]) await publish(title);
    const titles: string[] = [];
    let after: string | null = null;
    let first: string | null = null;
    for (let more = true; more; ) {
      const { data } = await walk(after);
      const { edges, pageInfo } = (data?.entries ?? {}) as Connection;
      first ??= edges[0]?.cursor ?? null;
      titles.push(...edges.map(({ node }) => node.title));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(titles).toEqual(["1", "2", "3", "4", "5"]);
    const { data } = await walk(first);
    expect(data?.entries).toMatchObject({ edges: [{ node: { title: "2" } }, {}] });
    const odd = await walk("x");
    expect(odd.errors?.[0]?.extensions).toMatchObject({ issues: [{ path: "after" }] });
  });

  test("of the library go on too", async () => {
    for (const filename of ["a.png", "b.png", "c.png"]) await createMediaRow({ filename });
    const page = (after: string) =>
      ask(
        editor,
        `{ media(first: 2, sort: name${after}) { edges { cursor node { filename } }
        pageInfo { hasNextPage endCursor } } }`,
      );
    const { data } = await page("");
    expect(data?.media).toMatchObject({
      edges: [{ node: { filename: "a.png" } }, { node: { filename: "b.png" } }],
      pageInfo: { hasNextPage: true },
    });
    const { pageInfo } = (data?.media ?? {}) as { pageInfo: { endCursor: string } };
    const rest = await page(`, after: "${pageInfo.endCursor}"`);
    expect(rest.data?.media).toMatchObject({
      edges: [{ node: { filename: "c.png" } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test("ask the database as often for twenty entries as for two", async () => {
    const query = `query ($n: Int) { entries(first: $n, locale: es) { edges { node { title author { person { name } }
      terms { term { description } } cover { url } translations { entry { title } } parent { title } } } } }`;
    const media = await Promise.all(Array.from({ length: 20 }, () => createMediaRow()));
    for (const [n, { id: coverId }] of media.entries()) {
      const { id } = await createTerm(editor, { locale: "es", name: `t${n}` });
      editor = await actorOf("editor", `Editor ${n}`);
      const original = await publish(`Entrada ${n}`, { coverId, termIds: [id] });
      const translation = { type: "post", locale: "en", title: `Entry ${n}` };
      await createEntry(editor, { ...translation, translationOf: original.id });
    }
    const count = async (n: number) => {
      const queries = vi.spyOn(driver, "unsafe");
      const { data, errors } = await ask(editor, query, { n });
      const times = queries.mock.calls.length;
      vi.restoreAllMocks();
      expect(errors).toBeUndefined();
      const { edges } = (data?.entries ?? {}) as { edges: { node: Record<string, unknown> }[] };
      expect(edges).toHaveLength(n);
      for (const { node } of edges) {
        expect(node).toMatchObject({
          author: { person: { name: expect.any(String) } },
          terms: [{ term: { description: "" } }],
          cover: { url: expect.any(String) },
          translations: [{ entry: { title: expect.stringMatching(/^Entry/) } }],
        });
      }
      return times;
    };
    expect(await count(20)).toBe(await count(2));
  });
});
