import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { requireProgram } from "../scripts/test/programs.mjs";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 64e6, stdio: "pipe" });

/** The document at an address; while it is being made, a busy machine may be told to ask again. */
async function fetchPaper(request: APIRequestContext, path: string): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  await expect(async () => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    bytes = await answer.body();
  }).toPass({ timeout: 120_000 });
  return bytes;
}

const patient = 300_000;

test("a page is to be had as PDF, by its address and by asking, whole and in parts", async ({
  request,
  baseURL,
}) => {
  const page = `${baseURL}/servidores/correo`;
  await fetchPaper(request, `${page}.pdf`);
  const whole = await request.get(`${page}.pdf`);
  expect(whole.status()).toBe(200);
  const headers = whole.headers();
  expect(headers["content-type"]).toBe("application/pdf");
  expect(headers["content-language"]).toBe("es");
  expect(headers["content-disposition"]).toBe('inline; filename="correo.pdf"');
  expect(headers.vary).toMatch(/\baccept\b/i);
  expect(headers.link).toContain(`<${page}>; rel="canonical"`);
  const bytes = await whole.body();
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(headers["content-length"]).toBe(String(bytes.length));

  const head = await request.head(`${page}.pdf`);
  expect(head.headers()["content-length"]).toBe(headers["content-length"]);
  const known = { "if-none-match": headers.etag ?? "" };
  expect(known["if-none-match"]).toMatch(/^"[^"]+"$/);
  expect((await request.get(`${page}.pdf`, { headers: known })).status()).toBe(304);
  const range = { range: "bytes=5-7", "if-range": headers.etag ?? "" };
  const part = await request.get(`${page}.pdf`, { headers: range });
  expect([part.status(), await part.text()]).toEqual([206, bytes.subarray(5, 8).toString()]);
  expect(part.headers()["content-range"]).toBe(`bytes 5-7/${bytes.length}`);

  const asked = await request.get(page, { headers: { accept: "application/pdf" } });
  expect(asked.headers()["content-location"]).toBe("/servidores/correo.pdf");
  expect((await asked.body()).equals(bytes)).toBe(true);
  const kept = await request.get(`${page}.pdf?download`);
  expect(kept.headers()["content-disposition"]).toMatch(/^attachment; filename="correo.pdf"/);
  const html = await request.get(page, { headers: { accept: "application/pdf;q=0.5,text/html" } });
  expect(html.headers()["content-type"]).toMatch(/^text\/html/);
  expect(html.headers().link).toContain(
    '</servidores/correo.pdf>; rel="alternate"; type="application/pdf"',
  );
  expect(await html.text()).toContain(`type="application/pdf" href="${page}.pdf"`);
  const missing = await request.get("/servidores/nada.pdf");
  expect(missing.status()).toBe(404);
  expect(missing.headers()["content-type"]).not.toMatch(/pdf|html/);
});

test("courses, lessons and posts are tagged documents in their language, with bookmarks", async ({
  request,
}, info) => {
  test.setTimeout(patient);
  requireProgram("pdfinfo", "pdftotext", "qpdf");
  for (const [path, lang] of [
    ["/servidores", "es"],
    ["/en/servers", "en"],
    ["/blog/historia-del-404", "es"],
  ] as const) {
    const file = info.outputPath("a.pdf");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await fetchPaper(request, `${path}.pdf`));
    const entry = await (await request.get(`${path}.json`)).json();
    const facts = run("pdfinfo", file);
    expect(facts).toContain(`Title:           ${entry.title}\n`);
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/Page size: .*\(A4\)/);
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    const told = JSON.parse(run("qpdf", "--json", "--json-key=outlines", file));
    expect(told.outlines[0].title).toBe(entry.title);
    expect(run("qpdf", "--json", "--json-key=qpdf", file)).toContain(`"/Lang": "u:${lang}"`);
    expect(run("pdfinfo", "-struct", file)).toMatch(/^Document\n {2}Sect/m);
  }
});

test("the PDF of a course holds every lesson, in reading order, linked among themselves", async ({
  request,
}, info) => {
  test.setTimeout(patient);
  requireProgram("pdfinfo", "pdftotext", "qpdf");
  const file = info.outputPath("a.pdf");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await fetchPaper(request, "/servidores.pdf"));
  const told = JSON.parse(run("qpdf", "--json", "--json-key=outlines", file));
  type Item = { title: string; kids: Item[]; destpageposfrom1: number };
  const [top] = told.outlines as Item[];
  const book = await (await request.get("/en/servers.json")).json();
  expect(book.title).not.toBe(top?.title);
  const text = run("pdftotext", file, "-").replace(/\s+/g, " ");
  const pages = (top?.kids ?? []).map(({ destpageposfrom1 }) => destpageposfrom1);
  expect(pages).toEqual([...pages].sort((a, b) => a - b));
  const mail = await (await request.get("/servidores/correo.json")).json();
  expect(top?.kids.map(({ title }) => title)).toContain(mail.title);
  expect(text).toContain(mail.title);
  expect(text).toContain(mail.url);
  // A lesson of the same course is a place of the same document.
  expect(run("pdfinfo", "-dests", file)).toContain('"c009"');
  expect(run("pdfinfo", "-url", file)).toContain(mail.url);
  expect(run("qpdf", "--json", "--json-key=qpdf", file)).toMatch(/"\/D": "u:c00\d"/);
});

test("a publication, a correction and an end show at the next request", async ({
  page,
  baseURL,
  signIn,
}, info) => {
  requireProgram("pdftotext");
  await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const slug = `en-papel-${crypto.randomUUID().slice(0, 8)}`;
  const wordsOf = (text: string) => ({ title: slug, fields: { slug }, text });
  const read = async () => {
    const answer = await page.request.get(`/blog/${slug}.pdf`);
    if (!answer.ok()) return String(answer.status());
    const file = info.outputPath("b.pdf");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await answer.body());
    return run("pdftotext", file, "-");
  };
  const { id, version } = await author.create(wordsOf("Palabras primeras"));
  expect(await read()).toBe("404");
  await author.publish(id);
  expect(await read()).toContain("Palabras primeras");
  await author.save(id, version, wordsOf("Palabras corregidas"));
  expect(await read()).toContain("Palabras primeras");
  await author.publish(id);
  expect(await read()).toContain("Palabras corregidas");
  await author.call("DELETE", `/${id}/publication`);
  expect(await read()).toBe("404");
});
