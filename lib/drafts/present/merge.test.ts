import { Fragment, type Node } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { liveItem, type Place } from "./identity";
import { type Merged, mergeUpdate, UnreadableUpdate, UpdateBehind } from "./merge";
import { Moves } from "./moves";
import { paragraph, Replica } from "./replica.arbitrary";
import { rootsOf } from "./shared";

type Desk = { server: Replica; moves: Moves; one: Replica; other: Replica };

/** A server and two desks that start from the same text. */
function begin(...lines: string[]): Desk {
  const server = new Replica(undefined, { merges: true });
  server.edit(() => lines.map(paragraph));
  const state = Y.encodeStateAsUpdate(server.doc);
  return {
    server,
    moves: new Moves([]),
    one: new Replica(state),
    other: new Replica(state),
  };
}

function send(desk: Desk, from: Replica): Merged | null {
  const sent = from.take();
  if (!sent) return null;
  return mergeUpdate(desk.server.doc, sent.update, { moves: desk.moves, knows: sent.knows });
}

const lostText = (merged: Merged | null) => merged?.lost.flatMap(({ lines }) => lines) ?? [];

/** Both ways in which two changes made apart can arrive. */
function bothWays(
  lines: string[],
  one: (desk: Replica) => void,
  other: (desk: Replica) => void,
): { lines: string[]; lost: string[] }[] {
  return [true, false].map((first) => {
    const desk = begin(...lines);
    one(desk.one);
    other(desk.other);
    const order = first ? [desk.one, desk.other] : [desk.other, desk.one];
    const lost = order.flatMap((replica) => lostText(send(desk, replica)));
    return { lines: desk.server.lines(), lost };
  });
}

describe("what a merge takes away is found, whichever change arrives first", () => {
  test("a paragraph typed into while another deleted it", () => {
    for (const end of bothWays(
      ["uno", "dos"],
      (desk) => desk.type(1, 3, " y medio"),
      (desk) => desk.remove(1),
    )) {
      expect(end).toEqual({ lines: ["uno"], lost: [" y medio"] });
    }
  });

  test("a paragraph typed into while another joined it to the one before", () => {
    for (const end of bothWays(
      ["uno", "dos"],
      (desk) => desk.type(1, 3, "!"),
      (desk) => desk.join(1),
    )) {
      expect(end).toEqual({ lines: ["unodos"], lost: ["!"] });
    }
  });

  test("a paragraph typed into while another turned it into a heading", () => {
    for (const end of bothWays(
      ["uno", "dos"],
      (desk) => desk.type(0, 0, "El "),
      (desk) => desk.turn(0),
    )) {
      expect(end).toEqual({ lines: ["uno", "dos"], lost: ["El "] });
    }
  });

  test("nothing is offered that its own author deleted, or that nobody typed meanwhile", () => {
    for (const end of bothWays(
      ["uno", "dos"],
      (desk) => {
        desk.type(1, 3, "xyz");
        desk.edit((blocks) => [...blocks.slice(0, 1), paragraph("dosz")]);
      },
      (desk) => desk.remove(1),
    )) {
      expect(end).toEqual({ lines: ["uno"], lost: ["z"] });
    }
    const apart = bothWays(
      ["uno", "dos"],
      (desk) => desk.type(0, 3, " más"),
      (desk) => desk.remove(1),
    );
    for (const end of apart) expect(end).toEqual({ lines: ["uno más"], lost: [] });
  });

  test("a field that two write keeps one value and offers the other", () => {
    for (const first of [true, false]) {
      const desk = begin("uno");
      rootsOf(desk.one.doc).fields.set("seoTitle", "Mío");
      rootsOf(desk.other.doc).fields.set("seoTitle", "Tuyo");
      const order = first ? [desk.one, desk.other] : [desk.other, desk.one];
      const lost = order.flatMap((replica) => lostText(send(desk, replica)));
      const kept = rootsOf(desk.server.doc).fields.get("seoTitle");
      expect([kept, ...lost].sort()).toEqual(["Mío", "Tuyo"]);
    }
  });
});

describe("what two put elsewhere at the same time stays once", () => {
  test("a paragraph split by both", () => {
    for (const { lines, lost } of bothWays(
      ["abcdef"],
      (desk) => desk.split(0, 3),
      (desk) => desk.split(0, 2),
    )) {
      expect([...lines.join("")].sort().join("")).toBe("abcdef");
      expect(lost).toEqual([]);
    }
  });

  test("a paragraph turned into a heading by both, or wrapped", () => {
    for (const { lines } of bothWays(
      ["uno", "dos"],
      (desk) => desk.turn(0),
      (desk) => desk.turn(0),
    )) {
      expect(lines).toEqual(["uno", "dos"]);
    }
    for (const { lines } of bothWays(
      ["uno", "dos"],
      (desk) => desk.wrap(1),
      (desk) => desk.turn(1),
    )) {
      expect(lines).toEqual(["uno", "dos"]);
    }
  });

  test("two paragraphs joined by both", () => {
    for (const { lines } of bothWays(
      ["uno", "dos"],
      (desk) => desk.join(1),
      (desk) => desk.join(1),
    )) {
      expect(lines).toEqual(["unodos"]);
    }
  });

  test("what is typed into either copy stays", () => {
    for (const { lines, lost } of bothWays(
      ["abcdef"],
      (desk) => {
        desk.split(0, 3);
        desk.type(1, 0, "X");
      },
      (desk) => {
        desk.turn(0);
        desk.type(0, 6, "Y");
      },
    )) {
      expect([...lines.join(""), ...lost.join("")].sort().join("")).toBe("XYabcdef");
    }
  });

  test("an offer knows its words when a later copy brings them back", () => {
    const desk = begin("unodos", "tres");
    desk.server.wrap(0);
    const state = Y.encodeStateAsUpdate(desk.server.doc);
    const [one, other, third] = [new Replica(state), new Replica(state), new Replica(state)];
    one.edit(([quote, rest]) => [
      quote?.copy(Fragment.from([paragraph("uno"), paragraph("dos")])) as Node,
      rest as Node,
    ]);
    third.remove(0);
    other.edit(([, rest]) => [paragraph("unodos"), rest as Node]);
    send(desk, one);
    const lost = send(desk, third)?.lost;
    expect(lost?.flatMap(({ lines }) => lines)).toEqual(["dos"]);
    send(desk, other);
    expect(desk.server.lines()).toEqual(["unodos", "tres"]);
    for (const place of lost?.[0]?.chars[0] ?? []) {
      expect(liveItem(desk.server.doc, desk.moves.follow(place) as Place)).not.toBeNull();
    }
  });

  test("the same words typed twice on purpose stay twice", () => {
    const desk = begin("ola", "mar");
    desk.one.split(0, 1);
    send(desk, desk.one);
    const late = new Replica(Y.encodeStateAsUpdate(desk.server.doc));
    late.type(1, 2, " la ola");
    const sent = late.take();
    // A desk that was away sends all that it has deleted, ever.
    const whole = Y.encodeStateAsUpdate(late.doc);
    mergeUpdate(desk.server.doc, whole, { moves: desk.moves, knows: sent?.knows ?? null });
    expect(desk.server.lines()).toEqual(["o", "la la ola", "mar"]);
  });
});

describe("what is no change is refused", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["noise", new Uint8Array([255, 255, 255, 255, 1, 2, 3])],
    ["a document within", updateOf((doc) => doc.getMap("fields").set("x", new Y.Doc()))],
  ])("%s", (_, bytes) => {
    const { server, moves } = begin("uno");
    expect(() => mergeUpdate(server.doc, bytes, { moves, knows: null })).toThrow(UnreadableUpdate);
  });

  test("a change that leans on another that never came, or goes elsewhere", () => {
    const desk = begin("uno");
    desk.one.type(0, 3, "a");
    desk.one.take();
    desk.one.type(0, 4, "b");
    expect(() => send(desk, desk.one)).toThrow(UpdateBehind);
    const elsewhere = updateOf((doc) => doc.getMap("elsewhere").set("x", 1));
    const other = begin("uno");
    const options = { moves: other.moves, knows: null };
    expect(() => mergeUpdate(other.server.doc, elsewhere, options)).toThrow(UpdateBehind);
  });

  test("the same change twice says nothing new the second time", () => {
    const desk = begin("uno");
    desk.one.type(0, 3, "!");
    const sent = desk.one.take();
    const options = { moves: desk.moves, knows: null };
    expect(mergeUpdate(desk.server.doc, sent?.update as Uint8Array, options)).not.toBeNull();
    expect(mergeUpdate(desk.server.doc, sent?.update as Uint8Array, options)).toBeNull();
  });
});

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}
