import { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { documentInput } from "@/lib/documents/input";
import { mediaNodeFor } from "@/lib/documents/schema/media";
import { anyDocument } from "./documents.arbitrary";
import { documentExtensions } from "./extensions";
import { documentOf } from "./written";

type Chain = ReturnType<Editor["chain"]>;

const picture = mediaNodeFor({
  id: "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5a",
  kind: "image",
  alt: "Un cable",
} as Parameters<typeof mediaNodeFor>[0]);

const acts: Record<string, (chain: Chain) => Chain> = {
  paragraph: (chain) => chain.setParagraph(),
  heading: (chain) => chain.toggleHeading({ level: 3 }),
  bold: (chain) => chain.toggleBold(),
  code: (chain) => chain.toggleCode(),
  link: (chain) => chain.setMark("link", { href: "/a" }),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  codeBlock: (chain) => chain.toggleCodeBlock(),
  callout: (chain) => chain.toggleCallout("warn"),
  tone: (chain) => chain.setCalloutTone("bad"),
  rule: (chain) => chain.setHorizontalRule(),
  break: (chain) => chain.setHardBreak(),
  split: (chain) => chain.splitBlock(),
  splitItem: (chain) => chain.splitListItem("listItem"),
  sink: (chain) => chain.sinkListItem("listItem"),
  lift: (chain) => chain.liftListItem("listItem"),
  join: (chain) => chain.joinBackward(),
  delete: (chain) => chain.deleteSelection(),
  table: (chain) => chain.insertTable({ rows: 2, cols: 2, withHeaderRow: true }),
  addRow: (chain) => chain.addRowAfter(),
  addColumn: (chain) => chain.addColumnBefore(),
  deleteRow: (chain) => chain.deleteRow(),
  deleteColumn: (chain) => chain.deleteColumn(),
  headerRow: (chain) => chain.toggleHeaderRow(),
  deleteTable: (chain) => chain.deleteTable(),
  picture: (chain) => chain.insertContent(picture),
  write: (chain) => chain.insertContent({ type: "text", text: "agua" }),
  taskList: (chain) => chain.toggleTaskList(),
  splitTask: (chain) => chain.splitListItem("taskItem"),
  sinkTask: (chain) => chain.sinkListItem("taskItem"),
  mathInline: (chain) => chain.insertMathInline(),
  mathBlock: (chain) => chain.toggleMathBlock(),
  footnote: (chain) => chain.insertFootnote(),
  details: (chain) => chain.toggleDetails(),
  button: (chain) => chain.setButton({ href: "/a", variant: "quiet" }),
  gallery: (chain) => chain.insertContent({ type: "gallery", content: [picture] }),
  embed: (chain) =>
    chain.insertContent({ type: "embed", attrs: { entryId: picture.attrs.mediaId } }),
  moveRow: (chain) => chain.moveRow(1),
  moveColumn: (chain) => chain.moveColumn(-1),
  color: (chain) => chain.setColor("#1f6f43"),
  recolor: (chain) => chain.setColor("#a4262c"),
  noColor: (chain) => chain.setColor(null),
  undo: (chain) => chain.undo(),
};

// A caret cannot stand within a pair of surrogates, but the positions drawn here could.
const writable = anyDocument.filter((doc) => !/[\u{10000}-\u{10ffff}]/u.test(JSON.stringify(doc)));
const step = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(), fc.nat(12));

// Keymaps ask which keys the machine has; nothing else here needs a browser.
vi.stubGlobal("navigator", { platform: "Linux", userAgent: "" });

describe("editing", () => {
  it("never leads to a document that the server refuses", { timeout: 60_000 }, () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(writable, fc.array(step, { minLength: 5, maxLength: 25 }), (given, steps) => {
        const editor = new Editor({
          element: null,
          extensions: documentExtensions(),
          content: documentInput.parse(given),
        });
        const { plugins } = editor.extensionManager;
        editor.view.updateState(editor.state.reconfigure({ plugins }));
        for (const [name, at, length] of steps) {
          const from = at % editor.state.doc.content.size;
          const to = Math.min(from + length, editor.state.doc.content.size);
          const chain = editor.chain().command(({ tr }) => {
            tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to)));
            return true;
          });
          if (acts[name]?.(chain).run()) done.add(name);
          const written = documentOf(editor);
          expect(documentInput.parse(written)).toEqual(written);
        }
      }),
      { numRuns: 60, interruptAfterTimeLimit: 20_000 },
    );
    expect(done.size).toBeGreaterThan(24);
  });
});
