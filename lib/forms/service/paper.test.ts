import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentInput } from "@/lib/documents/input";
import { mediaIdsOf } from "@/lib/documents/present";
import { requireProgram } from "@/scripts/test/programs.mjs";
import type { EntryDocument, FormMedia } from "../types";
import { type Paper, writePaper } from "./paper";

const folder = mkdtempSync(join(tmpdir(), "cauce-paper-"));
const file = join(folder, "a.pdf");
let picture = Buffer.alloc(0);

beforeAll(async () => {
  requireProgram("pdfinfo", "pdftotext", "qpdf");
  const plain = { width: 300, height: 200, channels: 3, background: "#6aa0b8" } as const;
  picture = await sharp({ create: plain }).jpeg().toBuffer();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 64e6, stdio: "pipe" });
const structure = () => run("pdfinfo", "-struct-text", file);
const words = () => run("pdftotext", "-raw", file, "-");

const [seen, film, other] = [1, 2, 3].map((n) => `018f2f60-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

const mediaOf = (id: string): FormMedia => ({
  ...{ id, kind: id === film ? "video" : "image", url: `https://example.org/media/${id}/a` },
  ...{ filename: id === film ? "corto.mp4" : "azul.jpg", mimeType: "image/jpeg", size: 1000 },
  ...{ width: 300, height: 200, duration: id === film ? 75 : null, alt: "" },
});

function entryOf(document: unknown, more: Partial<EntryDocument> = {}): EntryDocument {
  const parsed = documentInput.parse(document);
  return {
    ...{ id: other, type: "page", locale: "es", url: "https://example.org/curso" },
    ...{ title: "Títulos & <signos>", excerpt: "Entradilla", publishedAt: "2026-01-02T00:00:00Z" },
    ...{ modifiedAt: "2026-01-03T00:00:00Z", authors: [], terms: [], translations: [] },
    ...{ cover: null, media: mediaIdsOf(parsed).map(mediaOf), forms: [], document: parsed },
    links: [{ id: other, url: "https://example.org/curso/dos", title: "La segunda" }],
    ...more,
  };
}

async function paperOf(pages: EntryDocument[], more: Partial<Paper> = {}): Promise<Buffer> {
  const bytes = await writePaper({
    ...{ pages, siteName: "Sitio", accent: "#0e5c68", timeZone: "Europe/Madrid" },
    pictures: new Map([[seen, { bytes: picture, width: 300, height: 200 }]]),
    ...{ modifiedAt: new Date("2026-01-03T00:00:00Z"), ...more },
  });
  writeFileSync(file, bytes);
  return bytes;
}

const doc = (...content: object[]) => ({ type: "doc", content });
const text = (value: string, ...marks: object[]) => ({
  ...{ type: "text", text: value },
  ...(marks.length > 0 ? { marks } : {}),
});
const line = (...content: (string | object)[]) => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});
const heading = (level: number, value: string) => ({
  ...{ type: "heading", attrs: { level } },
  content: [text(value)],
});
const cell = (type: string, value: string, spans = {}) => ({
  ...{ type, content: [line(value)] },
  attrs: { colspan: 1, rowspan: 1, colwidth: null, ...spans },
});
const rowOf = (...content: object[]) => ({ type: "tableRow", content });
const image = (mediaId: string, alt: string, caption = "") => ({
  type: "image",
  attrs: { mediaId, alt, caption },
});
const code = (value: string) => ({
  ...{ type: "codeBlock", attrs: { language: "ts" } },
  content: [text(value)],
});
const formula = (value: string) => ({ type: "mathBlock", content: [text(value)] });

/** The lines of the tree of structure from the first that is `name` to the next as far left. */
function branch(name: string): string {
  const lines = structure().split("\n");
  const at = lines.findIndex((one) => new RegExp(`^ *${name}\\b`).test(one));
  if (at < 0) throw new Error(`There is no ${name} in:\n${lines.join("\n")}`);
  const depth = /^ */.exec(lines[at] ?? "")?.[0].length ?? 0;
  const end = lines.findIndex((one, n) => n > at && !one.startsWith(" ".repeat(depth + 1)));
  return lines.slice(at, end < 0 ? undefined : end).join("\n");
}

describe("each block is in the tree for what it is", () => {
  const one = (...content: object[]) => paperOf([entryOf(doc(...content))]);

  test("headings in order, whatever was written", async () => {
    await one(heading(4, "Hondo"), line("a"), heading(2, "Dos"), heading(4, "Cuatro"), line("b"));
    const tree = structure();
    expect(tree).toMatch(/H1 \(block\)\s+"Títulos & <signos>"/);
    const order = [...tree.matchAll(/^\s*(H\d)/gm)].map(([, name]) => name);
    expect(order).toEqual(["H1", "H2", "H2", "H3"]);
  });

  test("a channel of the page as a sentence that leads to the page", async () => {
    await one({ ...code("rest"), attrs: { language: "channel" } });
    expect(structure()).toContain("Esta página, por REST");
    expect(structure()).not.toMatch(/"rest"/);
  });

  test("lists with their signs and numbers, and tasks", async () => {
    const item = (value: string) => ({ type: "listItem", content: [line(value)] });
    const task = (value: string, checked: boolean) => ({
      ...{ type: "taskItem", attrs: { checked } },
      content: [line(value)],
    });
    await one(
      { type: "orderedList", attrs: { start: 9 }, content: [item("nueve"), item("diez")] },
      { type: "taskList", content: [task("hecho", true), task("no", false)] },
    );
    const tree = branch("L").replace(/\s+/g, " ");
    expect(tree).toContain('/ListNumbering /Decimal LI (block) Lbl (block) "9." LBody (block)');
    expect(tree).toContain('Lbl (block) "10." LBody (block) P (block) "diez"');
    expect(structure()).toMatch(/"☑"[\s\S]*"hecho"[\s\S]*"☐"[\s\S]*"no"/);
  });

  test("tables with heads, spans, and the head again on each page", async () => {
    const rows = Array.from({ length: 60 }, (_, n) =>
      rowOf(cell("tableCell", `fila${n}`), cell("tableCell", "b")),
    );
    const span = rowOf(cell("tableCell", "ancha", { colspan: 2 }));
    const high = rowOf(cell("tableCell", "alta", { rowspan: 2 }), cell("tableCell", "c"));
    const head = rowOf(cell("tableHeader", "Nombre"), cell("tableHeader", "Valor"));
    await one({
      type: "table",
      content: [head, ...rows, span, high, rowOf(cell("tableCell", "d"))],
    });
    const tree = branch("Table");
    expect(tree.match(/TR/g)).toHaveLength(64);
    expect(tree).toMatch(/TH:\s+\/Scope \/Column\s+P \(block\)\s+"Nombre"/);
    expect(tree).toMatch(/\/ColSpan 2/);
    expect(tree).toMatch(/\/RowSpan 2/);
    // Once for who hears it, on each page for who sees it.
    expect(tree.match(/Nombre/g)).toHaveLength(1);
    expect(words().match(/Nombre/g)?.length).toBe(
      Number(/Pages: +(\d+)/.exec(run("pdfinfo", file))?.[1]),
    );
  });

  test("pictures with what they show; those that are not here by their address", async () => {
    await one(image(seen, "Un rectángulo azul", "Un pie"), image(other, "Ausente"));
    expect(branch("Figure")).toMatch(/Figure[\s\S]*Caption[\s\S]*"Un pie"/);
    const json = run("qpdf", "--json", "--json-key=qpdf", file);
    expect(json).toContain('"/Alt": "u:Un rectángulo azul"');
    expect(run("pdfinfo", "-url", file)).toContain(`https://example.org/media/${other}/a`);
    expect(run("pdfimages", "-list", file).trim().split("\n")).toHaveLength(3);
    expect(words()).toContain("Imagen: Ausente");
  });

  test("quotes, callouts, code, folded parts, galleries, films, buttons and cards", async () => {
    await one(
      { type: "blockquote", content: [line("citado")] },
      { type: "callout", attrs: { tone: "warn" }, content: [line("avisado")] },
      code("\tlet a = 1;\n// ┌─┐ ←"),
      {
        type: "details",
        content: [{ type: "summary", content: [text("Resumen")] }, line("dentro")],
      },
      {
        ...{ type: "gallery", attrs: { columns: 2, caption: "Juntas" } },
        content: [image(seen, "Primera"), image(seen, "Segunda", "Con pie")],
      },
      { type: "video", attrs: { mediaId: film, caption: "Una película" } },
      {
        ...{ type: "button", attrs: { href: "/alta", entryId: null, variant: "primary" } },
        content: [text("Pulsa")],
      },
      { type: "embed", attrs: { entryId: other } },
      { type: "horizontalRule" },
      line(text("verde", { type: "color", attrs: { color: "#1f6f43" } })),
    );
    expect(branch("BlockQuote")).toContain("citado");
    expect(branch("Code")).toMatch(/" {4}let a = 1;"\s+"\/\/ ┌─┐ ←"/);
    const all = [
      "Atención",
      "avisado",
      "Resumen",
      "dentro",
      "Juntas",
      "Con pie",
      "Vídeo: corto.mp4",
    ];
    for (const one of [...all, "1:15", "Una película", "Pulsa", "La segunda", "verde"]) {
      expect(words()).toContain(one);
    }
    expect(run("pdfinfo", "-url", file)).toContain("https://example.org/alta");
    const drawn = run("qpdf", "--qdf", "--object-streams=disable", file, "-");
    expect(drawn).toMatch(/0\.1215\d* 0\.4352\d* 0\.2627\d* scn/);
  });

  test("notes lead there and back, formulas are drawn and told", async () => {
    const note = { type: "footnote", content: [text("Lo dicho")] };
    const inline = { type: "mathInline", content: [text("E=mc^2")] };
    await one(line("Una cosa", note, " y ", inline), formula("\\frac{a}{b}"), formula("\\nada{"));
    expect(branch("Reference")).toContain('"1"');
    expect(branch("Note")).toMatch(/"1. Lo dicho "[\s\S]*Link[\s\S]*"↩"/);
    const places = run("pdfinfo", "-dests", file);
    expect(places).toContain('"c001n0001"');
    expect(places).toContain('"c001r0001"');
    const json = run("qpdf", "--json", "--json-key=qpdf", file);
    for (const one of ["E=mc^2", "\\\\frac{a}{b}", "\\\\nada{"]) {
      expect(json).toContain(`"/Alt": "u:${one}"`);
    }
    expect(words()).toContain("\\nada{");
  });

  test("code is drawn sign by sign, not with an arrow for two of them", async () => {
    await one(code("->- >"));
    const drawn = run("qpdf", "--qdf", "--object-streams=disable", file, "-");
    expect(drawn).toContain("[<0000> <002d> <003e> <0020>]");
  });

  test("a sign that no font has is shown as a box, and is still there", async () => {
    await one(line("Agua 🌊, 漢字, שלום y مرحبا."));
    const found = words();
    for (const sign of ["Agua", "🌊", "漢", "字", "שלום"]) expect(found).toContain(sign);
    expect(run("qpdf", "--qdf", "--object-streams=disable", file, "-")).toContain("/ActualText");
  });
});

test("a course is one document: chapters, contents, bookmarks, links between them", async () => {
  const link = { type: "link", attrs: { href: "/curso/dos", entryId: other } };
  const away = { type: "link", attrs: { href: "https://example.com/ñ?a=1&b=2" } };
  const top = entryOf(
    doc(line(text("dentro", link), " y ", text("fuera", away)), heading(2, "Así")),
    {
      authors: [{ name: "Ana & Luz", url: "https://example.org/author/ana" }],
    },
  );
  const second = entryOf(doc(line("Texto segundo")), {
    ...{ url: "https://example.org/curso/dos", title: "La segunda", id: seen },
  });
  const bytes = await paperOf([top, second]);
  expect((await paperOf([top, second])).equals(bytes)).toBe(true);
  const facts = run("pdfinfo", file);
  expect(facts).toMatch(/Title: +Títulos & <signos>\n/);
  expect(facts).toMatch(/Author: +Ana & Luz\n/);
  expect(facts).toMatch(/Tagged: +yes/);
  expect(facts).toMatch(/Pages: +2\n/);
  expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
  expect(run("pdfinfo", "-meta", file)).toMatch(
    /pdfuaid:part>1<[\s\S]*Títulos &amp; &lt;signos&gt;/,
  );
  const found = words();
  const order = [
    "Títulos",
    "Entradilla",
    "Contenido",
    "La segunda",
    "dentro",
    "Así",
    "Texto segundo",
  ];
  const places = order.map((one) => found.indexOf(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(run("pdfinfo", "-url", file)).toContain("https://example.com/%C3%B1?a=1&b=2");
  expect(run("pdfinfo", "-url", file)).not.toContain("/curso/dos\n/");
  const told = JSON.parse(run("qpdf", "--json", "--json-key=outlines", "--json-key=qpdf", file));
  type Item = { title: string; kids: Item[]; destpageposfrom1: number };
  const tree = (items: Item[]): unknown[] =>
    items.map(({ title, kids, destpageposfrom1 }) => [title, destpageposfrom1, tree(kids)]);
  expect(tree(told.outlines)).toEqual([
    [
      top.title,
      1,
      [
        ["Así", 1, []],
        ["La segunda", 2, []],
      ],
    ],
  ]);
  const raw = JSON.stringify(told.qpdf);
  expect(raw).toContain('"/DisplayDocTitle":true');
  expect(raw).toContain('"/Lang":"u:es"');
  expect(raw).toContain('"/D":"u:c002","/S":"/GoTo"');
});

describe("what was made to break it", () => {
  const deep = (n: number): object => ({
    type: "bulletList",
    content: [{ type: "listItem", content: [line(`nivel${n}`), ...(n > 1 ? [deep(n - 1)] : [])] }],
  });
  const wide = doc({
    type: "table",
    content: [0, 1].map(() =>
      rowOf(...Array.from({ length: 50 }, (_, n) => cell("tableCell", `columna${n}`))),
    ),
  });
  const hostile: [string, object, RegExp][] = [
    ["100,000 letters without a space", doc(line("X".repeat(100_000))), /X{20}/],
    ["a line of code of 20,000 signs", doc(code("ab(".repeat(7000))), /ab\(/],
    ["lists within lists", doc(deep(9)), /nivel1/],
    ["fifty columns", wide, /columna49/],
    [
      "a cell that is higher than pages",
      doc({
        type: "table",
        content: [
          rowOf(cell("tableHeader", "Alta")),
          rowOf({
            ...cell("tableCell", ""),
            content: Array.from({ length: 300 }, (_, n) => line(`renglón${n}`)),
          }),
        ],
      }),
      /renglón299/,
    ],
    ["a tower of marks", doc(line(`torre${"\u0301\u0488".repeat(400)} fin`)), /torr.*fin/s],
    ["a formula that does not end", doc(formula("x+".repeat(900))), /x/],
    [
      "1,500 paragraphs",
      doc(...Array.from({ length: 1500 }, (_, n) => line(`párrafo${n}`))),
      /párrafo1499/,
    ],
  ];
  for (const [name, document, expected] of hostile) {
    test(name, async () => {
      await paperOf([entryOf(document)]);
      run("qpdf", "--check", file);
      expect(words().replace(/\s/g, "")).toMatch(expected);
    });
  }
});
