import { z } from "zod";
import type { Block, CellBlock, Document, Inline, Mark, Table } from "../types";
import { normaliseHref } from "./href";
import { documentLimits } from "./limits";
import { findTableProblem } from "./table";
import { colorPattern, isPrintable, languagePattern } from "./text";

const printable = z.string().refine(isPrintable, "Control characters are not allowed");
const text = printable.min(1, "A text node holds some text");
const bare = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) });

const href = z.string().transform((raw, context) => {
  const address = normaliseHref(raw);
  if (address !== null) return address;
  const message = "A link leads to an http, https, mailto or tel address, a path or a fragment";
  context.issues.push({ code: "custom", input: raw, message });
  return z.NEVER;
});
const entryId = z.uuid().toLowerCase();
const linkEntryId = entryId.nullish().transform((id) => id ?? undefined);
const mark: z.ZodType<Mark> = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({ href, entryId: linkEntryId }),
  }),
  z.strictObject({
    type: z.literal("color"),
    attrs: z.strictObject({
      color: z.string().regex(colorPattern, "A colour is written #rrggbb, in lower case"),
    }),
  }),
  bare("bold"),
  bare("italic"),
  bare("strike"),
  bare("code"),
]);
const marks = z
  .array(mark)
  .max(6)
  .refine((list) => new Set(list.map(({ type }) => type)).size === list.length, {
    message: "A mark is given once",
  });

const words = z.strictObject({ type: z.literal("text"), text, marks: marks.optional() });
const plain = z.array(z.strictObject({ type: z.literal("text"), text })).optional();
// ProseMirror marks what stands among words like these; the canonical form drops that.
const mathInline = z.strictObject({
  type: z.literal("mathInline"),
  marks: marks.optional(),
  content: plain,
});
const inline: z.ZodType<Inline> = z.discriminatedUnion("type", [
  words,
  z.strictObject({ type: z.literal("hardBreak"), marks: marks.optional() }),
  mathInline,
  z.strictObject({
    type: z.literal("footnote"),
    marks: marks.optional(),
    content: z.array(z.discriminatedUnion("type", [words, mathInline])).optional(),
  }),
]);

const paragraph = z.strictObject({
  type: z.literal("paragraph"),
  content: z.array(inline).optional(),
});
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.literal([2, 3, 4]) }),
  content: z.array(inline).optional(),
});
const codeBlock = z.strictObject({
  type: z.literal("codeBlock"),
  attrs: z
    .strictObject({
      language: z
        .string()
        .regex(languagePattern, "This is no language's name")
        .nullable()
        .default(null),
    })
    .default({ language: null }),
  content: plain,
});
const mathBlock = z.strictObject({ type: z.literal("mathBlock"), content: plain });

const mediaId = z.uuid();
const caption = printable.max(documentLimits.caption).default("");
const alt = printable.max(documentLimits.alt).default("");
const image = z.strictObject({
  type: z.literal("image"),
  attrs: z.strictObject({ mediaId, alt, caption }),
});
const video = z.strictObject({
  type: z.literal("video"),
  attrs: z.strictObject({ mediaId, caption }),
});
const audio = z.strictObject({
  type: z.literal("audio"),
  attrs: z.strictObject({ mediaId, caption }),
});
const file = z.strictObject({ type: z.literal("file"), attrs: z.strictObject({ mediaId }) });

const gallery = z.strictObject({
  type: z.literal("gallery"),
  attrs: z
    .strictObject({ columns: z.literal([2, 3, 4]).default(2), caption })
    .default({ columns: 2, caption: "" }),
  content: z.array(image).optional(),
});
const button = z.strictObject({
  type: z.literal("button"),
  attrs: z.strictObject({
    href: href.nullable().default(null),
    entryId: entryId.nullable().default(null),
    variant: z.enum(["primary", "quiet"]).default("primary"),
  }),
  content: plain,
});
const embed = z.strictObject({ type: z.literal("embed"), attrs: z.strictObject({ entryId }) });

const listItem = z.strictObject({
  type: z.literal("listItem"),
  get content() {
    return z.tuple([paragraph], block);
  },
});
const bulletList = z.strictObject({
  type: z.literal("bulletList"),
  content: z.array(listItem).min(1),
});
const orderedList = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z
    .strictObject({ start: z.int().min(0).max(documentLimits.listStart).default(1) })
    .default({ start: 1 }),
  content: z.array(listItem).min(1),
});
const taskItem = z.strictObject({
  type: z.literal("taskItem"),
  attrs: z.strictObject({ checked: z.boolean().default(false) }).default({ checked: false }),
  get content() {
    return z.tuple([paragraph], block);
  },
});
const taskList = z.strictObject({
  type: z.literal("taskList"),
  content: z.array(taskItem).min(1),
});
const blockquote = z.strictObject({
  type: z.literal("blockquote"),
  get content() {
    return z.array(block).min(1);
  },
});
const callout = z.strictObject({
  type: z.literal("callout"),
  attrs: z.strictObject({ tone: z.enum(["info", "good", "warn", "bad"]) }),
  get content() {
    return z.array(block).min(1);
  },
});
const summary = z.strictObject({
  type: z.literal("summary"),
  content: z.array(inline).optional(),
});
const details = z.strictObject({
  type: z.literal("details"),
  get content() {
    return z.array(z.union([summary, block])).optional();
  },
});

const cellBlock: z.ZodType<CellBlock> = z.discriminatedUnion("type", [
  paragraph,
  bulletList,
  orderedList,
  taskList,
  blockquote,
  codeBlock,
  mathBlock,
  image,
]);
const cell = z.strictObject({
  type: z.literal(["tableCell", "tableHeader"]),
  attrs: z
    .strictObject({
      colspan: z.int().min(1).max(documentLimits.columns).default(1),
      rowspan: z.int().min(1).max(documentLimits.nodes).default(1),
      colwidth: z.array(z.int().min(0).max(10_000)).nullable().default(null),
    })
    .default({ colspan: 1, rowspan: 1, colwidth: null }),
  content: z.array(cellBlock).min(1),
});
const table = z
  .strictObject({
    type: z.literal("table"),
    content: z
      .array(z.strictObject({ type: z.literal("tableRow"), content: z.array(cell).min(1) }))
      .min(1),
  })
  .superRefine((value: Table, context) => {
    const problem = findTableProblem(value);
    if (!problem) return;
    context.addIssue({
      code: "custom",
      path: ["content", problem.row],
      message: problem.message,
    });
  });

const block: z.ZodType<Block> = z.discriminatedUnion("type", [
  paragraph,
  heading,
  bulletList,
  orderedList,
  taskList,
  blockquote,
  codeBlock,
  mathBlock,
  bare("horizontalRule"),
  table,
  image,
  video,
  audio,
  file,
  gallery,
  callout,
  details,
  button,
  embed,
]);

export const documentNode: z.ZodType<Document> = z.strictObject({
  type: z.literal("doc"),
  content: z.array(block).min(1),
});
