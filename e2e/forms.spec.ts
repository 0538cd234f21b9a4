import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import fc from "fast-check";
import { anyDocument } from "../components/editor/documents.arbitrary";
import { zip } from "../lib/core/zip";
import { documentInput } from "../lib/documents/input";
import type { Document } from "../lib/documents/types";
import { readMarkdown } from "../lib/forms/present/markdown";
import { container, writeNav, writePackage, writePage } from "../lib/forms/present/package";
import { writeXhtml } from "../lib/forms/present/xhtml";
import { nodeOf } from "../lib/forms/present/xml";
import type { EntryDocument } from "../lib/forms/types";
import { findProgram, requireProgram } from "../scripts/test/programs.mjs";
import { seed } from "../scripts/test/seed";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";

const types = {
  md: "text/markdown; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

for (const [form, type] of Object.entries(types)) {
  test(`a page is to be had as ${form}, by its address and by asking`, async ({
    request,
    baseURL,
  }) => {
    const page = `${baseURL}/servidores/correo`;
    const whole = await request.get(`${page}.${form}`);
    expect(whole.status()).toBe(200);
    const headers = whole.headers();
    expect(headers["content-type"]).toBe(type);
    expect(headers["content-language"]).toBe("es");
    expect(headers.vary).toMatch(/\baccept\b/i);
    expect(headers.link).toContain(`<${page}>; rel="canonical"`);
    expect(headers["content-length"]).toBe(String((await whole.body()).length));
    expect(Date.parse(headers["last-modified"] ?? "")).toBeGreaterThan(0);

    const head = await request.head(`${page}.${form}`);
    expect(head.headers()["content-length"]).toBe(headers["content-length"]);
    const known = { "if-none-match": headers.etag ?? "" };
    expect(known["if-none-match"]).toMatch(/^"[^"]+"$/);
    expect((await request.get(`${page}.${form}`, { headers: known })).status()).toBe(304);
    const part = await request.get(`${page}.${form}`, { headers: { range: "bytes=3-9" } });
    expect([part.status(), (await part.body()).length]).toEqual([206, 7]);

    const accept = type.split(";")[0] ?? "";
    const asked = await request.get(page, { headers: { accept } });
    expect(asked.headers()["content-location"]).toBe(`/servidores/correo.${form}`);
    expect((await asked.body()).equals(await whole.body())).toBe(true);
    const html = await request.get(page, { headers: { accept: `${accept};q=0.5,text/html` } });
    expect(html.headers()["content-type"]).toMatch(/^text\/html/);
    expect(html.headers().vary).toMatch(/\baccept\b(?!-)/i);
    expect(html.headers().link).toContain(
      `</servidores/correo.${form}>; rel="alternate"; type="${accept}"`,
    );
    expect(await html.text()).toContain(`type="${accept}" href="${page}.${form}"`);

    const english = await request.get(`/en/servers.${form}`);
    expect(english.headers()["content-language"]).toBe("en");
    const missing = await request.get(`/servidores/nada.${form}`);
    expect(missing.status()).toBe(404);
    expect(missing.headers()["content-type"]).not.toMatch(/html/);
  });
}

test("what has one form only keeps it, and browsers are never refused", async ({
  page,
  request,
}) => {
  for (const path of ["/", "/blog", "/tag/http", "/search?q=dns"]) {
    const answer = await request.get(path, { headers: { accept: "application/json" } });
    expect(answer.headers()["content-type"]).toMatch(/^text\/html/);
  }
  expect((await request.get("/blog.json")).status()).toBe(404);
  const headers = { accept: "application/msword" };
  const refused = await request.get("/servidores", { headers });
  expect(refused.status()).toBe(406);
  expect(refused.headers().link).toContain('rel="alternate"');
  expect((await page.goto("/servidores"))?.status()).toBe(200);
  expect((await request.get("/es/servidores.md", { maxRedirects: 0 })).status()).toBe(308);
});

test("a publication, a correction and an end show at the next request", async ({
  page,
  baseURL,
  signIn,
}) => {
  await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const slug = `en-otra-forma-${crypto.randomUUID().slice(0, 8)}`;
  const wordsOf = (text: string) => ({ title: slug, fields: { slug }, text });
  const read = async () => {
    const answers = await Promise.all(
      Object.keys(types).map((form) => page.request.get(`/blog/${slug}.${form}`)),
    );
    return Promise.all(answers.map(async (one) => (one.ok() ? one.text() : one.status())));
  };
  const all = (value: unknown) => Object.keys(types).map(() => value);
  const { id, version } = await author.create(wordsOf("Palabras primeras"));
  expect(await read()).toEqual(all(404));
  await author.publish(id);
  expect(await read()).toEqual(all(expect.stringContaining("Palabras primeras")));
  await author.save(id, version, wordsOf("Palabras corregidas"));
  expect(await read()).toEqual(all(expect.stringContaining("Palabras primeras")));
  await author.publish(id);
  expect(await read()).toEqual(all(expect.stringContaining("Palabras corregidas")));
  await author.call("DELETE", `/${id}/publication`);
  expect(await read()).toEqual(all(404));
});

const sample = (numRuns: number) => fc.sample(anyDocument, { numRuns, seed });

/** The documents that a browser's own parser finds in pieces of XML. */
function parseXml(page: Page, texts: string[]): Promise<Document[]> {
  return page.evaluate((all) => {
    const numbers = ["start", "level", "colspan", "rowspan", "columns"];
    const nodeFrom = (element: Element): object => {
      const given = [...element.attributes]
        .filter(({ name }) => name !== "xmlns" && name !== "xml:space")
        .map(({ name, value }): [string, unknown] => [
          name,
          name === "colwidth"
            ? value.split(" ").map(Number)
            : numbers.includes(name)
              ? Number(value)
              : value,
        ]);
      const attrs = Object.fromEntries(given);
      if (element.localName === "text") {
        const { href, entryId, color, ...simple } = attrs;
        const marks = [
          ...(href ? [{ type: "link", attrs: entryId ? { href, entryId } : { href } }] : []),
          ...(color ? [{ type: "color", attrs: { color } }] : []),
          ...Object.keys(simple).map((type) => ({ type })),
        ];
        return { type: "text", text: element.textContent, ...(marks.length > 0 ? { marks } : {}) };
      }
      if ("checked" in attrs) attrs.checked = attrs.checked === "true";
      const content = [...element.children].map(nodeFrom);
      return {
        type: element.localName,
        ...(given.length > 0 ? { attrs } : {}),
        ...(content.length > 0 ? { content } : {}),
      };
    };
    return all.map((text) => {
      const tree = new DOMParser().parseFromString(text, "application/xml");
      if (tree.querySelector("parsererror")) throw new Error(`No XML: ${text.slice(0, 500)}`);
      const root = tree.querySelector("document");
      if (!root) throw new Error("It has no document");
      return { type: "doc", content: [...root.children].map(nodeFrom) } as Document;
    });
  }, texts);
}

test("every page of the site is the same document as XML and as JSON", async ({
  page,
  request,
}) => {
  const paths = ["/servidores", "/servidores/correo", "/en/servers", "/blog/historia-del-404"];
  const texts = await Promise.all(
    paths.map(async (path) => (await request.get(`${path}.xml`)).text()),
  );
  const documents = await parseXml(page, texts);
  for (const [n, path] of paths.entries()) {
    const { document } = await (await request.get(`${path}.json`)).json();
    expect(documentInput.parse(documents[n])).toEqual(documentInput.parse(document));
  }
});

test("500 documents of every block come through XML as they were", async ({ page }) => {
  const documents = sample(500).map((raw) => documentInput.parse(raw));
  const texts = documents.map(
    ({ content }) => `<document>${content.map(nodeOf).join("")}</document>`,
  );
  const read = await parseXml(page, texts);
  for (const [n, document] of documents.entries()) {
    expect(documentInput.parse(read[n])).toEqual(document);
  }
});

test("programs that read find courses and posts in each language", async ({ request, baseURL }) => {
  for (const [address, course] of [
    ["/llms.txt", "/servidores.md"],
    ["/en/llms.txt", "/en/servers.md"],
  ]) {
    // Others publish and withdraw meanwhile, but not at every try.
    await expect(async () => {
      const answer = await request.get(address ?? "");
      expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
      const headers = { "if-none-match": answer.headers().etag ?? "" };
      expect((await request.get(address ?? "", { headers })).status()).toBe(304);
      const text = await answer.text();
      expect(text).toMatch(/^# .+\n\n> .+\n/);
      expect(text).toContain(`](${baseURL}${course})`);
      const links = [...text.matchAll(/\]\((\S+\.md)\)/g)].map(([, link]) => link ?? "");
      expect(links.length).toBeGreaterThan(8);
      const found = await Promise.all(links.slice(0, 12).map((link) => request.get(link)));
      expect(found.map((one) => one.status())).toEqual(found.map(() => 200));
    }).toPass({ timeout: 60_000 });
  }
});

test("on paper there is the text alone, dark on white, and links say where they lead", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto("/servidores/correo");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  const looks = await page.evaluate(() => {
    const link = document.querySelector(".reading a[href^='/']");
    return {
      ink: getComputedStyle(document.querySelector(".reading p") ?? document.body).color,
      target: link && getComputedStyle(link, "::after").content,
    };
  });
  expect(looks.ink).toBe("rgb(0, 0, 0)");
  expect(looks.target).toMatch(/\/\S+\)"$/);
});

test("a course is one ZIP, the same each time, with every lesson and its files whole", async ({
  request,
}, info) => {
  requireProgram("unzip");
  const answer = await request.get("/servidores.zip");
  expect(answer.headers()["content-type"]).toBe("application/zip");
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="servidores.zip"/);
  const bytes = await answer.body();
  expect(answer.headers()["content-length"]).toBe(String(bytes.length));
  expect((await (await request.get("/servidores.zip")).body()).equals(bytes)).toBe(true);
  const folder = info.outputPath("zip");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "a.zip"), bytes);
  execFileSync("unzip", ["-q", "a.zip"], { cwd: folder });
  const names = execFileSync("unzip", ["-Z1", "a.zip"], { cwd: folder, encoding: "utf8" });
  const texts = names.split("\n").filter((name) => /^\d{3}-.*\.md$/.test(name));
  expect(texts.length).toBe(9);
  const index = readFileSync(join(folder, "index.md"), "utf8");
  for (const name of texts) {
    expect(index).toContain(`](${name})`);
    const { facts, document } = readMarkdown(readFileSync(join(folder, name), "utf8"));
    const source = await (await request.get(`${facts.url}.json`)).json();
    expect(document).toEqual(documentInput.parse(source.document));
    for (const { id, filename, url } of source.media) {
      const sum = (data: Buffer) => createHash("sha256").update(data).digest("hex");
      const own = sum(readFileSync(join(folder, "media", id, filename)));
      expect(own).toBe(sum(await (await request.get(url)).body()));
    }
  }
  expect((await request.get("/servidores/correo.zip")).status()).toBe(200);
  expect((await request.get("/servidores/nada.zip")).status()).toBe(404);
});

/** What EPUBCheck, the W3C's own checker, says of a book; Debian ships it as a jar. */
function checkBook(file: string): string {
  requireProgram("epubcheck", "java");
  const [java = "", jar = ""] = [findProgram("java"), findProgram("epubcheck")];
  try {
    return execFileSync(java, ["-jar", jar, file], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return String((error as { stderr?: string }).stderr);
  }
}

// Java starts anew for each book.
const slow = 600_000;
const sound = "Messages: 0 fatals / 0 errors / 0 warnings";

test("courses, lessons and posts are books that EPUBCheck finds nothing wrong with", async ({
  request,
}, info) => {
  for (const path of [
    "/servidores",
    "/en/servers",
    "/servidores/correo",
    "/blog/historia-del-404",
  ]) {
    const answer = await request.get(`${path}.epub`);
    expect(answer.headers()["content-type"]).toBe("application/epub+zip");
    const bytes = await answer.body();
    expect(answer.headers()["content-length"]).toBe(String(bytes.length));
    mkdirSync(info.outputDir, { recursive: true });
    const file = info.outputPath("book.epub");
    writeFileSync(file, bytes);
    expect(checkBook(file)).toContain(sound);
  }
  const contents = execFileSync("unzip", ["-p", info.outputPath("book.epub"), "EPUB/package.opf"], {
    encoding: "utf8",
  });
  expect(contents).toContain("<dc:language>es</dc:language>");
  expect(contents).toContain('property="schema:accessMode">textual<');
});

test("200 documents of every block make a book without a fault", async ({ baseURL }, info) => {
  test.setTimeout(slow);
  const entries = sample(200).map(
    (raw, at): EntryDocument => ({
      ...{ id: crypto.randomUUID(), type: "post", locale: "es", url: `${baseURL}/blog/${at}` },
      ...{ title: `Número ${at}`, excerpt: "", publishedAt: "2026-01-01T00:00:00Z" },
      ...{ modifiedAt: "2026-01-01T00:00:00Z", authors: [], terms: [], translations: [] },
      ...{ cover: null, media: [], links: [], forms: [], document: documentInput.parse(raw) },
    }),
  );
  const places = { files: new Map<string, string>(), pages: new Map<string, string>() };
  const chapters = entries.map((entry) => ({ entry, ...writeXhtml(entry, places) }));
  const pages = chapters.map(({ entry, math }, at) => ({ entry, math, name: `${at}.xhtml` }));
  const book = { siteName: "Cauce", modifiedAt: new Date(0), pages, pictures: [] };
  const file = info.outputPath("book.epub");
  mkdirSync(info.outputDir, { recursive: true });
  const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });
  const bytes = zip([
    { ...text("mimetype", "application/epub+zip"), stored: true },
    text("META-INF/container.xml", container),
    text("EPUB/package.opf", writePackage(book)),
    text("EPUB/nav.xhtml", writeNav(book)),
    text("EPUB/style.css", "p { margin: 0; }"),
    ...chapters.map(({ entry, body }, at) =>
      text(`EPUB/${at}.xhtml`, writePage({ locale: "es", title: entry.title, body })),
    ),
  ]);
  writeFileSync(file, bytes);
  expect(checkBook(file)).toContain(sound);
});
