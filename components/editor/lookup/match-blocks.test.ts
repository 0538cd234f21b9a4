import { describe, expect, it } from "vitest";
import { blockMessages } from "@/lib/messages/blocks";
import { locales } from "@/lib/messages/catalogue";
import { editorBlocks } from "../blocks";
import { matchBlocks } from "./match-blocks";

const found = (query: string, locale: "es" | "en" = "es") =>
  matchBlocks(editorBlocks, query, locale).map(({ key }) => key);

describe("matchBlocks", () => {
  it("gives every block, in order, before anything is typed", () => {
    expect(found("")).toEqual(editorBlocks.map(({ key }) => key));
  });

  it("puts the beginning of a name before its later words, and synonyms last", () => {
    expect(found("tít")).toEqual(["heading2", "heading3", "heading4"]);
    expect(found("lista")).toEqual(["bulletList", "orderedList", "taskList"]);
    expect(found("numer")[0]).toBe("orderedList");
    expect(found("foto")).toEqual(["media", "gallery"]);
  });

  it("forgives accents and case, and understands the other language", () => {
    expect(found("CODIGO")[0]).toBe("codeBlock");
    expect(found("divider")).toEqual(["rule"]);
    expect(found("tabla", "en")).toEqual(["table"]);
  });

  it("knows what is typed for a block", () => {
    expect(found("##")[0]).toBe("heading2");
  });

  it("finds nothing where there is nothing", () => {
    expect(found("xyzzy")).toEqual([]);
  });

  it("finds each block by its own name, in both languages", () => {
    for (const locale of locales) {
      for (const { key } of editorBlocks) {
        expect(found(blockMessages(locale)[key], locale)[0]).toBe(key);
      }
    }
  });
});
