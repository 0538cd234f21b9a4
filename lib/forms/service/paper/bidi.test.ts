import { expect, test } from "vitest";
import { isRtl, visualOrder } from "./bidi";

const seen = (text: string) => {
  const words = text.split(" ");
  return visualOrder(words, isRtl(text)).map((at) => words[at]);
};

test("words in Hebrew stand from right to left, whatever is around them", () => {
  expect(seen("uno שלום עולם dos")).toEqual(["uno", "עולם", "שלום", "dos"]);
  expect(seen("uno שלום — עולם dos")).toEqual(["uno", "עולם", "—", "שלום", "dos"]);
  expect(seen("שלום dos tres עולם")).toEqual(["עולם", "dos", "tres", "שלום"]);
  expect(seen("שלום 12 de 30")).toEqual(["12", "de", "30", "שלום"]);
  expect(seen("nada que volver")).toEqual(["nada", "que", "volver"]);
});
