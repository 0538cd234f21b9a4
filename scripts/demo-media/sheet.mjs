import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";
import { sheetWords } from "./sheet-words.mjs";
import { colour } from "./toolbox.mjs";

/**
 * One page of A4 with the ports and protocols of the course, as a tagged PDF.
 * @param {"es" | "en"} locale
 */
export async function printSheet(locale) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(markup(locale, await Promise.all(fonts.map(fontFace))));
    await page.evaluate(() => document.fonts.ready);
    return await page.pdf({
      format: "A4",
      printBackground: true,
      tagged: true,
      preferCSSPageSize: true,
    });
  } finally {
    await browser.close();
  }
}

const fonts = [
  ["Newsreader", "newsreader/files/newsreader-latin-opsz-normal.woff2"],
  ["Inter", "inter/files/inter-latin-wght-normal.woff2"],
  ["JetBrains Mono", "jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2"],
];

/** @param {string[]} font */
async function fontFace([family = "", file = ""]) {
  const bytes = await readFile(path.resolve("node_modules/@fontsource-variable", file));
  return `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${bytes.toString("base64")})}`;
}

/** @param {"es" | "en"} locale @param {string[]} faces */
function markup(locale, faces) {
  const t = sheetWords(locale);
  const cells = (/** @type {string[]} */ row) =>
    row
      .map((cell, index) => (index ? `<td>${cell}</td>` : `<th scope="row">${cell}</th>`))
      .join("");
  const families = t.families
    .map(
      ({ name, rows }) =>
        `<tbody><tr class="family"><th colspan="5" scope="rowgroup">${name}</th></tr>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</tbody>`,
    )
    .join("");
  const pairs = (/** @type {string[][]} */ rows) =>
    rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join("");
  return `<!doctype html><html lang="${locale}"><title>${t.title}</title><style>${faces.join("")}${style}</style>
    <header><h1>${t.title}</h1><p>${t.lead}</p>${river()}</header>
    <table><thead><tr>${t.heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>${families}</table>
    <section><h2>${t.codesTitle}</h2><dl class="codes">${pairs(t.codes)}</dl></section>
    <section><h2>${t.ordersTitle}</h2><dl class="orders">${pairs(t.orders)}</dl></section></html>`;
}

function river() {
  const lines = [0, 1, 2, 3, 4].map(
    (index) =>
      `<path d="M0 30C60 30 90 ${18 + index * 6} 150 ${6 + index * 12}S260 ${6 + index * 12} 300 ${2 + index * 14}" fill="none" stroke="${index === 3 ? colour.warm : colour.river}" stroke-width="${index === 3 ? 1.8 : 1.3}"/>`,
  );
  return `<svg viewBox="0 0 300 60" aria-hidden="true">${lines.join("")}</svg>`;
}

const style = `
  @page { size: A4; margin: 0 }
  * { margin: 0; padding: 0; box-sizing: border-box }
  body { width: 210mm; height: 296mm; padding: 11mm 15mm 9mm; background: ${colour.paper}; color: ${colour.ink}; font: 8.4pt/1.35 Inter; font-variant-numeric: lining-nums tabular-nums }
  header { position: relative; padding-bottom: 3mm; border-bottom: 1.2pt solid ${colour.ink} }
  header svg { position: absolute; right: 0; top: 0; width: 62mm }
  h1 { font: 500 26pt/1.05 Newsreader; letter-spacing: -0.01em }
  header p { margin-top: 1.5mm; max-width: 110mm; font: 400 10.5pt/1.35 Newsreader; color: ${colour.slate} }
  table { width: 100%; margin-top: 2mm; border-collapse: collapse }
  th { font-weight: 600; text-align: left }
  thead th { padding: 1.2mm 0; font-size: 7.2pt; color: ${colour.slate}; font-weight: 500 }
  td, tbody th { padding: 0.7mm 2mm 0.7mm 0; border-top: 0.4pt solid ${colour.sand}; vertical-align: top }
  td:nth-child(2) { font: 500 8.2pt/1.35 "JetBrains Mono"; color: ${colour.river} }
  td:nth-child(3), td:nth-child(4) { color: ${colour.slate} }
  .family th { padding: 1.9mm 0 0.7mm; border: 0; font: 500 11pt/1.1 Newsreader; color: ${colour.river} }
  section { margin-top: 3mm; padding-top: 2mm; border-top: 1.2pt solid ${colour.ink} }
  h2 { font: 500 12pt/1.1 Newsreader; margin-bottom: 1.4mm }
  dl { display: grid; gap: 0.7mm 5mm }
  .codes { grid-template-columns: repeat(4, 1fr) }
  .orders { grid-template-columns: repeat(2, 1fr) }
  dl div { display: flex; gap: 2mm; align-items: baseline }
  dt { font: 500 8.2pt/1.35 "JetBrains Mono"; color: ${colour.river}; white-space: nowrap }
  .codes div:nth-child(n+6) dt { color: #a34a25 }
  dd { color: ${colour.ink} }
`;
