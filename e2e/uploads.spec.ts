import { createHash, randomBytes, randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import postgres, { type Sql } from "postgres";
import { Upload } from "tus-js-client";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { startOwnSite } from "./pages/own-site";
import { makePicture } from "./pages/picture";

type Sent = { filename: string; bytes: Buffer; sha256: string };
/** Bytes. */
const pieceSize = 100_000;

type Receiver = { url: string; cookie: string; onPiece?: () => void };

test("100 uploads come whole, though the site and its database are killed again and again", async ({
  page,
}) => {
  test.setTimeout(900_000);
  const home = mkdtempSync(join(tmpdir(), "cauce-uploads-"));
  const port = await freePort();
  try {
    let site = await startOwnSite(home, port);
    const cookie = await signInBy(page, site.link);
    const files = await Promise.all(Array.from({ length: 100 }, (_, n) => makeFile(n)));

    let pieces = 0;
    let restart = Promise.resolve();
    const total = files.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / pieceSize), 0);
    // A crash loses up to six answers, so fewer pieces are acknowledged than sent: a sixth is spare.
    const part = Math.floor(total / 6);
    const crashes = Array.from({ length: 5 }, (_, n) => n * part + randomInt(part >> 2, part));
    test.info().annotations.push({ type: "crashes after pieces", description: String(crashes) });
    const onPiece = () => {
      pieces += 1;
      if (pieces < (crashes[0] ?? Number.POSITIVE_INFINITY)) return;
      crashes.shift();
      site.crash();
      restart = restart.then(begin);
    };
    const begin = async () => {
      site = await startOwnSite(home, port);
    };
    const queue = [...files];
    const lane = async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        await send(file, { url: site.url, cookie, onPiece });
      }
    };
    await Promise.all([lane(), lane(), lane(), lane(), lane(), lane()]);
    await restart;
    expect(crashes).toEqual([]);

    const sql = postgres(await site.databaseUrl(), { max: 1 });
    await test.step("each is there once, byte for byte", async () => {
      const rows = await sql`select id, filename, size::int, sha256 from media order by filename`;
      const wanted = files.map(({ filename, bytes, sha256 }) => ({
        filename,
        size: bytes.length,
        sha256,
      }));
      expect(rows.map(({ id: _, ...row }) => row)).toEqual(wanted);
      for (const { id, filename, sha256 } of rows) {
        const answer = await fetch(`${site.url}/media/${id}/${filename}`);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      }
    });
    await test.step("no row and no chunk is left over", async () => {
      expect(await leftovers(sql)).toEqual({ pieces: 0, lengths: 0, receipts: 0 });
      // Uploads whose beginning was never acknowledged go when their time is over.
      await sql`update uploads set expires_at = now() - interval '1 second'`;
      await sql`delete from jobs where kind = 'sweep'`;
      const authorization = `Bearer ${process.env.CRON_SECRET}`;
      const swept = async () => {
        await fetch(`${site.url}/api/cron`, { headers: { authorization } });
        const [rows] = await sql`select (select count(*)::int from uploads) uploads,
          (select count(*)::int from blobs) blobs, (select count(*)::int from media) media`;
        return rows;
      };
      await expect.poll(swept).toEqual({ uploads: 0, blobs: 100, media: 100 });
    });
    await sql.end();
    await site.stop();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test("the protocol answers as it is written", async ({ page, signIn }) => {
  const site = process.env.SITE_URL ?? "";
  const base = { origin: site, "tus-resumable": "1.0.0" };
  const ask = async (method: string, path: string, headers = {}, data?: Buffer) => {
    const answer = await page.request.fetch(`${site}/api/uploads${path}`, {
      method,
      headers: { ...base, ...headers },
      data,
    });
    return { status: answer.status(), headers: answer.headers(), body: await answer.text() };
  };
  const body = Buffer.from("hola, mundo");
  const filename = `filename ${Buffer.from("hola.txt").toString("base64")}`;
  const creation = { "upload-length": String(body.length), "upload-metadata": filename };
  const patch = { "content-type": "application/offset+octet-stream", "upload-offset": "0" };
  const status = async (...args: Parameters<typeof ask>) => (await ask(...args)).status;

  expect(await status("POST", "", creation)).toBe(401);
  await signIn("contributor");
  await test.step("what it can do", async () => {
    const { status, headers } = await ask("OPTIONS", "");
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      "tus-version": "1.0.0",
      "tus-extension": "creation,checksum,expiration,termination",
      "tus-max-size": String(5 * 1024 ** 3),
      "tus-checksum-algorithm": "sha1,sha256",
    });
  });
  await test.step("beginnings that are refused", async () => {
    const other = await ask("POST", "", { ...creation, "tus-resumable": "0.2.2" });
    expect([other.status, other.headers["tus-version"]]).toEqual([412, "1.0.0"]);
    expect(await status("POST", "", { ...creation, "upload-length": "x" })).toBe(400);
    expect(await status("POST", "", { ...creation, "upload-length": "5368709121" })).toBe(413);
    expect(await status("POST", "", { ...creation, "upload-metadata": "filename %%" })).toBe(400);
    expect(await status("POST", "", { ...creation, origin: "https://example.com" })).toBe(403);
  });
  const begun = await ask("POST", "", creation);
  expect(begun.status).toBe(201);
  expect(Date.parse(begun.headers["upload-expires"] ?? "")).toBeGreaterThan(Date.now());
  const path = begun.headers.location?.replace("/api/uploads", "") ?? "";
  await test.step("pieces that are refused", async () => {
    const sha1 = { "upload-checksum": `sha1 ${Buffer.alloc(20).toString("base64")}` };
    for (const [code, headers, data] of [
      [415, { ...patch, "content-type": "text/plain" }, body],
      [409, { ...patch, "upload-offset": "3" }, body],
      [400, { ...patch, "upload-offset": "-1" }, body],
      [400, { ...patch, "upload-checksum": "md5 aaaa" }, body],
      [460, { ...patch, ...sha1 }, body],
      [413, patch, Buffer.alloc(4 * 1024 * 1024 + 1)],
      [413, patch, Buffer.alloc(12)],
    ] as const) {
      expect([code, await status("PATCH", path, headers, data)]).toEqual([code, code]);
    }
    expect(await status("PATCH", `/${crypto.randomUUID()}`, patch, body)).toBe(404);
  });
  await test.step("a piece, and how far it has come", async () => {
    const first = await ask("PATCH", path, patch, body.subarray(0, 4));
    expect([first.status, first.headers["upload-offset"]]).toEqual([204, "4"]);
    const head = await ask("HEAD", path);
    expect(head.status).toBe(200);
    expect(head.headers).toMatchObject({
      "upload-offset": "4",
      "upload-length": "11",
      "upload-metadata": filename,
      "cache-control": "no-store",
    });
  });
  await test.step("the last piece makes it a file", async () => {
    const override = { ...patch, "upload-offset": "4", "x-http-method-override": "PATCH" };
    const last = await ask("POST", path, override, body.subarray(4));
    expect([last.status, last.headers["upload-offset"]]).toEqual([204, "11"]);
    const { media } = JSON.parse((await ask("GET", path)).body);
    expect(await (await fetch(site + media.url)).text()).toBe("hola, mundo");
  });
  await test.step("another one ends before its time", async () => {
    const { headers } = await ask("POST", "", creation);
    const gone = headers.location?.replace("/api/uploads", "") ?? "";
    expect(await status("DELETE", gone)).toBe(204);
    expect(await status("HEAD", gone)).toBe(404);
    expect(await status("PUT", gone)).toBe(405);
  });
});

async function signInBy(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Texts, tables, archives and pictures of up to a megabyte. */
async function makeFile(n: number): Promise<Sent> {
  const name = `file-${String(n).padStart(3, "0")}`;
  const kind = (["txt", "csv", "zip", "png"] as const)[n % 4] ?? "txt";
  const noise = randomBytes(randomInt(1000, 500_000));
  const bytes = {
    txt: () => Buffer.from(noise.toString("hex")),
    csv: () => Buffer.from(noise.toString("base64")),
    zip: () =>
      Buffer.concat([Buffer.from("504b0304", "hex"), noise, Buffer.from(archiveEnd, "hex")]),
    png: () => makePicture(name),
  };
  const body = await bytes[kind]();
  const sha256 = createHash("sha256").update(body).digest("hex");
  return { filename: `${name}.${kind}`, bytes: body, sha256 };
}

const archiveEnd = `504b0506${"00".repeat(18)}`;

/** By a tus client of somebody else's, which knows nothing of this site but the protocol. */
function send({ filename, bytes, sha256 }: Sent, { url, cookie, onPiece }: Receiver) {
  return new Promise<string>((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${url}/api/uploads`,
      chunkSize: pieceSize,
      metadata: { filename, sha256 },
      headers: { cookie, origin: url },
      retryDelays: Array(1500).fill(200),
      onChunkComplete: onPiece,
      onSuccess: () => resolve(upload.url ?? ""),
      onError: reject,
    });
    upload.start();
  });
}

/** Bytes that belong to nothing, blobs that are not as long as they say, receipts for nothing. */
async function leftovers(sql: Sql) {
  const [found] = await sql`select
    (select count(*)::int from blobs b where not exists (select from media where blob_id = b.id)
      and not exists (select from uploads where blob_id = b.id)) as pieces,
    (select count(*)::int from blobs b where size <> (select coalesce(sum(length(bytes)), 0)
      from media_chunks where media_id = b.id)) as lengths,
    (select count(*)::int from uploads where (blob_id is null) = (media_id is null)) as receipts`;
  return found;
}
