import { getSchema } from "@tiptap/core";
import { Fragment, type Node } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter } from "@tiptap/pm/tables";
import { yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentInput } from "@/lib/documents/input";
import { documentSchema, schemaExtensions } from "@/lib/documents/schema";
import { mergeUpdate } from "../present/merge";
import { Moves } from "../present/moves";
import { paragraph, Replica } from "../present/replica.arbitrary";
import { rootsOf } from "../present/shared";
import { makeTolerant } from "../present/tolerant";
import { mendText } from "./whole";

const make = (type: string, ...content: Node[]) =>
  documentSchema.nodes[type]?.create(null, content) as Node;

/** A server and two desks that start from the same block. */
function begin(block: Node) {
  const server = new Replica(undefined, { merges: true });
  server.edit(() => [block, paragraph("fin")]);
  const state = Y.encodeStateAsUpdate(server.doc);
  const desks = [new Replica(state), new Replica(state)] as const;
  const moves = new Moves([]);
  const lost: string[] = [];
  /** Sends and tells everybody, as a round of the server does; gives what there is to hear. */
  const send = (from: Replica, to: readonly Replica[] = desks) => {
    const sent = from.take();
    if (!sent) return null;
    const known = { moves, knows: sent.knows };
    const merged = mergeUpdate(server.doc, sent.update, known);
    if (!merged) return null;
    const { update, lost: gone } = mendText({ doc: server.doc, moves }, merged);
    lost.push(...gone.flatMap(({ lines }) => lines));
    for (const desk of to) desk.receive(update);
    return update;
  };
  return { server, desks, send, lost };
}

const editorSchema = makeTolerant(getSchema(schemaExtensions()));

/** All stand alike, as the editor reads them too, and what is stored is valid. */
function expectAlike({ server, desks }: ReturnType<typeof begin>): Node {
  const node = server.node();
  node.check();
  for (const desk of desks) {
    expect(desk.node().toJSON()).toEqual(node.toJSON());
    const seen = yXmlFragmentToProseMirrorRootNode(rootsOf(desk.doc).document, editorSchema);
    expect(seen.toJSON()).toEqual(node.toJSON());
  }
  expect(documentInput.safeParse(node.toJSON()).success).toBe(true);
  return node;
}

const inside = (change: (first: Node) => Node[]) => (blocks: Node[]) => [
  (blocks[0] as Node).copy(Fragment.fromArray(change(blocks[0] as Node))),
  ...blocks.slice(1),
];

describe("a block that two people leave without what it needs", () => {
  const items: [string, string][] = [
    ["bulletList", "listItem"],
    ["orderedList", "listItem"],
    ["taskList", "taskItem"],
  ];
  test.each(items)("gets it again in a %s, once, and keeps the rest", (list, item) => {
    const rest = make(list, make(item, paragraph("dentro")));
    const all = begin(make(list, make(item, paragraph("uno"), paragraph("dos"), rest)));
    const [one, two] = all.desks;
    const without = (n: number) =>
      inside(({ firstChild }) => [
        firstChild?.copy(
          Fragment.fromArray(firstChild.children.filter((_, at) => at !== n)),
        ) as Node,
      ]);
    one.edit(without(0));
    two.edit(without(1));
    all.send(one);
    all.send(two);
    const node = expectAlike(all);
    const first = node.firstChild?.firstChild;
    expect(first?.children.map(({ type }) => type.name)).toEqual(["paragraph", list]);
    expect(node.textContent).toBe("dentrofin");
    // Each goes on in the paragraph that was added: it is one and the same.
    one.edit(inside(({ firstChild }) => [withFirst(firstChild as Node, "A")]));
    two.edit(inside(({ firstChild }) => [withFirst(firstChild as Node, "B")]));
    all.send(one);
    all.send(two);
    const end = expectAlike(all);
    expect(end.firstChild?.firstChild?.children.map(({ type }) => type.name)).toEqual([
      "paragraph",
      list,
    ]);
    expect(end.textContent).toMatch(/^(AB|BA)dentrofin$/);
    expect(all.lost).toEqual([]);
  });

  test.each(["bulletList", "blockquote", "callout"])("%s, emptied by both", (type) => {
    const child = (words: string) =>
      type === "bulletList" ? make("listItem", paragraph(words)) : paragraph(words);
    const all = begin(make(type, child("uno"), child("dos")));
    all.desks[0].edit(inside((block) => block.children.slice(1)));
    all.desks[1].edit(inside((block) => block.children.slice(0, 1)));
    for (const desk of all.desks) all.send(desk);
    expect(expectAlike(all).textContent).toBe("fin");
  });

  const withFirst = (item: Node, words: string) =>
    item.copy(item.content.replaceChild(0, paragraph(words)));
});

describe("a table in which two work at once", () => {
  const cell = (words: string) => make("tableCell", paragraph(words));
  const tableOf = (rows: string[][]) =>
    make("table", ...rows.map((row) => make("tableRow", ...row.map(cell))));
  const sizesOf = (node: Node) => node.firstChild?.children.map(({ childCount }) => childCount);
  const inTable = 4;
  const writeX: Command = ({ tr }, dispatch) => {
    dispatch?.(tr.insertText("x"));
    return true;
  };

  test("has a cell for each row and column, however long they go on at the same time", () => {
    const all = begin(
      tableOf([
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ]),
    );
    const [one, two] = all.desks;
    one.press(inTable, addColumnAfter);
    two.press(inTable, addRowAfter);
    for (let round = 0; round < 5; round += 1) {
      all.send(one);
      all.send(two);
      expect(sizesOf(expectAlike(all))).toEqual([3, 3, 3, 3]);
      // Both mend what they see and write on, before they hear of each other.
      for (const desk of all.desks) desk.press(inTable, writeX);
    }
    expect(all.server.node().textContent.replaceAll("x", "")).toBe("abcdeffin");
    expect(all.lost).toEqual([]);
  });

  test("does not grow where a desk mended it beside the server", () => {
    const all = begin(
      tableOf([
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ]),
    );
    const [one, two] = all.desks;
    one.press(inTable, addColumnAfter);
    two.press(inTable, addRowAfter);
    all.send(one);
    const late = all.send(two, [one]);
    two.press(inTable, writeX);
    two.receive(late as Uint8Array);
    all.send(two);
    expect(sizesOf(expectAlike(all))).toEqual([3, 3, 3, 3]);
  });

  test("keeps what is written in columns beyond those that there may be", () => {
    const row = (name: string) => Array.from({ length: 48 }, (_, n) => `${name}${n}.`);
    const all = begin(tableOf([row("a"), row("b")]));
    for (const [n, desk] of all.desks.entries()) {
      for (const word of ["uno", "dos"]) {
        desk.edit(
          inside((table) =>
            table.children.map((one) => one.copy(one.content.addToEnd(cell(`${word}${n}`)))),
          ),
        );
      }
    }
    for (const desk of all.desks) all.send(desk);
    const node = expectAlike(all);
    expect(sizesOf(node)).toEqual([50, 50]);
    for (const word of ["uno0", "dos0", "uno1", "dos1", "a47.", "b47."]) {
      expect(node.textContent.split(word)).toHaveLength(
        word.startsWith("a") || word.startsWith("b") ? 2 : 3,
      );
    }
  });
});
