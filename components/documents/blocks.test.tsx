import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { htmlOf } from "@/components/feeds/html";
import { documentInput } from "@/lib/documents/input";
import { plainText } from "@/lib/documents/present";
import { stylesheetOf } from "@/lib/documents/present/stylesheets";
import type { LinkedEntry } from "@/lib/entries/types";
import type { MediaView } from "@/lib/media/types";
import { DocumentView } from "./document-view";

const id = "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5a";
const entry: LinkedEntry = {
  id,
  type: "post",
  locale: "en",
  title: "The river",
  excerpt: "Water that passes.",
  url: "/en/blog/the-river",
  cover: null,
};
const picture: MediaView = {
  id,
  kind: "image",
  url: "/media/x/x.jpg",
  filename: "x.jpg",
  mimeType: "image/jpeg",
  size: 10,
  width: 1600,
  height: 900,
  duration: null,
  alt: "Un cable",
  placeholder: null,
  focal: { x: 50, y: 50 },
};

const t = (text: string, ...marks: object[]) => ({ type: "text", text, marks });
const p = (...content: object[]) => ({ type: "paragraph", content });
const note = (...content: object[]) => ({ type: "footnote", content });
const formula = (text: string) => ({ type: "mathInline", content: [t(text)].map(plain) });
const plain = ({ type, text }: { type: string; text: string }) => ({ type, text });

const parse = (...content: object[]) => documentInput.parse({ type: "doc", content });
const view = (...content: object[]) =>
  DocumentView({
    document: parse(...content),
    media: { [id]: picture },
    linked: { [id]: entry },
    locale: "es",
  });

async function draw(...content: object[]) {
  const html = renderToStaticMarkup(await view(...content));
  expect(html).not.toMatch(/ style=| on[a-z]+=|<script/);
  return html.replace(/^<div class="reading">(.*)<\/div>$/s, "$1");
}
const feed = async (...content: object[]) =>
  (await htmlOf(await view(...content), "https://example.org")).replace(
    /^<div>(.*)<\/div>$/s,
    "$1",
  );

const tasks = {
  type: "taskList",
  content: [
    { type: "taskItem", attrs: { checked: true }, content: [p(t("hecho"))] },
    { type: "taskItem", content: [p(t("falta"))] },
  ],
};
const fold = (...content: object[]) => ({ type: "details", content });
const summary = (text: string) => ({ type: "summary", content: [t(text)] });
const button = (attrs: object, text = "Sigue") => ({
  type: "button",
  attrs,
  content: [{ type: "text", text }],
});

describe("a document's newer blocks", () => {
  it("draw tasks that are read without a style too", async () => {
    expect(await draw(tasks)).toBe(
      '<ul class="tasks"><li data-checked="true"><span class="task-sign" role="img" aria-label="Hecho">☑</span> hecho</li><li><span class="task-sign" role="img" aria-label="Por hacer">☐</span> falta</li></ul>',
    );
    expect(await feed(tasks)).toBe("<ul><li>☑ hecho</li><li>☐ falta</li></ul>");
  });

  it("draw notes by number, each way, wherever they stand, and no empty one", async () => {
    const words = [
      p(t("a"), note(t("uno")), note(), t("b")),
      fold(summary("c"), p(note(t("dos")))),
    ];
    const html = await draw(...words);
    expect(html).toContain(
      '<p>a<sup class="footnote-mark"><a id="fnref:1" href="#fn:1" role="doc-noteref" aria-label="Nota 1">1</a></sup>b</p>',
    );
    expect(html).toContain('id="fnref:2"');
    expect(html).not.toContain('id="fnref:3"');
    expect(html).toMatch(
      /<section class="footnotes" role="doc-endnotes" aria-label="Notas"><ol><li id="fn:1">uno <a [^>]*href="#fnref:1"[^>]*>↩<\/a><\/li><li id="fn:2">dos /,
    );
    expect(await feed(...words)).toContain(
      '<li id="fn:1">uno <a href="https://example.org/#fnref:1">↩</a></li>',
    );
    expect(plainText(parse(...words)).split("\n")).toEqual(["ab", "uno", "c", "dos"]);
  });

  it("keep the words of a note out of a heading's name and address", async () => {
    const html = await draw({
      type: "heading",
      attrs: { level: 2 },
      content: [t("Título"), note(t("aparte"))],
    });
    expect(html).toContain('<h2 id="titulo"');
    expect(html).toContain("Enlace a «Título»");
  });

  it("draw formulas in MathML and boxes, every length in a sheet of this site", async () => {
    const html = await draw(p(formula("\\frac{x^2}{\\sqrt 2}")));
    expect(html).toContain("<math><semantics>");
    expect(html).toContain('<span class="katex-html" aria-hidden="true">');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"\/>/g)].map(
      ([, a]) => a,
    );
    expect(sheets[0]).toMatch(/^\/elements\/katex\/katex\.min\.css\?v=\d/);
    const css = stylesheetOf(sheets[1]?.replace("/api/styles/", "") ?? "") ?? "";
    const used = new Set([...html.matchAll(/\b(?:ht|tp|va|mr|bb|mw|pl)m?\d+\b/g)].map(([c]) => c));
    expect(used.size).toBeGreaterThan(5);
    for (const code of used) expect(css).toContain(`.katex .${code}{`);
  });

  it("draw words in their colours, each a class in one sheet of this site", async () => {
    const color = (value: string) => ({ type: "color", attrs: { color: value } });
    const link = { type: "link", attrs: { href: "/a" } };
    const words = [
      p(t("a"), t("b", color("#1f6f43")), t("c", { type: "strike" }, color("#1f6f43"))),
      p(t("d", color("#a4262c"), link), note(t("e", color("#000000")))),
    ];
    const html = await draw(...words);
    expect(html).toMatch(
      /^<link rel="stylesheet" href="\/api\/styles\/color-000000\.color-1f6f43\.color-a4262c\.css"\/>/,
    );
    expect(html).toContain(
      '<p>a<span class="color-1f6f43">b</span><span class="color-1f6f43"><s>c</s></span></p>',
    );
    expect(html).toContain('<a href="/a"><span class="color-a4262c">d</span></a>');
    expect(html).toContain('<span class="color-000000">e</span>');
    // Readers elsewhere have grounds of their own, on which nobody knows what would be read.
    const told = await feed(...words);
    expect(told).toContain('<p>ab<s>c</s></p><p><a href="https://example.org/a">d</a>');
    expect(told).not.toMatch(/color|style/);
    expect(plainText(parse(...words))).toBe("abc\nd\ne");
  });

  it("share one sheet with formulas", async () => {
    const color = { type: "color", attrs: { color: "#1f6f43" } };
    const html = await draw(p(t("a", color), formula("x^2")));
    const own = [...html.matchAll(/href="(\/api\/styles\/[^"]+)"/g)].map(([, address]) => address);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/^\/api\/styles\/color-1f6f43\.ht\d+/);
  });

  it("draw a formula alone in a frame that can be reached, once more for feeds", async () => {
    const block = { type: "mathBlock", content: [{ type: "text", text: "E = mc^2" }] };
    expect(await draw(block)).toContain(
      '<div class="formula" role="group" tabindex="0" aria-label="Fórmula"><span class="katex-display">',
    );
    const told = await feed(block);
    expect(told).toContain('<math display="block">');
    expect(told.replace(/<annotation.*?<\/annotation>/, "").match(/E/g)).toHaveLength(1);
    expect(plainText(parse(block))).toBe("E = mc^2");
  });

  it.each([
    ["unfinished", "\\frac{1"],
    ["unknown", "\\nada{x}"],
    ["a macro without end", "\\def\\a{\\a\\a}\\a"],
    ["too long", "x".repeat(2001)],
    ["a link", "\\href{javascript:alert(1)}{x}"],
    ["a picture", "\\includegraphics{https://example.org/x.png}"],
    ["markup", "<script>alert(1)</script>\\"],
  ])("show calmly what is no formula: %s", async (_, source) => {
    const html = await draw(p(t("a "), formula(source)));
    expect(html).not.toMatch(/<a |<img|<script|href="javascript/);
    if (!/href|include/.test(source)) expect(html).toContain('<code class="formula-source">');
  });

  it("draw huge lengths and colours of a formula within bounds", async () => {
    const html = await draw(p(formula("\\rule{9999em}{9999em}\\color{red}{x}")));
    expect(html.replace(/<annotation.*?<\/annotation>/, "")).not.toContain("red");
    expect(html).not.toContain("ht99990000");
  });

  it("draw pictures side by side, and nothing for none", async () => {
    const image = { type: "image", attrs: { mediaId: id, alt: "Uno", caption: "Primero" } };
    const gone = { type: "image", attrs: { mediaId: crypto.randomUUID(), alt: "", caption: "" } };
    const gallery = { type: "gallery", attrs: { columns: 3, caption: "Todas" } };
    const html = await draw({ ...gallery, content: [image, image, gone] });
    expect(html).toMatch(
      /^<figure class="gallery" data-columns="3"><div class="gallery-pictures">/,
    );
    expect(html.match(/alt="Uno"/g)).toHaveLength(2);
    expect(html).toMatch(/<figcaption>Todas<\/figcaption><\/figure>$/);
    expect(await draw(gallery, { ...gallery, content: [gone] })).toBe("");
  });

  it("fold blocks away, whatever half two people deleted", async () => {
    expect(await draw(fold(summary("Más"), p(t("a"))))).toBe(
      "<details><summary>Más</summary><p>a</p></details>",
    );
    expect(await draw(fold(p(t("a"))))).toBe(
      "<details><summary>Más detalles</summary><p>a</p></details>",
    );
    expect(await draw(fold(summary("Más"), summary("Otro")))).toBe(
      "<details><summary>Más</summary><p>Otro</p></details>",
    );
    expect(await draw(fold(), fold(p()))).toBe("");
  });

  it("draw a button that leads somewhere, and no other", async () => {
    expect(await draw(button({ href: "/a", variant: "quiet" }))).toMatch(
      /^<p><a class="button[^"]*" [^>]*href="\/a"[^>]*>Sigue<\/a><\/p>$|^<p><a [^>]*href="\/a"[^>]*>Sigue<\/a><\/p>$/,
    );
    expect(await draw(button({ entryId: id }))).toContain('href="/en/blog/the-river"');
    expect(await draw(button({ entryId: crypto.randomUUID() }), button({}))).toBe("");
    expect(await draw(button({ href: "/a" }, " "))).toBe("");
  });

  it("show another entry as a card while it is public", async () => {
    const embed = (entryId: string) => ({ type: "embed", attrs: { entryId } });
    expect(await draw(embed(id), embed(crypto.randomUUID()))).toBe(
      '<div class="entry-card" lang="en"><p class="entry-card-title"><a href="/en/blog/the-river">The river</a></p><p class="entry-card-excerpt">Water that passes.</p></div>',
    );
    expect(await feed(embed(id))).toContain('href="https://example.org/en/blog/the-river"');
  });
});
