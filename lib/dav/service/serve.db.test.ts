import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { blobs, davLocks, entries, media, revisions } from "@/db/schema";
import type { Scope } from "@/lib/core/actor";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { createEntry, publishEntry, saveDraft } from "@/lib/entries/operations";
import { text } from "@/lib/entries/operations/testing/write";
import { createKey, revokeKey } from "@/lib/keys/operations";
import { deleteFolder } from "@/lib/media/operations";
import { serveDav } from "./serve";

const server = createServer((request, response) => void serveDav(request, response));
let address = "";
const people: Record<string, Person> = {};
const keys: Record<string, string> = {};
let readOnly = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav`;
  for (const role of ["admin", "editor", "author", "contributor"] as const) {
    const person = await actorOf(role);
    people[role] = person;
    const more: Scope[] = role === "contributor" ? [] : ["publish"];
    keys[role] = (await keyFor(person, ["read", "write", "media", ...more])).token;
    if (role === "editor") readOnly = (await keyFor(person, ["read"])).token;
  }
});
afterAll(() => void server.close());

const keyFor = (person: Person, scopes: Scope[]) => createKey(person, { name: "dav", scopes });

type Asked = { as?: string; headers?: Record<string, string>; body?: string | Buffer };

async function ask(method: string, path: string, { as = "editor", headers, body }: Asked = {}) {
  const password = keys[as] ?? as;
  const authorization = `Basic ${Buffer.from(`x:${password}`).toString("base64")}`;
  const answer = await fetch(address + path, {
    method,
    headers: { ...(as && { authorization }), ...headers },
    body: body as BodyInit,
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const status = async (...args: Parameters<typeof ask>) => (await ask(...args)).status;

const lockXml = `<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope>
  <locktype><write/></locktype><owner>yo</owner></lockinfo>`;
const tokenOf = (answer: { headers: Headers }) => answer.headers.get("lock-token") ?? "";

describe("who may come in", () => {
  it("is whoever has a key that holds, and nobody else", async () => {
    expect(await status("PROPFIND", "/", { headers: { depth: "1" } })).toBe(207);
    for (const as of ["", "x", `cauce_${"a".repeat(43)}`]) {
      const refused = await ask("PROPFIND", "/", { as, headers: { depth: "1" } });
      expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
        401,
        'Basic realm="Cauce", charset="UTF-8"',
      ]);
      expect(refused.text).toBe("");
    }
    const { id, token } = await keyFor(people.editor as Person, ["read"]);
    expect(await status("PROPFIND", "/media", { as: token, headers: { depth: "0" } })).toBe(207);
    await revokeKey(people.editor as Person, { id });
    expect(await status("PROPFIND", "/media", { as: token, headers: { depth: "0" } })).toBe(401);
  });

  it("does with it what it was made for", async () => {
    await ask("PUT", "/media/reading.txt", { body: "x" });
    expect(await status("GET", "/media/reading.txt", { as: readOnly })).toBe(200);
    for (const [method, path] of [
      ["PUT", "/media/reading.txt"],
      ["PUT", "/media/new.txt"],
      ["PUT", "/posts/es/nuevo.md"],
      ["DELETE", "/media/reading.txt"],
      ["MKCOL", "/media/folder"],
      ["LOCK", "/media/reading.txt"],
      ["PROPPATCH", "/media/reading.txt"],
    ] as const) {
      expect(await status(method, path, { as: readOnly }), `${method} ${path}`).toBe(403);
    }
    const { token } = await keyFor(people.editor as Person, ["read", "media"]);
    expect(await status("PUT", "/posts/es/nuevo.md", { as: token, body: "x" })).toBe(403);
  });

  it("does what its person may do", async () => {
    expect(await status("PUT", "/media/author.txt", { as: "author", body: "x" })).toBe(201);
    const as = "contributor";
    expect(await status("PUT", "/media/author.txt", { as, body: "y" })).toBe(403);
    expect(await status("DELETE", "/media/author.txt", { as })).toBe(403);
    const headers = { destination: "/dav/media/stolen.txt" };
    expect(await status("MOVE", "/media/author.txt", { as, headers })).toBe(403);
    expect((await ask("GET", "/media/author.txt")).text).toBe("x");
    expect(await db.$count(blobs)).toBe(await db.$count(media));
    expect(await status("PUT", "/posts/es/de-autora.md", { as: "author", body: "x" })).toBe(201);
    const other = { as: "contributor", body: "y" };
    expect(await status("PUT", "/posts/es/de-autora.md", other)).toBe(403);
    expect(await status("DELETE", "/posts/es/de-autora.md", other)).toBe(403);
  });
});

describe("files", () => {
  it("keep their names, whatever they are", async () => {
    await ask("MKCOL", "/media/any");
    const bodies: Record<string, string | Buffer> = {
      "page.html": "<script>alert(1)</script>",
      "no.png": "not a picture",
      noextension: "x",
      "empty.bin": "",
      "large.bin": Buffer.alloc(9_000_001, "abc"),
    };
    for (const [name, body] of Object.entries(bodies)) {
      expect(await status("PUT", `/media/any/${name}`, { body }), name).toBe(201);
      const got = await ask("GET", `/media/any/${name}`);
      expect(got.text, name).toBe(String(body));
      expect(got.headers.get("content-type"), name).toBe("application/octet-stream");
      expect(got.headers.get("content-disposition"), name).toMatch(/^attachment/);
    }
    expect(await status("PUT", "/media/any/.hidden", { body: "x" })).toBe(403);
    expect(await status("PUT", "/media/nowhere/a.txt", { body: "x" })).toBe(409);
  });

  it("of one name in a folder are told apart", async () => {
    await ask("PUT", "/media/twin.txt", { body: "one" });
    await ask("PUT", "/media/other.txt", { body: "two" });
    await db.update(media).set({ filename: "twin.txt" }).where(eq(media.filename, "other.txt"));
    expect((await ask("GET", "/media/twin.txt")).text).toBe("one");
    expect((await ask("GET", "/media/twin%20(2).txt")).text).toBe("two");
    expect(await status("GET", "/media/twin%20(3).txt")).toBe(404);
    await ask("PUT", "/media/twin%20(2).txt", { body: "three" });
    expect((await ask("GET", "/media/twin%20(2).txt")).text).toBe("three");
    expect((await ask("GET", "/media/twin.txt")).text).toBe("one");
  });

  it("can go back to what they were, and come back from the trash", async () => {
    await ask("PUT", "/media/kept.txt", { body: "before" });
    await ask("PUT", "/media/kept.txt", { body: "after" });
    await ask("DELETE", "/media/kept.txt");
    expect(await status("GET", "/media/kept.txt")).toBe(404);
    const [row] = await db.select().from(media).where(eq(media.filename, "kept.txt"));
    expect(row?.deletedAt).not.toBeNull();
  });

  it("are copied without their bytes, and moved with another ending", async () => {
    await ask("PUT", "/media/first.tmp", { body: "bytes" });
    const before = await db.$count(blobs);
    const to = (name: string, more = {}) => ({
      headers: { destination: `/dav/media/${name}`, ...more },
    });
    expect(await status("COPY", "/media/first.tmp", to("second.txt"))).toBe(201);
    expect(await status("MOVE", "/media/first.tmp", to("third.md"))).toBe(201);
    expect(await db.$count(blobs)).toBe(before);
    expect(await status("COPY", "/media/third.md", to("second.txt", { overwrite: "F" }))).toBe(412);
    expect(await status("COPY", "/media/third.md", to("second.txt"))).toBe(204);
    expect(await status("COPY", "/media/third.md", to("none/a.txt"))).toBe(409);
    const elsewhere = { headers: { destination: "http://elsewhere.example/dav/media/a" } };
    expect(await status("MOVE", "/media/third.md", elsewhere)).toBe(502);
    expect(await status("MOVE", "/media/third.md", { headers: {} })).toBe(400);
  });

  it("lie in folders within folders", async () => {
    for (const path of ["/media/a", "/media/a/b", "/media/a/b/c"]) {
      expect(await status("MKCOL", path)).toBe(201);
    }
    await ask("PUT", "/media/a/b/c/deep.txt", { body: "deep" });
    expect(await status("MKCOL", "/media/a")).toBe(405);
    const moved = { headers: { destination: "/dav/media/z" } };
    expect(await status("MOVE", "/media/a", moved)).toBe(201);
    expect((await ask("GET", "/media/z/b/c/deep.txt")).text).toBe("deep");
    const inside = { headers: { destination: "/dav/media/z/b/z" } };
    expect(await status("MOVE", "/media/z", inside)).toBe(403);
    expect(await status("DELETE", "/media/z", { as: "author" })).toBe(403);
    expect(await status("DELETE", "/media/z")).toBe(204);
    expect(await status("GET", "/media/z/b/c/deep.txt")).toBe(404);
    await expect(deleteFolder(people.editor as Person, { id: "x" })).rejects.toThrow();
  });

  it("are listed one level at a time", async () => {
    expect((await ask("PROPFIND", "/media")).text).toContain("propfind-finite-depth");
    expect(await status("PROPFIND", "/media", { headers: { depth: "infinity" } })).toBe(403);
    expect(await status("PROPFIND", "/media", { headers: { depth: "2" } })).toBe(400);
    expect(await status("PROPFIND", "/none", { headers: { depth: "0" } })).toBe(404);
  });
});

describe("entries", () => {
  it("show their draft, and publish nothing", async () => {
    const editor = people.editor as Person;
    const made = await createEntry(editor, { type: "post", locale: "es", title: "Público" });
    const words = { title: "Público", fields: { slug: made.slug }, document: text("Publicado") };
    await saveDraft(editor, { id: made.id, version: made.version, ...words });
    await publishEntry(editor, { id: made.id });
    const path = `/posts/es/${made.slug}.md`;
    const got = await ask("GET", path);
    expect(got.text).toBe('---\ntitle: "Público"\nexcerpt: ""\n---\n\nPublicado\n');
    const body = got.text.replace("Publicado", "**Otra cosa**");
    expect(await status("PUT", path, { body })).toBe(204);
    expect((await ask("GET", path)).text).toBe(body);
    const [shown] = await db
      .select({ document: revisions.document })
      .from(entries)
      .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
      .where(eq(entries.id, made.id));
    expect(JSON.stringify(shown)).toContain("Publicado");
    expect(JSON.stringify(shown)).not.toContain("Otra cosa");
  });

  it("are the same text after being read and written", async () => {
    await ask("PUT", "/pages/es/vuelta.md", { body: "# Uno\n\n- a\n- b\n\n> cita\n" });
    const first = await ask("GET", "/pages/es/vuelta.md");
    await ask("PUT", "/pages/es/vuelta.md", { body: first.text });
    const second = await ask("GET", "/pages/es/vuelta.md");
    expect(second.text).toBe(first.text);
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
  });

  it("refuse an older version, and what they cannot hold, and lose nothing by it", async () => {
    const path = "/posts/es/versiones.md";
    await ask("PUT", path, { body: "uno" });
    const etag = (await ask("HEAD", path)).headers.get("etag") ?? "";
    expect(await status("PUT", path, { body: "dos", headers: { "if-match": etag } })).toBe(204);
    expect(await status("PUT", path, { body: "tres", headers: { "if-match": etag } })).toBe(412);
    expect(await status("PUT", path, { body: "x", headers: { "if-none-match": "*" } })).toBe(412);
    const picture = await ask("PUT", path, { body: "![a](http://a.example/b.png)" });
    expect([picture.status, picture.text]).toEqual([422, expect.stringContaining("Line 1")]);
    expect((await ask("GET", path)).text).toContain("dos");
  });

  it("lie in a tree of pages", async () => {
    await ask("PUT", "/pages/es/arbol.md", { body: "x" });
    expect(await status("PUT", "/pages/es/arbol/rama.md", { body: "y" })).toBe(201);
    const { text: listed } = await ask("PROPFIND", "/pages/es/", { headers: { depth: "1" } });
    expect(listed).toContain("/dav/pages/es/arbol.md<");
    expect(listed).toContain("/dav/pages/es/arbol/<");
    expect(listed).not.toContain("rama");
    const below = await ask("PROPFIND", "/pages/es/arbol", { headers: { depth: "1" } });
    expect(below.text).toContain("/dav/pages/es/arbol/rama.md<");
    expect(await status("DELETE", "/pages/es/arbol.md")).toBe(409);
    expect(await status("DELETE", "/pages/es/arbol")).toBe(403);
    expect(await status("PUT", "/pages/es/nada/rama.md", { body: "y" })).toBe(409);
  });

  it.each(["/posts/es/Mal.md", "/posts/es/a.txt", "/posts/fr/a.md", "/posts/a.md", "/x.md"])(
    "have addresses of their own kind: not %s",
    async (path) => {
      expect([403, 404]).toContain(await status("PUT", path, { body: "x" }));
    },
  );
});

describe("locks", () => {
  it("keep others out until they are let go", async () => {
    await ask("PUT", "/media/locked.txt", { body: "x" });
    const locked = await ask("LOCK", "/media/locked.txt", { body: lockXml });
    const token = tokenOf(locked);
    expect(locked.status).toBe(200);
    expect(await status("PUT", "/media/locked.txt", { body: "y" })).toBe(423);
    expect(await status("PUT", "/media/locked.txt", { as: "admin", body: "y" })).toBe(423);
    const known = { headers: { if: `(${token})` }, body: "y" };
    // A token that somebody else was given opens nothing.
    expect(await status("PUT", "/media/locked.txt", { as: "admin", ...known })).toBe(423);
    expect(await status("PUT", "/media/locked.txt", known)).toBe(204);
    for (const method of ["DELETE", "MOVE"]) {
      const headers = { destination: "/dav/media/away.txt" };
      expect(await status(method, "/media/locked.txt", { headers })).toBe(423);
    }
    expect(await status("LOCK", "/media/locked.txt", { as: "admin", body: lockXml })).toBe(423);
    const free = { headers: { "lock-token": token } };
    expect(await status("UNLOCK", "/media/locked.txt", { as: "admin", ...free })).toBe(403);
    expect(await status("UNLOCK", "/media/locked.txt", free)).toBe(204);
    expect(await status("PUT", "/media/locked.txt", { body: "z" })).toBe(204);
  });

  it("reach what lies below, and end by themselves", async () => {
    await ask("MKCOL", "/media/deep");
    const locked = await ask("LOCK", "/media/deep", {
      body: lockXml,
      headers: { depth: "infinity" },
    });
    expect(locked.text).toContain("<D:depth>infinity</D:depth>");
    expect(await status("PUT", "/media/deep/a.txt", { body: "x" })).toBe(423);
    const token = /<(.+)>/.exec(tokenOf(locked))?.[1] ?? "";
    const headers = { if: `<${address}/media/deep> (<${token}>)` };
    expect(await status("PUT", "/media/deep/a.txt", { body: "x", headers })).toBe(201);
    const past = { expiresAt: new Date(Date.now() - 1000) };
    await db.update(davLocks).set(past).where(eq(davLocks.path, "media/deep"));
    expect(await status("PUT", "/media/deep/b.txt", { body: "x" })).toBe(201);
  });

  it("are for one of many who ask at once", async () => {
    await ask("PUT", "/media/wanted.txt", { body: "x" });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => status("LOCK", "/media/wanted.txt", { body: lockXml })),
    );
    expect(answers.sort()).toEqual([200, ...Array(7).fill(423)]);
  });

  it("hold a name that is not there yet", async () => {
    const locked = await ask("LOCK", "/posts/es/reservado.md", { body: lockXml });
    expect(locked.status).toBe(201);
    expect(await status("PUT", "/posts/es/reservado.md", { as: "admin", body: "x" })).toBe(423);
    const headers = { if: `(${tokenOf(locked)})` };
    expect(await status("PUT", "/posts/es/reservado.md", { body: "x", headers })).toBe(201);
    expect(await status("LOCK", "/media/none/a.txt", { body: lockXml })).toBe(409);
    expect(await db.$count(davLocks, eq(davLocks.path, "media/none/a.txt"))).toBe(0);
  });
});

it.each([
  ["PROPFIND", "<a"],
  ["PROPFIND", "<a/>"],
  ["PROPPATCH", '<!DOCTYPE a [<!ENTITY e "x">]><propertyupdate xmlns="DAV:">&e;</propertyupdate>'],
  ["LOCK", "<lockinfo xmlns='DAV:'/>"],
  ["PROPFIND", "x".repeat(300_000)],
])("what is no request of WebDAV is refused: %s", async (method, body) => {
  await ask("PUT", "/media/odd.txt", { body: "x" });
  const answer = await status(method, "/media/odd.txt", { body, headers: { depth: "0" } });
  expect([400, 413]).toContain(answer);
});
