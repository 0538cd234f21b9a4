import { bundleFromString, createConfig, lintFromString } from "@redocly/openapi-core";
import { validate } from "@scalar/openapi-parser";
import spectral from "@stoplight/spectral-core";
import rulesets from "@stoplight/spectral-rulesets";
import { beforeAll, describe, expect, it } from "vitest";
import { describeApi } from "./openapi";
import { calls } from "./registry";

let description: string;

beforeAll(() => {
  description = JSON.stringify(describeApi("Cauce"));
});

describe("the description of the API", () => {
  it("is accepted by Redocly", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source: description, config });
    expect(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
    const { problems: broken } = await bundleFromString({ source: description, config });
    expect(broken).toEqual([]);
  });

  it("is accepted by Spectral", async () => {
    const linter = new spectral.Spectral();
    linter.setRuleset({ extends: [[rulesets.oas as never, "recommended"]] });
    const found = await linter.run(JSON.parse(description));
    const errors = found.filter(({ severity }) => severity <= 1);
    expect(errors.map(({ code, message, path }) => [code, message, path.join("/")])).toEqual([]);
  });

  it("is accepted by Scalar's parser", async () => {
    const { valid, errors } = await validate(JSON.parse(description));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it("names each shape that it tells", () => {
    const { components } = JSON.parse(description);
    expect(Object.keys(components.schemas).filter((name) => name.startsWith("_"))).toEqual([]);
  });

  it("tells every call once", () => {
    const { paths } = JSON.parse(description);
    const told = Object.values<Record<string, { operationId: string }>>(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(told.sort()).toEqual(calls.map(({ key }) => key).sort());
    expect(new Set(told).size).toBe(told.length);
  });
});
