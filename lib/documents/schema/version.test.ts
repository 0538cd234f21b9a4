import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { documentSchema } from ".";
import { schemaVersion } from "./version";

test("a schema that changes has a new version", () => {
  const shape = (name: string, spec: object) =>
    `${name} ${JSON.stringify(spec, (key, value) => (key.startsWith("parse") ? undefined : value))}`;
  const { nodes, marks } = documentSchema;
  const all = [
    ...Object.values(nodes).map(({ name, spec }) => shape(name, spec)),
    ...Object.values(marks).map(({ name, spec }) => shape(name, spec)),
  ];
  const print = createHash("sha256").update(all.sort().join("\n")).digest("hex").slice(0, 12);
  // When this fails, let the version grow and take the new print.
  expect({ schemaVersion, print }).toEqual({ schemaVersion: 1, print: "34456b9b63b7" });
});
