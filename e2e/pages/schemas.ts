import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { APIRequestContext, TestInfo } from "@playwright/test";

/** Jing, the RELAX NG validator that the Nu checker carries. */
const jing = "nu.validator.vendor.thaiopensource.relaxng.util.Driver";
const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** What is wrong with the files at these addresses by a schema of `e2e/schemas`; empty where nothing is. */
export async function complaintsOf(
  request: APIRequestContext,
  info: TestInfo,
  schema: string,
  addresses: string[],
): Promise<string> {
  await mkdir(info.outputDir, { recursive: true });
  const files = await Promise.all(
    addresses.map(async (address, n) => {
      const file = join(info.outputDir, `${schema}-${n}.xml`);
      await writeFile(file, await (await request.get(address)).body());
      return file;
    }),
  );
  const rules = fileURLToPath(new URL(`../schemas/${schema}.rnc`, import.meta.url));
  const run = promisify(execFile)("java", ["-cp", jar, jing, "-c", rules, ...files]);
  return run.then(
    () => "",
    ({ stdout, stderr }) => `${stdout}${stderr}`,
  );
}
