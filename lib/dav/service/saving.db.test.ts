import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { davLocks, entries, media, mediaFolders } from "@/db/schema";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { loadDraft } from "@/lib/entries/mutations";
import { createEntry, publishEntry, saveDraft } from "@/lib/entries/operations";
import { text } from "@/lib/entries/operations/testing/write";
import { createKey } from "@/lib/keys/operations";
import { serveDav } from "./serve";

/** How real programs save, in the requests that they send. */
const server = createServer((request, response) => void serveDav(request, response));
let address = "";
let key = "";
let editor: Person;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav`;
  editor = await actorOf("editor");
  const scopes = ["read", "write", "media", "publish"] as const;
  key = (await createKey(editor, { name: "dav", scopes: [...scopes] })).token;
});
afterAll(() => void server.close());

type Asked = { headers?: Record<string, string>; body?: string | Uint8Array };

async function ask(method: string, path: string, { headers, body }: Asked = {}) {
  const authorization = `Basic ${Buffer.from(`x:${key}`).toString("base64")}`;
  const answer = await fetch(address + path, {
    method,
    headers: { authorization, ...headers },
    body: body as BodyInit,
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString() };
}
const status = async (...args: Parameters<typeof ask>) => (await ask(...args)).status;
const put = (path: string, body: string, headers = {}) => status("PUT", path, { body, headers });
const to = (path: string) => ({ headers: { destination: `/dav${path}`, overwrite: "T" } });

const lockXml = `<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope>
  <locktype><write/></locktype></lockinfo>`;
const lock = (path: string) => ask("LOCK", path, { body: lockXml });
const tokenOf = (answer: { headers: Headers }) => answer.headers.get("lock-token") ?? "";

const living = (slug: string) =>
  db.$count(entries, and(eq(entries.slug, slug), isNull(entries.deletedAt)));

async function saveAtDesk(slug: string, words: string): Promise<void> {
  const [entry] = await db.select().from(entries).where(eq(entries.slug, slug));
  const { entryId: id, version, title, fields } = await loadDraft(db, entry?.id ?? "");
  await saveDraft(editor, { id, version, title, fields, document: text(words) });
}

describe("what a program writes beside a text", () => {
  it.each([
    ...[".vim.md.swp", "4913", "vim.md~", "%23vim.md%23", ".%23vim.md", ".goutputstream-A1B2C3"],
    ...[".~lock.vim.md%23", "vim.md.sb-1a2b3c4d-AbCdEf", "vim.md.tmp", "sedAbCdEf", "~%24vim.md"],
  ])("is refused at once, so that it saves without: %s", async (name) => {
    await put("/posts/es/vim.md", "antes");
    const path = `/posts/es/${name}`;
    const all = await db.$count(entries);
    expect(await put(path, "x")).toBe(403);
    expect(await status("MKCOL", path)).toBe(403);
    expect(await status("LOCK", path, { body: lockXml })).toBe(403);
    expect(await status("MOVE", "/posts/es/vim.md", to(path))).toBe(403);
    expect(await status("COPY", "/posts/es/vim.md", to(path))).toBe(403);
    expect(await status("PROPFIND", path, { headers: { depth: "0" } })).toBe(404);
    expect(await put("/posts/es/vim.md", "después")).toBe(204);
    expect((await ask("GET", "/posts/es/vim.md")).text).toContain("después");
    expect(await db.$count(entries)).toBe(all);
    expect(await db.$count(davLocks)).toBe(0);
  });

  it.each(["/media", "/posts/es", "/pages/es"])(
    "about a file of Finder's is taken and not kept in %s",
    async (above) => {
      const counts = async () => [await db.$count(media), await db.$count(entries)];
      const before = await counts();
      for (const name of ["._a.md", ".DS_Store", "Thumbs.db", "desktop.ini"]) {
        const path = `${above}/${name}`;
        expect(await put(path, "")).toBe(201);
        const locked = await lock(path);
        expect(locked.status).toBe(201);
        expect(await put(path, "Mac", { if: `(${tokenOf(locked)})` })).toBe(201);
        const free = { headers: { "lock-token": tokenOf(locked) } };
        expect(await status("UNLOCK", path, free)).toBe(204);
        expect(await status("GET", path)).toBe(404);
        expect(await status("DELETE", path)).toBe(404);
      }
      expect(await counts()).toEqual(before);
    },
  );

  it("makes no folder of the library out of sight", async () => {
    expect(await status("MKCOL", "/media/.TemporaryItems")).toBe(403);
    expect(await db.$count(mediaFolders, eq(mediaFolders.name, ".TemporaryItems"))).toBe(0);
  });
});

describe("a text that is saved", () => {
  it("by Windows: reserved, its times noted, emptied, written", async () => {
    const path = "/posts/es/windows.md";
    expect(await put(path, "")).toBe(201);
    const locked = await lock(path);
    const headers = { if: `(${tokenOf(locked)})` };
    const body = `<propertyupdate xmlns="DAV:"><set><prop><Win32LastModifiedTime
      xmlns="urn:schemas-microsoft-com:">now</Win32LastModifiedTime></prop></set></propertyupdate>`;
    expect(await status("PROPPATCH", path, { headers, body })).toBe(207);
    expect(await put(path, "", headers)).toBe(204);
    expect(await put(path, "nuevo", headers)).toBe(204);
    expect((await ask("GET", path)).text).toContain("nuevo");
    const free = { headers: { "lock-token": tokenOf(locked) } };
    expect(await status("UNLOCK", path, free)).toBe(204);
    expect(await living("windows")).toBe(1);
  });

  it("under another title keeps its address, so that the next save finds it", async () => {
    const made = await createEntry(editor, { type: "post", locale: "es", title: "Sin dirección" });
    const path = `/posts/es/${made.slug}.md`;
    for (const title of ["Otro título", "Otro más"]) {
      expect(await put(path, `---\ntitle: ${title}\n---\n\nTexto`)).toBe(204);
      expect((await loadDraft(db, made.id)).title).toBe(title);
    }
    expect(await living(made.slug)).toBe(1);
  });

  it("is given back to the byte, since rclone deletes what has another length", async () => {
    const path = "/posts/es/bytes.md";
    const etags = new Set<string | null>();
    for (const body of ["\uFEFF* uno\r\n* dos\r\n", "* uno\n* dos\n", "* uno\n* dos\n\n\n"]) {
      expect([201, 204]).toContain(await put(path, body));
      const got = await ask("GET", path);
      expect(got.bytes).toEqual(Buffer.from(body));
      const listed = await ask("PROPFIND", "/posts/es", { headers: { depth: "1" } });
      const [, own = ""] = listed.text.split("/dav/posts/es/bytes.md<");
      const length = /<D:getcontentlength>(\d+)</.exec(own)?.[1];
      expect(Number(length)).toBe(Buffer.byteLength(body));
      etags.add(got.headers.get("etag"));
    }
    expect(etags.size).toBe(3);
    await saveAtDesk("bytes", "Mesa");
    expect((await ask("GET", path)).text).toBe('---\ntitle: "bytes"\nexcerpt: ""\n---\n\nMesa\n');
  });

  it("upon a reservation is refused if the desk has changed it since it was read", async () => {
    const path = "/posts/es/reserva.md";
    await put(path, "uno");
    const headers = { if: `(${tokenOf(await lock(path))})` };
    await saveAtDesk("reserva", "Mesa");
    expect(await put(path, "dos", headers)).toBe(412);
    expect((await ask("GET", path)).text).toContain("Mesa");
    expect(await put(path, "tres", headers)).toBe(204);
    expect(await put(path, "cuatro", headers)).toBe(204);
    expect((await ask("GET", path)).text).toBe("cuatro");
  });

  it("where it may not lie is refused before anything is made", async () => {
    const all = await db.$count(entries);
    expect(await put("/pages/es/admin.md", "x")).toBe(403);
    expect(await status("LOCK", "/pages/es/admin.md", { body: lockXml })).toBe(403);
    const long = `---\nexcerpt: ${"x".repeat(500)}\n---\n\nTexto`;
    expect(await put("/posts/es/largo.md", long)).toBe(422);
    expect(await db.$count(entries)).toBe(all);
  });

  it("that is public is not thrown away by whoever puts another in its place", async () => {
    const made = await createEntry(editor, { type: "post", locale: "es", title: "En público" });
    const words = { title: "En público", fields: { slug: made.slug }, document: text("Publicado") };
    await saveDraft(editor, { id: made.id, version: made.version, ...words });
    await publishEntry(editor, { id: made.id });
    const path = `/posts/es/${made.slug}.md`;
    expect(await status("DELETE", path)).toBe(403);
    expect(await put(path, "otro")).toBe(204);
    const [row] = await db.select().from(entries).where(eq(entries.id, made.id));
    expect([row?.deletedAt, row?.publishedAt]).toEqual([null, expect.any(Date)]);
    // A draft goes into the trash, whence the desk brings it back.
    await put("/posts/es/borrador.md", "x");
    expect(await status("DELETE", "/posts/es/borrador.md")).toBe(204);
  });
});
