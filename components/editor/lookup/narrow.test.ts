import { describe, expect, it } from "vitest";
import { narrow } from "./narrow";

const targets = ["Otro borrador", "El río Destino", "Destino y fin"].map((title) => ({ title }));
const found = (query: string) => narrow(targets, query).map(({ title }) => title);

describe("narrow", () => {
  it("keeps what has every word, accents and case aside", () => {
    expect(found("destino")).toEqual(["El río Destino", "Destino y fin"]);
    expect(found(" RIO  dest")).toEqual(["El río Destino"]);
  });

  it("keeps all where nothing is asked, and nothing where nothing fits", () => {
    expect(found("")).toHaveLength(3);
    expect(found("presa")).toEqual([]);
  });
});
