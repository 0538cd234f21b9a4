import { expect, it } from "vitest";
import { activityMessages } from "./activity";

const files = import.meta.glob<string>("../../*/operations{,/**/*}.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const operations = Object.values(files)
  .flatMap((source) => source.split(/\boperation\(\{/).slice(1))
  .filter((source) => !source.split("operation({")[0]?.includes("audited: false"))
  .flatMap((source) => /^\s*name: "([^"]+)"/.exec(source)?.[1] ?? []);

it("has words for every operation that the log notes", () => {
  expect(operations).toContain("entries.publish");
  for (const locale of ["es", "en"] as const) {
    const words = activityMessages(locale);
    expect(operations.filter((name) => !(name in words))).toEqual([]);
  }
});
