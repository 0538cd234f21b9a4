import { describe, expect, it } from "vitest";
import { documentInput } from "../input";
import { documentFromMarkdown, markdownFromDocument } from "../markdown";
import type { Document } from "../types";

const id = "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5a";
const whole = `Agua **clara _y mansa_** con \`grifo\`, [un enlace **fuerte**](/blog/hola) y ~~nada~~.

## La orilla

- uno
- dos
  - dentro
    > dicen

3. tres
4. cuatro

> Una cita\\
> en dos líneas.

:::warn
Cuidado.

:::info
Dentro.
:::
:::

\`\`\`ts
const agua = "1 < 2";
\`\`\`

| Canal | Entrega |
| - | - |
| Web | \\| ya \\| |

---

![Un cable](media:cable "Al pie")
`;

const read = (markdown: string) =>
  documentFromMarkdown(markdown, { media: () => ({ id, kind: "image" }) });

const newer = `Con $x^2$ y una nota.[^1] Cuesta 5 $ o $10 y \\$a.

- [x] hecho
- [ ] falta
  - [ ] dentro

$$
\\frac{a_1}{b}

c
$$

:::details[Más **datos**]
Dentro, con otra.[^2]
:::

:::gallery{columns="3" caption="Todas &quot;juntas&quot;"}
![Un cable](media:cable "Al pie")

![Otro](media:cable)
:::

::button[Sigue]{href="/blog/hola" variant="quiet"}

::entry{id="${id}"}

> [!note]
> No es de GitHub: se escapa.

[^1]: Aparte, con \`grifo\` y $y_1$.

[^2]: Dos.
`;

describe("markdownFromDocument", () => {
  it("writes what is read back as the same document", () => {
    const doc = read(whole.replace(":::warn", "::::warn").replace(/:::\n:::/, ":::\n::::"));
    const markdown = markdownFromDocument(doc);
    expect(read(markdown)).toEqual(doc);
    expect(markdownFromDocument(read(markdown))).toBe(markdown);
  });

  it("writes tasks, notes, formulas, folds, galleries, buttons and entries too", () => {
    const doc = read(newer.replace("[!note]", "\\[!note]"));
    expect(doc.content.map(({ type }) => type)).toEqual([
      "paragraph",
      "taskList",
      "mathBlock",
      "details",
      "gallery",
      "button",
      "embed",
      "blockquote",
    ]);
    const markdown = markdownFromDocument(doc);
    expect(documentInput.parse(read(markdown))).toEqual(doc);
    expect(markdownFromDocument(read(markdown))).toBe(markdown);
  });

  it("escapes what would mean something else", () => {
    const text = (text: string) => ({ type: "text", text }) as const;
    const doc = documentInput.parse({
      type: "doc",
      content: [
        { type: "paragraph", content: [text("# no es título *ni cursiva* [nada](x) <b>")] },
        { type: "paragraph", content: [text("1. no es lista")] },
        { type: "paragraph", content: [{ ...text(" negrita "), marks: [{ type: "bold" }] }] },
      ],
    }) as Document;
    expect(read(markdownFromDocument(doc))).toEqual(doc);
  });

  it("keeps the words of a colour, and makes one of what only colours told apart", () => {
    const color = { type: "color", attrs: { color: "#1f6f43" } };
    const words = (text: string, ...marks: object[]) => ({ type: "text", text, marks });
    const [bold, code] = [{ type: "bold" }, { type: "code" }];
    const doc = documentInput.parse({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            words("a"),
            words("gua ", color),
            words("cla", bold, color),
            words("ra", bold),
            words(" "),
            words("gri", color, code),
            words("fo", code),
          ],
        },
      ],
    });
    expect(markdownFromDocument(doc)).toBe("agua **clara** `grifo`\n");
  });

  it("names files as it is told", () => {
    const doc = read('![Un cable](media:x "Al pie")');
    expect(markdownFromDocument(doc)).toBe(`![Un cable](media:${id} "Al pie")\n`);
    expect(markdownFromDocument(doc, { addressOf: () => "https://e.org/a.jpg" })).toBe(
      '![Un cable](https://e.org/a.jpg "Al pie")\n',
    );
  });

  it("keeps a cell on one line", () => {
    const doc = documentInput.parse({
      type: "doc",
      content: [
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: [
                {
                  type: "tableHeader",
                  attrs: { colspan: 1, rowspan: 1, colwidth: null },
                  content: [
                    { type: "paragraph", content: [{ type: "text", text: "Uno" }] },
                    {
                      type: "codeBlock",
                      attrs: { language: null },
                      content: [{ type: "text", text: "dos" }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    }) as Document;
    expect(markdownFromDocument(doc)).toBe("| Uno `dos` |\n| - |\n");
  });
});
