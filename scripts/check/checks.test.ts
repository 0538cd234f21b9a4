import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listChecks } from "./checks.mjs";

const root = join(import.meta.dirname, "../..");
let tree: string;

/** A small project that keeps all rules. */
const sound: Record<string, string> = {
  "app/(site)/page.tsx": 'import "@/components/site/frame";\n',
  "app/(admin)/page.tsx": 'import "@/components/admin/desk";\nimport "@/lib/entries/queries";\n',
  "app/api/route.ts": 'import "@/lib/entries/operations";\n',
  "components/site/frame.tsx": 'import "@/components/ui/button";\n',
  "components/admin/desk.tsx": '"use client";\nimport "@/components/ui/button";\n',
  "components/ui/button.tsx": 'import "@/lib/core/cn";\n',
  "lib/core/cn.ts": "export {};\n",
  "lib/core/purge.ts": 'import "@/db/client";\n',
  "lib/content/registry.ts": 'import "./types/page/index";\nimport "./types/post/index";\n',
  "lib/content/types/page/index.ts": "export {};\n",
  "lib/content/types/post/index.ts": "export {};\n",
  "lib/channels/web/index.ts": "export {};\n",
  "lib/channels/feeds/index.ts": 'import "@/lib/entries/queries";\n',
  "lib/entries/operations.ts": 'import "./mutations";\n',
  "lib/entries/mutations.ts": 'import "@/db/client";\n',
  "lib/entries/queries.ts": 'import "@/db/client";\n',
  "db/client.ts": 'import "postgres";\n',
};

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), "cauce-checks-"));
  for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "biome.json"]) {
    cpSync(join(root, file), join(tree, file));
  }
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  plant(sound);
});

afterEach(() => rmSync(tree, { recursive: true }));

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
}

/** Runs the last command of one check, as `npm run check` does, on the small project. */
function check(title: string): { passes: boolean; output: string } {
  const command = listChecks(root)
    .find((each) => each.title.startsWith(title))
    ?.commands.at(-1);
  const run = spawnSync(process.execPath, command ?? [], { cwd: tree, encoding: "utf8" });
  return { passes: run.status === 0, output: run.stdout + run.stderr };
}

describe("boundaries", { timeout: 60_000 }, () => {
  test("a sound tree passes", () => {
    expect(check("Boundaries")).toEqual({
      passes: true,
      output: expect.stringMatching(/^0 forbidden/),
    });
  });

  const planted: [rule: string, from: string, to: string][] = [
    ["no-cycles", "lib/media/queries.ts", "@/lib/media/service"],
    ["db-is-the-floor", "db/planted.ts", "@/lib/core/cn"],
    ["core-is-plumbing", "lib/core/planted.ts", "@/lib/entries/queries"],
    ["lib-knows-no-ui", "lib/entries/present.ts", "@/components/ui/button"],
    ["ui-knows-no-domain", "components/ui/planted.tsx", "@/lib/entries/policy"],
    ["components-read-no-data", "components/admin/planted.tsx", "@/lib/entries/queries"],
    ["components-read-no-data", "components/admin/planted-too.tsx", "@/db/client"],
    ["routes-hold-no-sql", "app/(admin)/planted.tsx", "drizzle-orm"],
    ["routes-hold-no-sql", "app/api/planted.ts", "@/db/client"],
    ["pages-write-through-actions", "app/(admin)/planted-too.tsx", "@/lib/entries/mutations"],
    ["types-are-strangers", "lib/content/types/page/planted.ts", "../post/index"],
    ["types-are-strangers", "lib/content/types/page/planted-too.ts", "@/lib/channels/web/index"],
    ["channels-are-strangers", "lib/channels/web/planted.ts", "../feeds/index"],
    ["channels-are-strangers", "lib/channels/web/planted-too.ts", "@/lib/content/registry"],
    ["reading-pages-hydrate-nothing", "components/site/planted.tsx", "@/components/admin/desk"],
    ["reading-pages-hydrate-nothing", "app/(site)/planted.tsx", "next/link"],
    ["nobody-imports-routes", "lib/entries/jobs.ts", "@/app/(site)/page"],
  ];

  test("each planted import is found, by its rule", () => {
    plant({
      "lib/media/service.ts": 'import "./queries";\n',
      "lib/entries/policy.ts": "export {};\n",
    });
    plant(Object.fromEntries(planted.map(([, from, to]) => [from, `import "${to}";\n`])));
    const { passes, output } = check("Boundaries");
    expect(passes).toBe(false);
    const missing = planted.filter(([rule, from]) => !output.includes(`${rule}: ${from} →`));
    expect(missing).toEqual([]);
  });
});

describe("names", () => {
  test("a sound tree passes", () => {
    expect(check("Vocabulary").output).toBe("All names are in the vocabulary\n");
  });

  test.each([
    "lib/entries/controller.ts",
    "lib/entries/publishing/publish.ts",
    "lib/entries/operations/publishEntry.ts",
    "lib/core/helpers.ts",
    "lib/stray.ts",
    "components/site/utils.ts",
    "db/data/index.ts",
  ])("%s does not", (path) => {
    plant({ [path]: "export {};\n" });
    const { passes, output } = check("Vocabulary");
    expect(passes).toBe(false);
    expect(output).toContain(path);
  });
});

test("an unused export and an unused file are found", { timeout: 60_000 }, () => {
  plant({
    "package.json": "{}",
    "knip.json": '{ "entry": ["app/**/*.tsx"], "project": ["{app,lib}/**/*.{ts,tsx}"] }',
    "lib/entries/policy.ts": "export const used = 1;\nexport const unused = 2;\n",
    "app/page.tsx": 'import { used } from "../lib/entries/policy";\nconsole.log(used);\n',
  });
  const { passes, output } = check("Unused code");
  expect(passes).toBe(false);
  expect(output).toMatch(/unused\s+lib\/entries\/policy\.ts/);
  expect(output).toContain("lib/entries/operations.ts");
});

test("a type error is found", { timeout: 60_000 }, () => {
  expect(check("Types")).toEqual({ passes: true, output: "" });
  plant({ "lib/entries/policy.ts": 'export const count: number = "many";\n' });
  expect(check("Types")).toEqual({
    passes: false,
    output: expect.stringContaining("lib/entries/policy.ts(1,14): error TS2322"),
  });
});

describe("words in both languages", { timeout: 60_000 }, () => {
  const words = (es: string, en: string) =>
    `import { catalogue } from "./catalogue";\n\nexport const plantedMessages = catalogue({ es: { ${es} }, en: { ${en} } });\n`;
  const say = 'greet: (name: string) => "Hola, " + name, bye: "Adiós"';

  test.each([
    ["complete in both", say, 'greet: (name) => "Hello, " + name, bye: "Goodbye"', null],
    ["missing in English", say, 'bye: "Goodbye"', "Property 'greet' is missing"],
    [
      "missing in Spanish",
      'bye: "Adiós"',
      'bye: "Goodbye", greet: "Hello"',
      "'greet' does not exist",
    ],
    ["a text where a sentence takes a name", say, 'greet: "Hello", bye: "Goodbye"', "error TS2322"],
  ])("%s", (_, es, en, complaint) => {
    plant({ "lib/messages/planted.ts": words(es, en) });
    cpSync(join(root, "lib/messages/catalogue.ts"), join(tree, "lib/messages/catalogue.ts"));
    const { passes, output } = check("Types");
    expect(passes).toBe(complaint === null);
    if (complaint) expect(output).toMatch(/^lib\/messages\/planted\.ts/);
    expect(output).toContain(complaint ?? "");
  });
});

test("bad style is found", () => {
  plant({ "lib/entries/policy.ts": "var count = 1\n" });
  expect(check("Style").passes).toBe(false);
});
