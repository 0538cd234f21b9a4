import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest, one, sum } from "./counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "cauce-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (report: unknown) => {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(report));
  return path;
};

const vitest = (report: object) =>
  write({ numTotalTests: 5, numPassedTests: 5, testResults: [], ...report });

test.each([
  ["all pass", {}, 0, { passed: 5, failed: 0 }],
  ["one is skipped", { numPassedTests: 4 }, 0, { passed: 4, failed: 1 }],
  [
    "a file does not load",
    { testResults: [{ status: "failed", assertionResults: [] }] },
    1,
    { passed: 5, failed: 1 },
  ],
  ["something else fails", {}, 1, { passed: 5, failed: 1 }],
  ["nothing runs", { numTotalTests: 0, numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
])("vitest: %s", (_, report, code, counts) => {
  expect(countVitest(vitest(report), code)).toEqual(counts);
});

test.each([
  ["all pass", { expected: 3 }, 0, { passed: 3, failed: 0 }],
  ["one is skipped", { expected: 2, skipped: 1 }, 0, { passed: 2, failed: 1 }],
  ["one passes at the second try", { expected: 2, flaky: 1 }, 0, { passed: 2, failed: 1 }],
  ["one fails", { expected: 2, unexpected: 1 }, 1, { passed: 2, failed: 1 }],
])("Playwright: %s", (_, stats, code, counts) => {
  const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright(write({ stats: { ...none, ...stats } }), code)).toEqual(counts);
});

test("a run that left no report has failed", () => {
  expect(countVitest(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
  expect(sum([one(true), one(false), { passed: 2, failed: 0 }])).toEqual({ passed: 3, failed: 1 });
});
