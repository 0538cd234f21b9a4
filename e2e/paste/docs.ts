import type { Fragment } from "./fragment";

const docs = (body: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b3c">${body}</b><br class="Apple-interchange-newline">`;
const p = (body: string) =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${body}</p>`;
const span = (words: string, style = "") =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${words}</span>`;
const li = (level: number, words: string, extra = "") =>
  `<li dir="ltr" style="list-style-type:disc;" aria-level="${level}" ${extra}><p dir="ltr" role="presentation">${span(words)}</p></li>`;

export const fromDocs: Fragment[] = [
  {
    name: "words with marks said in styles",
    html: docs(
      p(
        span("Normal, ") +
          span("fuerte", "font-weight:700;") +
          span(" y ") +
          span("suave", "font-style:italic;") +
          span(" y ") +
          span("nada", "text-decoration:line-through;"),
      ) +
        "<br />" +
        p(span("Otro")),
    ),
    blocks: "Normal, **fuerte** y _suave_ y ~~nada~~\n\nOtro",
  },
  {
    name: "headings of every level",
    html: docs(
      `<h1 dir="ltr">${span("Uno", "font-size:20pt;")}</h1><h2>${span("Dos")}</h2><h3>${span("Tres", "font-weight:700;")}</h3><h5>${span("Cinco")}</h5>`,
    ),
    blocks: "## Uno\n\n## Dos\n\n### Tres\n\n#### Cinco",
  },
  {
    name: "lists beside their items",
    html: docs(
      `<ul>${li(1, "uno")}<ul>${li(2, "dos")}<ol>${li(3, "tres")}</ol></ul>${li(1, "cuatro")}</ul>`,
    ),
    blocks: "- uno\n  - dos\n    1. tres\n- cuatro",
  },
  {
    name: "a list of tasks",
    html: docs(
      `<ul>${li(1, "hecho", 'role="checkbox" aria-checked="true"')}${li(1, "falta", 'role="checkbox" aria-checked="false"')}</ul>`,
    ),
    blocks: "- [x] hecho\n- [ ] falta",
  },
  {
    name: "a link behind a redirect",
    html: docs(
      p(
        `<a href="https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D&amp;ust=1" style="text-decoration:none;">${span("aquí", "color:#1155cc;text-decoration:underline;")}</a>`,
      ),
    ),
    blocks: "[aquí](https://example.org/a?b=1)",
  },
  {
    name: "footnotes",
    html: docs(
      p(`${span("Agua")}<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>${span(" mansa")}`) +
        `<hr><div><p dir="ltr"><a href="#ftnt_ref1" id="ftnt1">[1]</a>${span(" De río")}</p></div>`,
    ),
    blocks: "Agua[^1] mansa\n\n[^1]: De río",
  },
  {
    name: "a table",
    html: docs(
      `<div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="300"/><col width="300"/></colgroup><tbody><tr style="height:0pt"><td style="border:solid #000 1pt;">${p(span("a"))}</td><td>${p(span("b"))}</td></tr><tr><td>${p(span("c"))}</td><td><ul>${li(1, "d")}</ul></td></tr></tbody></table></div>`,
    ),
    blocks: "| a | b |\n| - | - |\n| c | d |",
  },
  {
    name: "code in a monospaced letter, and one whole word",
    html: docs(p(span("Usa ") + span("grep", "font-family:'Roboto Mono',monospace;") + span("."))),
    blocks: "Usa `grep`.",
  },
];
