import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "./fixtures";
import { publicPages } from "./pages/public-pages";

type Finding = { type: string; url: string; message: string; extract?: string; lastLine?: number };

const checker = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

test("the Nu checker finds no error in any kind of public page", async ({ request }, info) => {
  test.setTimeout(150_000);
  await mkdir(info.outputDir, { recursive: true });
  // What others publish beside this and take away again may be no text at all.
  await expect(async () => {
    const files = await Promise.all(
      Object.entries(publicPages).map(async ([name, address]) => {
        const file = join(info.outputDir, `${name.replaceAll(" ", "-")}.html`);
        const html = await (await request.get(address)).text();
        await writeFile(file, html);
        return file;
      }),
    );
    const { stderr } = await promisify(execFile)(
      "java",
      ["-jar", checker, "--format", "json", "--exit-zero-always", ...files],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    const { messages } = JSON.parse(stderr) as { messages: Finding[] };
    const errors = messages.filter(({ type }) => type === "error");
    expect(errors.map(({ url, message, extract }) => ({ url, message, extract }))).toEqual([]);
  }).toPass({ intervals: [5000], timeout: 100_000 });
});
