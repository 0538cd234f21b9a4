import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseExchange } from "./parse";

const folder = new URL("../../../db/seed/demo/", import.meta.url);
const files = ["es", "en"].flatMap((locale) =>
  readdirSync(new URL(`${locale}/`, folder)).map((name) => `${locale}/${name}`),
);

it("reads every exchange of the demo", () => {
  const sources = files.flatMap((file) =>
    [...readFileSync(new URL(file, folder), "utf8").matchAll(/```exchange\n([\s\S]*?)```/g)].map(
      ([, source = ""]) => ({ file, source }),
    ),
  );
  expect(sources.length).toBeGreaterThanOrEqual(16);
  for (const { file, source } of sources) expect(parseExchange(source), file).not.toBeNull();
});
