import type { Fragment } from "./fragment";

export const fromPages: Fragment[] = [
  {
    name: "an article with its furniture",
    html: `<article><header><h1>Título</h1><nav><a href="https://example.org/">Inicio</a></nav></header><p>Un <a href="https://example.org/a" onclick="x()" target="_blank" class="y">enlace</a> y <mark>marca</mark>.</p><form><label>Correo <input name=a value=b></label><button>Enviar</button></form></article>`,
    blocks:
      "## Título\n\n[Inicio](https://example.org/)\n\nUn [enlace](https://example.org/a) y marca.\n\nCorreo",
  },
  {
    name: "code with its language",
    html: `<div class="highlight highlight-source-js"><pre><span class="pl-k">let</span> a;\n  b &lt; c</pre></div>`,
    blocks: "```js\nlet a;\n  b < c\n```",
  },
  {
    name: "code of an editor of programs",
    html: `<div style="color:#d4d4d4;background-color:#1e1e1e;font-family:Menlo, Monaco, 'Courier New', monospace;font-size:12px;white-space:pre;"><div><span style="color:#569cd6;">const</span><span> a = </span><span>1</span></div><div>  b();</div></div>`,
    blocks: "```\nconst a = 1\n  b();\n```",
  },
  {
    name: "code in lines",
    html: `<pre><code class="hljs language-bash"><div>a</div><div>b</div></code></pre><p>Usa <kbd>Ctrl</kbd> y <code>c</code></p>`,
    blocks: "```bash\na\nb\n```\n\nUsa `Ctrl` y `c`",
  },
  {
    name: "definitions",
    html: "<dl><dt>Cauce</dt><dd>Por donde va el agua.</dd><dt>Vado</dt><dd>Por donde se pasa.</dd></dl>",
    blocks: "**Cauce**\n\nPor donde va el agua.\n\n**Vado**\n\nPor donde se pasa.",
  },
  {
    name: "a fold",
    html: "<details><summary>Más <b>datos</b></summary><p>Dentro</p><ul><li>uno</li></ul></details>",
    blocks: ":::details[Más **datos**]\nDentro\n\n- uno\n:::",
  },
  {
    name: "tasks of a forge",
    html: `<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> hecho</li><li class="task-list-item"><input type="checkbox" disabled> falta<ul><li>nota</li></ul></li></ul>`,
    blocks: "- [x] hecho\n- [ ] falta\n  - nota",
  },
  {
    name: "formulas drawn by KaTeX",
    html: `<p>Sea <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="mord">x2</span></span></span>.</p><span class="katex-display"><span class="katex"><span class="katex-mathml"><math display="block"><semantics><mrow></mrow><annotation encoding="application/x-tex">\\frac{a}{b}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">a</span></span></span>`,
    blocks: "Sea $x^2$.\n\n$$\n\\frac{a}{b}\n$$",
  },
  {
    name: "notes as encyclopedias write them",
    html: `<p>Agua<sup id="cite_ref-1" class="reference"><a href="https://es.example.org/wiki/Agua#cite_note-1"><span>[</span>1<span>]</span></a></sup> mansa.</p><ol class="references"><li id="cite_note-1"><span><a href="https://es.example.org/wiki/Agua#cite_ref-1">↑</a></span> <span class="reference-text">De río.</span></li></ol>`,
    blocks: "Agua[^1] mansa.\n\n[^1]: De río.",
  },
  {
    name: "a table with spans, a caption and a heading in a cell",
    html: `<table><caption>Canales</caption><tr><th colspan="2">Todo</th></tr><tr><td><h3>Web</h3></td><td>sí<hr></td></tr></table>`,
    blocks: "Canales\n\n| Todo | |\n| - | - |\n| **Web** | sí |",
  },
  {
    name: "a page laid out in tables",
    html: `<table role="presentation"><tr><td><p>Uno</p></td><td><table><tr><td>Dos</td></tr></table></td></tr></table><table><tr><td>Tres</td></tr></table>`,
    blocks: "Uno\n\nDos\n\nTres",
  },
  {
    name: "a table within a table",
    html: `<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table></td></tr><tr><td>f</td><td>g</td></tr></table>`,
    blocks: "| a | b · c d · e |\n| - | - |\n| f | g |",
  },
  {
    name: "pictures that lie elsewhere",
    html: `<p>Mira <img src="https://example.org/a.jpg" alt="Un río"> y <img src="https://example.org/pixel.gif" width=1 height=1 alt=""></p><figure><img src="https://example.org/b.jpg"><figcaption>Al pie</figcaption></figure>`,
    blocks: "Mira [Un río](https://example.org/a.jpg) y\n\nAl pie",
  },
  {
    name: "lines broken by hand",
    html: "<div>uno<br>dos<br><br>tres</div><div><br></div><div>cuatro</div>",
    blocks: "uno\\\ndos\n\ntres\n\ncuatro",
  },
  {
    name: "lists without order or items",
    html: "<ul>suelto<li>uno<p>más</p></li><ul><li>dos</li></ul></ul><ol></ol><li>huérfano</li>",
    blocks: "- suelto\n- uno\n\n  más\n  - dos\n\nhuérfano",
  },
  {
    name: "a quotation with its source",
    html: `<blockquote cite="https://example.org"><p>Agua pasada</p><footer>— <cite>Refrán</cite></footer></blockquote><hr>`,
    blocks: "> Agua pasada\n>\n> — Refrán\n\n---",
  },
];

export const fromMarkdown: Fragment[] = [
  {
    name: "Markdown of many kinds",
    text: "# Título\n\nUn **texto** con `código`.[^a]\n\n- [x] hecho\n- [ ] falta\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> [!TIP]\n> Bebe agua\n\n$$\nx^2\n$$\n\n[^a]: Nota.\n",
    blocks:
      "## Título\n\nUn **texto** con `código`.[^1]\n\n- [x] hecho\n- [ ] falta\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n:::good\nBebe agua\n:::\n\n$$\nx^2\n$$\n\n[^1]: Nota.",
  },
  {
    name: "Markdown with pictures and HTML",
    text: "## Hola\n\n![Un río](https://example.org/a.jpg)\n\n<script>pwned = 1</script>\n\nFin **ya**",
    blocks: "## Hola\n\n[Un río](https://example.org/a.jpg)\n\nFin **ya**",
  },
  {
    name: "words that only look a little like it",
    text: "Precio: 3 * 4 * 5 = 60 $ y nada más",
    blocks: "Precio: 3 \\* 4 \\* 5 = 60 $ y nada más",
  },
  {
    name: "Markdown that would run",
    text: "**uno** [dos](javascript:window.pwned=1) <img src=x onerror=window.pwned=1>",
    blocks: "**uno** dos \\<img src=x onerror=window\\.pwned=1>",
  },
];
