import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {boolean} passes */
export const one = (passes) => ({ passed: passes ? 1 : 0, failed: passes ? 0 : 1 });

/** @param {Counts[]} list */
export const sum = (list) => ({
  passed: list.reduce((total, { passed }) => total + passed, 0),
  failed: list.reduce((total, { failed }) => total + failed, 0),
});

/**
 * A test that did not run has not passed, and a run that failed has at least one failure.
 *
 * @param {string} path of the report in JSON
 * @param {number} code with which the run ended
 * @returns {Counts}
 */
export function countVitest(path, code) {
  const report = read(path);
  if (!report) return one(false);
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numTotalTests - passed + brokenFiles;
  return settle({ passed, failed }, code);
}

/**
 * @param {string} path of the report in JSON
 * @param {number} code with which the run ended
 * @returns {Counts}
 */
export function countPlaywright(path, code) {
  const report = read(path);
  if (!report) return one(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle({ passed: expected, failed: unexpected + flaky + skipped }, code);
}

/**
 * @param {Counts} counts
 * @param {number} code
 */
function settle({ passed, failed }, code) {
  return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1) };
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
