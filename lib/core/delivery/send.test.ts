import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sendBytes } from "./send";

const bytes = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 251));
const server = createServer((request, response) => {
  const file = { filename: "año.pdf", mimeType: "application/pdf", updatedAt: new Date(0) };
  void sendBytes(request, response, { ...file, fixed: false, bytes }, { vary: "accept" });
});
let address = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

const get = (headers = {}, method = "GET") => fetch(address, { method, headers });
const bodyOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

it("sends bytes of memory whole, in part and not at all", async () => {
  const whole = await get();
  expect(whole.headers.get("content-length")).toBe("5000");
  expect(whole.headers.get("vary")).toBe("accept");
  expect((await bodyOf(whole)).equals(bytes)).toBe(true);
  const part = await get({ range: "bytes=-700", "if-range": whole.headers.get("etag") });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 4300-4999/5000"]);
  expect((await bodyOf(part)).equals(bytes.subarray(4300))).toBe(true);
  const several = await bodyOf(await get({ range: "bytes=0-1,10-11" }));
  expect(several.includes(bytes.subarray(10, 12))).toBe(true);
  expect((await get({ "if-none-match": whole.headers.get("etag") })).status).toBe(304);
  const head = await get({}, "HEAD");
  expect([head.headers.get("content-length"), (await bodyOf(head)).length]).toEqual(["5000", 0]);
});
