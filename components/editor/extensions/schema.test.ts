import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentInput } from "@/lib/documents/input";
import { canonicalDocument, markOrder } from "@/lib/documents/input/canonical";
import { documentLimits } from "@/lib/documents/input/limits";
import { documentSchema } from "@/lib/documents/schema";
import { anyDocument } from "../documents.arbitrary";
import { fits } from "./guards";

const schema = documentSchema;
const seen = new Set<string>();

describe("the editor's schema", () => {
  it("loads every document that the server takes, and gives it back equal", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(anyDocument, (given) => {
        const doc = documentInput.parse(given);
        const loaded = Node.fromJSON(schema, doc);
        loaded.check();
        expect(fits(loaded)).toBe(true);
        loaded.descendants((node) => void seen.add(node.type.name));
        expect(canonicalDocument(loaded.toJSON())).toEqual(doc);
        expect(documentInput.parse(loaded.toJSON())).toEqual(doc);
      }),
      { numRuns: 200 },
    );
    expect([...seen].sort()).toEqual(
      Object.keys(schema.nodes)
        .filter((n) => n !== "doc")
        .sort(),
    );
  });

  it("has the nodes, marks and attributes of the server, and no other", () => {
    expect(Object.keys(schema.marks)).toEqual(markOrder);
    const attributes = Object.entries(schema.nodes).flatMap(([name, { spec }]) =>
      Object.keys(spec.attrs ?? {}).map((attribute) => `${name}.${attribute}`),
    );
    expect(attributes.sort()).toEqual([
      "audio.caption",
      "audio.mediaId",
      "button.entryId",
      "button.href",
      "button.variant",
      "callout.tone",
      "codeBlock.language",
      "embed.entryId",
      "file.mediaId",
      "gallery.caption",
      "gallery.columns",
      "heading.level",
      "image.alt",
      "image.caption",
      "image.mediaId",
      "orderedList.start",
      "tableCell.colspan",
      "tableCell.colwidth",
      "tableCell.rowspan",
      "tableHeader.colspan",
      "tableHeader.colwidth",
      "tableHeader.rowspan",
      "taskItem.checked",
      "video.caption",
      "video.mediaId",
    ]);
    expect(Object.keys(schema.marks.link?.spec.attrs ?? {})).toEqual(["href", "entryId"]);
    expect(Object.keys(schema.marks.color?.spec.attrs ?? {})).toEqual(["color"]);
  });

  it("knows when a document is past its limits", () => {
    const nested = (levels: number) => {
      let node = schema.node("paragraph");
      for (let level = 1; level < levels; level += 1)
        node = schema.node("blockquote", null, [node]);
      return schema.node("doc", null, [node]);
    };
    expect(fits(nested(documentLimits.depth))).toBe(true);
    expect(documentInput.safeParse(nested(documentLimits.depth).toJSON()).success).toBe(true);
    expect(fits(nested(documentLimits.depth + 1))).toBe(false);
    const many = Array.from({ length: documentLimits.nodes }, () => schema.node("paragraph"));
    expect(fits(schema.node("doc", null, many))).toBe(false);
    expect(fits(schema.node("doc", null, many.slice(1)))).toBe(true);
  });
});
