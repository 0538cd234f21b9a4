import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lendTypeScript } from "@/scripts/check/lend-typescript.mjs";
import { expect, test } from "./fixtures";
import { uniqueWord } from "./pages/desk-entry";
import { makePicture } from "./pages/picture";

/** Written against the types that openapi-typescript makes of the site's own description. */
const program = (word: string) => `
import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

const { SITE_URL = "", KEY = "", PICTURE = "" } = process.env;
const api = createClient<paths>({
  baseUrl: SITE_URL + "/api/v1",
  headers: { authorization: "Bearer " + KEY },
});

function told<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(response.url + " " + JSON.stringify(error));
  return data;
}

const made = told(await api.POST("/entries", { body: { type: "post", locale: "es", title: ${JSON.stringify(word)} } }));
const path = { id: made.id };
const picture = told(
  await api.POST("/media", {
    body: "" as string,
    bodySerializer: () => readFileSync(PICTURE),
    headers: { "content-type": "image/png", "content-disposition": 'attachment; filename="orilla.png"' },
  }),
);
await api.PATCH("/media/{id}", { params: { path: { id: picture.id } }, body: { alt: { es: "Una orilla" } } });
const text = (words: string) => ({
  type: "doc" as const,
  content: [
    { type: "paragraph" as const, content: [{ type: "text" as const, text: words }] },
  ],
});
async function write(words: string) {
  const draft = told(await api.GET("/entries/{id}/draft", { params: { path } }));
  return told(
    await api.PUT("/entries/{id}/draft", {
      params: { path },
      body: { version: draft.version, title: draft.title, fields: { ...draft.fields, coverId: picture.id }, document: text(words) },
    }),
  );
}
await write("Primera.");
const first = told(await api.PUT("/entries/{id}/publication", { params: { path }, body: {} }));
const before = told(await api.GET("/entries/{id}", { params: { path } }));
const page = (await fetch(before.url)).status;
await write("Corregida.");
const second = told(await api.PUT("/entries/{id}/publication", { params: { path }, body: {} }));
const after = told(await api.GET("/entries/{id}", { params: { path } }));
told(await api.DELETE("/entries/{id}/publication", { params: { path } }));
const off = (await fetch(before.url)).status;
told(await api.DELETE("/entries/{id}", { params: { path } }));
const found = told(await api.GET("/entries", { params: { query: { q: ${JSON.stringify(word)}, status: "trashed" } } }));
console.log(
  JSON.stringify({
    revisions: [first.revision, second.revision],
    page,
    off,
    cover: after.cover?.id === picture.id,
    corrected: JSON.stringify(after.document).includes("Corregida."),
    trashed: found.items.map(({ id }) => id === made.id),
  }),
);
`;

test("a client made from the description goes the whole round", async ({
  page,
  baseURL,
  signIn,
}, info) => {
  test.setTimeout(300_000);
  await signIn("editor");
  const made = await page.request.post("/api/v1/keys", {
    headers: { origin: baseURL ?? "" },
    data: { name: "Ida y vuelta", scopes: ["read", "write", "publish", "media"] },
  });
  expect(made.status()).toBe(201);
  const { token } = await made.json();
  const folder = info.outputPath("");
  const file = (name: string) => join(folder, name);
  await lendTypeScript("openapi-typescript");
  const { default: openapiTypes, astToString } = await import("openapi-typescript");
  const description = await (await page.request.get("/api/v1/openapi.json")).json();
  writeFileSync(file("api.d.ts"), astToString(await openapiTypes(description)));
  writeFileSync(file("round.mts"), program(uniqueWord("Vuelta ")));
  writeFileSync(file("orilla.png"), await makePicture("orilla"));
  const options = { module: "nodenext", target: "es2023", strict: true, noEmit: true };
  const config = { compilerOptions: { ...options, types: ["node"] }, include: ["*"] };
  writeFileSync(file("tsconfig.json"), JSON.stringify(config));

  const env = { ...process.env, SITE_URL: baseURL, KEY: token, PICTURE: file("orilla.png") };
  const run: ExecFileSyncOptions = { env, encoding: "utf8" };
  const bin = (name: string) => join(process.cwd(), "node_modules/.bin", name);
  execFileSync(bin("tsc"), ["-p", file("tsconfig.json")], run);
  const told = execFileSync(bin("tsx"), [file("round.mts")], run);
  expect(JSON.parse(String(told))).toEqual({
    revisions: [expect.any(Number), expect.any(Number)],
    page: 200,
    off: 404,
    cover: true,
    corrected: true,
    trashed: [true],
  });
});
