import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "./fixtures";
import { sendFile, site } from "./pages/library";
import { makePicture } from "./pages/picture";

test.use({ locale: "es-ES" });

/** A picture of some megabytes, so that it lies in many pieces. */
function makeNoise(side: number): Promise<Buffer> {
  const pixels = randomBytes(side * side * 3);
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

async function publishNoise(page: Page) {
  const data = await makeNoise(700);
  const answer = await sendFile(page.request, { filename: "año 1.png", data });
  expect(answer.status()).toBe(201);
  const { url } = await answer.json();
  const whole = await fetch(site + url);
  const bytes = Buffer.from(await whole.arrayBuffer());
  return { url: site + url, bytes, headers: whole.headers };
}

const get = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(url, {
    method,
    redirect: "manual",
    headers: { "accept-encoding": "gzip, br", ...headers },
  });

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("a file answers as the standards of HTTP say", async ({ page, signIn }) => {
  await signIn("author");
  const { url, bytes, headers } = await publishNoise(page);
  const etag = headers.get("etag") ?? "";

  await test.step("whole, with its length, its tag and its digest", async () => {
    const hash = createHash("sha256").update(bytes);
    const hex = hash.copy().digest("hex");
    expect(etag).toBe(`"sha256-${hex}"`);
    expect(headers.get("repr-digest")).toBe(`sha-256=:${hash.digest("base64")}:`);
    expect(headers.get("content-length")).toBe(String(bytes.length));
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("accept-ranges")).toBe("bytes");
    expect(headers.get("cache-control")).toContain("immutable");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect(headers.get("content-disposition")).toContain("filename*=UTF-8''a%C3%B1o%201.png");
  });

  await test.step("HEAD has the same head and no body", async () => {
    const head = await get(url, {}, "HEAD");
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe(String(bytes.length));
    expect(head.headers.get("etag")).toBe(etag);
    expect((await bytesOf(head)).length).toBe(0);
  });

  const last = bytes.length - 1;
  for (const [range, start, end] of [
    ["bytes=0-0", 0, 0],
    ["bytes=262143-262144", 262_143, 262_144],
    ["bytes=1000-900000", 1000, 900_000],
    ["bytes=-100", last - 99, last],
    [`bytes=${last}-`, last, last],
    ["bytes=5-99999999", 5, last],
  ] as const) {
    await test.step(`${range} gives just these bytes`, async () => {
      const answer = await get(url, { range });
      expect(answer.status).toBe(206);
      expect(answer.headers.get("content-range")).toBe(`bytes ${start}-${end}/${bytes.length}`);
      expect(answer.headers.get("content-length")).toBe(String(end - start + 1));
      expect((await bytesOf(answer)).equals(bytes.subarray(start, end + 1))).toBe(true);
    });
  }

  await test.step("several ranges come in parts", async () => {
    const answer = await get(url, { range: "bytes=0-9,300000-300009,-10" });
    expect(answer.status).toBe(206);
    const boundary = /boundary=(.+)$/.exec(answer.headers.get("content-type") ?? "")?.[1];
    const body = await bytesOf(answer);
    expect(answer.headers.get("content-length")).toBe(String(body.length));
    const parts = body.toString("latin1").split(`\r\n--${boundary}`);
    expect(parts.length).toBe(5);
    for (const [at, start] of [0, 300_000, last - 9].entries()) {
      const [head = "", data = ""] = (parts[at + 1] ?? "").split("\r\n\r\n");
      expect(head).toContain(`Content-Range: bytes ${start}-${start + 9}/${bytes.length}`);
      expect(Buffer.from(data, "latin1").equals(bytes.subarray(start, start + 10))).toBe(true);
    }
  });

  await test.step("a range beyond the end is 416", async () => {
    const answer = await get(url, { range: `bytes=${bytes.length}-` });
    expect(answer.status).toBe(416);
    expect(answer.headers.get("content-range")).toBe(`bytes */${bytes.length}`);
  });

  await test.step("If-Range decides between a part and the whole", async () => {
    expect((await get(url, { range: "bytes=0-9", "if-range": etag })).status).toBe(206);
    expect((await get(url, { range: "bytes=0-9", "if-range": '"other"' })).status).toBe(200);
  });

  await test.step("whoever has it already hears 304", async () => {
    expect((await get(url, { "if-none-match": `W/${etag}` })).status).toBe(304);
    const date = headers.get("last-modified") ?? "";
    expect((await get(url, { "if-modified-since": date })).status).toBe(304);
  });

  await test.step("it is saved where one asks for that, and its digest is told unless refused", async () => {
    const saved = await get(`${url}?download`, { "want-repr-digest": "sha-256=0" }, "HEAD");
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment; filename="ano 1.png"/);
    expect(saved.headers.get("repr-digest")).toBeNull();
    const moved = await get(`${url.replace(/[^/]+$/, "other.png")}?download`);
    expect(moved.headers.get("location")).toBe(`${new URL(url).pathname}?download`);
  });

  await test.step("nothing else than reading is allowed", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      const answer = await get(url, { origin: site }, method);
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    }
  });

  await test.step("another name leads to the right one, another id nowhere", async () => {
    const renamed = await get(url.replace(/[^/]+$/, "other.png"));
    expect(renamed.status).toBe(308);
    expect(renamed.headers.get("location")).toBe(new URL(url).pathname);
    for (const path of [
      `/media/${crypto.randomUUID()}/a.png`,
      "/media/x/a.png",
      "/media/%00/%00",
    ]) {
      expect((await get(site + path)).status).toBe(404);
    }
  });
});

test("pictures come in modern formats, stay, and go with their file", async ({ page, signIn }) => {
  await signIn("author");
  const data = await makePicture(crypto.randomUUID());
  const { id, url } = await (await sendFile(page.request, { filename: "a.png", data })).json();
  const ask = (type: string) =>
    get(`${site}/_next/image?${new URLSearchParams({ url, w: "480", q: "75" })}`, { accept: type });
  for (const type of ["image/avif", "image/webp"]) {
    const answer = await ask(type);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    const age = /max-age=(\d+)/.exec(answer.headers.get("cache-control") ?? "")?.[1];
    expect(Number(age)).toBeGreaterThanOrEqual(31_536_000);
    expect((await sharp(await bytesOf(answer)).metadata()).width).toBe(480);
    // It is kept once it has been sent.
    await expect.poll(async () => (await ask(type)).headers.get("x-nextjs-cache")).toBe("HIT");
  }
  const headers = { origin: site };
  expect((await page.request.delete(`/api/v1/media/${id}`, { headers })).status()).toBe(200);
  expect((await ask("image/webp")).status).toBe(404);
  expect((await get(site + url)).status).toBe(404);
});

test("the picture that links show is drawn for what is public", async ({ page, signIn }) => {
  await signIn("editor");
  const headers = { origin: site, "content-type": "application/json" };
  const call = async (method: string, path: string, data: unknown = {}) =>
    (await page.request.fetch(`/api/v1/entries${path}`, { method, headers, data })).json();
  const title = `Título con eñe ${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await call("POST", "", { type: "post", locale: "es", title });
  expect((await get(`${site}/og/${id}-a.png`)).status).toBe(404);
  await call("PUT", `/${id}/publication`);
  const moved = await get(`${site}/og/${id}-a.png`);
  expect(moved.status).toBe(307);
  for (const path of [moved.headers.get("location"), "/og/site-es.png", "/og/site-en.png"]) {
    const answer = await get(site + path);
    expect(answer.status).toBe(200);
    const { width, height, format } = await sharp(await bytesOf(answer)).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
    const etag = answer.headers.get("etag") ?? "";
    expect((await get(site + path, { "if-none-match": etag })).status).toBe(304);
  }
  await call("DELETE", `/${id}/publication`);
  for (const name of [`${id}-a.png`, "site-xx.png", "x.png", "x"]) {
    expect((await get(`${site}/og/${name}`)).status).toBe(404);
  }
});
