import fc from "fast-check";
import { normaliseHref } from "@/lib/documents/input/href";
import { findShapeProblem } from "@/lib/documents/input/shape";
import { isPrintable } from "@/lib/documents/input/text";
import type { Block, CellBlock, Document, Inline, Mark, Paragraph } from "@/lib/documents/types";

// Words that a schema, a serialiser or a slug may stumble over.
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
    fc.constantFrom("Servidores", "<b>", "  ", "a\nb", "#", "—", "🌊", "__proto__", "rest"),
  )
  .filter((text) => text !== "" && isPrintable(text) && !text.includes("\r"));

const href = fc
  .oneof(
    fc.webUrl(),
    fc.constantFrom("/blog/hola", "#a", "mailto:ana@example.org", "tel:+34600000000"),
  )
  .map(normaliseHref)
  .filter((address) => address !== null);

const uuid = fc.uuid({ version: [4, 7] });
const target = fc.record({ href, entryId: uuid }, { requiredKeys: ["href"] });

const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(
    fc.option(target),
    fc.option(fc.constantFrom("#1f6f43", "#000000", "#f5e6a0")),
    fc.subarray(["bold", "italic", "strike", "code"] as const),
  )
  .map(([attrs, color, types]) => [
    ...(attrs === null ? [] : [{ type: "link" as const, attrs }]),
    ...(color === null ? [] : [{ type: "color" as const, attrs: { color } }]),
    ...types.map((type) => ({ type })),
  ]);

const plain = fc.array(fc.record({ type: fc.constant("text" as const), text: words }), {
  maxLength: 2,
});
const mathInline = fc.record({ type: fc.constant("mathInline" as const), content: plain });
const written = fc.record({ type: fc.constant("text" as const), text: words, marks });
const footnote = fc.record({
  type: fc.constant("footnote" as const),
  content: fc.array(fc.oneof(written, mathInline), { maxLength: 3 }),
});

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: written },
  { weight: 1, arbitrary: fc.constant({ type: "hardBreak" as const }) },
  { weight: 1, arbitrary: mathInline },
  { weight: 1, arbitrary: footnote },
);
const line = fc.array(inline, { maxLength: 4 });
const paragraph: fc.Arbitrary<Paragraph> = line.map((content) => ({ type: "paragraph", content }));
const image = fc.record({
  type: fc.constant("image" as const),
  attrs: fc.record({ mediaId: uuid, alt: words, caption: words }),
});
const codeBlock = fc.record({
  type: fc.constant("codeBlock" as const),
  attrs: fc.record({ language: fc.constantFrom(null, "ts", "c++", "exchange", "channel") }),
  content: plain,
});
const mathBlock = fc.record({ type: fc.constant("mathBlock" as const), content: plain });
const gallery = fc.record({
  type: fc.constant("gallery" as const),
  attrs: fc.record({
    columns: fc.constantFrom(2 as const, 3 as const, 4 as const),
    caption: words,
  }),
  content: fc.array(image, { maxLength: 3 }),
});
const button = fc.record({
  type: fc.constant("button" as const),
  attrs: fc.record({
    href: fc.option(href),
    entryId: fc.option(uuid),
    variant: fc.constantFrom("primary" as const, "quiet" as const),
  }),
  content: plain,
});
const embed = fc.record({
  type: fc.constant("embed" as const),
  attrs: fc.record({ entryId: uuid }),
});

const player = fc.record({
  type: fc.constantFrom("video" as const, "audio" as const),
  attrs: fc.record({ mediaId: uuid, caption: words }),
});

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie("block"), { minLength: 1, maxLength: 3 });
  const items = fc.array(
    fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })).map(([first, others]) => ({
      type: "listItem" as const,
      content: [first, ...others] as [Paragraph, ...Block[]],
    })),
    { minLength: 1, maxLength: 3 },
  );
  const tasks = fc.array(
    fc
      .tuple(paragraph, fc.array(tie("block"), { maxLength: 1 }), fc.boolean())
      .map(([first, others, checked]) => ({
        type: "taskItem" as const,
        attrs: { checked },
        content: [first, ...others] as [Paragraph, ...Block[]],
      })),
    { minLength: 1, maxLength: 3 },
  );
  const summary = line.map((content) => ({ type: "summary" as const, content }));
  // What two people leave behind who each delete a part: no summary, no blocks, two summaries.
  const details = fc
    .array(fc.oneof(summary, tie("block")), { maxLength: 3 })
    .map((content): Block => ({ type: "details", content }));
  const lists = fc.oneof(
    tasks.map((content): Block & CellBlock => ({ type: "taskList", content })),
    items.map((content): Block & CellBlock => ({ type: "bulletList", content })),
    fc.tuple(items, fc.nat(2000)).map(([content, start]): Block & CellBlock => ({
      type: "orderedList",
      attrs: { start },
      content,
    })),
  );
  const quote = blocks.map((content): Block & CellBlock => ({ type: "blockquote", content }));
  const cellContent = fc.array(fc.oneof(paragraph, codeBlock, mathBlock, image, lists, quote), {
    minLength: 1,
    maxLength: 2,
  });
  const cell = fc
    .tuple(fc.constantFrom("tableCell" as const, "tableHeader" as const), cellContent)
    .map(([type, content]) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content,
    }));
  const table = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) => {
      const row = fc.array(cell, { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    })
    .map(
      (rows): Block => ({
        type: "table",
        content: rows.map((content) => ({ type: "tableRow", content })),
      }),
    );
  return {
    block: fc.oneof<fc.Arbitrary<Block>[]>(
      { maxDepth: 3 },
      paragraph,
      fc
        .tuple(line, fc.constantFrom(2 as const, 3 as const, 4 as const))
        .map(([content, level]) => ({ type: "heading", attrs: { level }, content })),
      codeBlock,
      fc.constant({ type: "horizontalRule" }),
      image,
      player,
      uuid.map((mediaId) => ({ type: "file", attrs: { mediaId } })),
      mathBlock,
      gallery,
      button,
      embed,
      details,
      lists,
      quote,
      fc
        .tuple(
          blocks,
          fc.constantFrom("info" as const, "good" as const, "warn" as const, "bad" as const),
        )
        .map(([content, tone]) => ({ type: "callout", attrs: { tone }, content })),
      table,
    ),
  };
});

/** Documents of every node, as a client might send them: not yet in their canonical form. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content): Document => ({ type: "doc", content }))
  .filter((doc) => findShapeProblem(doc) === null);
