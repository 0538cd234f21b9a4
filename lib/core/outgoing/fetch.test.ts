import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isPublicAddress } from "./addresses";
import { createOutgoing, fetchOutgoing, isOutgoingUrl } from "./fetch";

/** Listens on every address of this machine: whoever gets to it was not held back. */
let canary: Server;
let port: number;
let reached: number;
let answer: RequestListener;

beforeAll(async () => {
  canary = createServer((request, response) => answer(request, response));
  canary.on("connection", () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => canary.listen(0, "::", resolve));
  port = (canary.address() as AddressInfo).port;
});
afterAll(() => {
  canary.closeAllConnections();
  canary.close();
});
beforeEach(() => {
  reached = 0;
  answer = (_, response) => response.end("canary");
});

describe("private addresses in every spelling", () => {
  const hosts = [
    ["127.0.0.1", "127.0.0.1.", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1"],
    ["0x7f.0.0.1", "0177.0.0.1", "017700000001", "0177.0x0.0.1", "127.255.255.254", "127.0.0.01"],
    ["0", "0.0.0.0", "0x0", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[0000::0001]", "localhost"],
    ["localhost.", "LOCALHOST", "%6c%6fcalhost", "ｌｏｃａｌｈｏｓｔ", "①②⑦.⓪.⓪.①", "127。0。0。1"],
    ["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]"],
    ["[64:ff9b::127.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]"],
    ["[fe80::1]", "[fec0::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[100::1]"],
    ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "0xa9fea9fe"],
    ["100.64.0.1", "100.127.255.254", "192.0.0.8", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
  ].flat();

  test.each(hosts)("%s is not reached", async (host) => {
    const asking = fetchOutgoing({ url: `http://${host}:${port}/`, timeoutMs: 5000 });
    await expect(asking).rejects.toMatchObject({ name: "OutgoingError" });
    await expect(asking).rejects.toMatchObject({
      reason: expect.stringMatching(/^(address|url)$/),
    });
    expect(reached).toBe(0);
  });

  test.each(hosts)("nor is %s taken down", (host) => {
    expect(isOutgoingUrl(`http://${host}:${port}/`)).toBe(false);
  });
});

test.each([
  ["1.1.1.1", true],
  ["8.8.8.8", true],
  ["172.32.0.1", true],
  ["100.128.0.1", true],
  ["2606:4700:4700::1111", true],
  ["2a00:1450:4003:800::200e", true],
  ["::ffff:8.8.8.8", false],
  ["2606:4700::1111%eth0", false],
  ["example.org", false],
])("%s is public: %s", (ip, expected) => expect(isPublicAddress(ip)).toBe(expected));

test.each([
  "ftp://example.org/",
  "file:///etc/passwd",
  "gopher://127.0.0.1/",
  "javascript:alert(1)",
  "data:text/plain,x",
  "//example.org",
  "http://",
  "http://me@example.org/",
  "http://me:secret@example.org/",
  "http://example.org:99999/",
  "no address",
  "",
])("%s is no address to ask", async (url) => {
  expect(isOutgoingUrl(url)).toBe(false);
  await expect(fetchOutgoing({ url })).rejects.toMatchObject({ reason: "url" });
});

describe("names", () => {
  const resolving = (...answers: string[][]) => {
    let calls = 0;
    const resolve = async () => answers[Math.min(calls++, answers.length - 1)] ?? [];
    return { fetch: createOutgoing({ resolve, allowed: () => [] }), count: () => calls };
  };

  test.each([
    [["127.0.0.1"]],
    [["8.8.8.8", "127.0.0.1"]],
    [["::1"]],
    [["2606:4700:4700::1111", "fd00::1"]],
    [["::ffff:127.0.0.1"]],
  ])("one that stands for %s is refused whole", async (addresses) => {
    const { fetch } = resolving(addresses);
    const asking = fetch({ url: `http://rebound.example:${port}/` });
    await expect(asking).rejects.toMatchObject({ reason: "address" });
    expect(reached).toBe(0);
  });

  test("one that changes after the check is not asked again: the connection goes where it was checked", async () => {
    const connected: unknown[] = [];
    const connect = Socket.prototype.connect;
    Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
      const [first] = Array.isArray(args[0]) ? args[0] : args;
      first.lookup("rebound.example", { all: true }, (_: unknown, all: { address: string }[]) =>
        connected.push(...all.map(({ address }) => address)),
      );
      queueMicrotask(() => this.destroy(new Error("far enough")));
      return this;
    } as typeof connect;
    try {
      const { fetch, count } = resolving(["8.8.8.8"], ["127.0.0.1"]);
      await expect(fetch({ url: `http://rebound.example:${port}/` })).rejects.toThrow();
      expect({ connected, resolved: count() }).toEqual({ connected: ["8.8.8.8"], resolved: 1 });
    } finally {
      Socket.prototype.connect = connect;
    }
    expect(reached).toBe(0);
  });

  test("one that stands for nothing fails", async () => {
    const { fetch } = resolving([]);
    await expect(fetch({ url: "http://nobody.example/" })).rejects.toMatchObject({
      reason: "network",
    });
  });

  test("a resolver that never answers is not waited for", async () => {
    const fetch = createOutgoing({ resolve: () => new Promise(() => {}), allowed: () => [] });
    const asking = fetch({ url: "http://slow.example/", timeoutMs: 50 });
    await expect(asking).rejects.toMatchObject({ reason: "time" });
  });
});

describe("an allowed pair", () => {
  const here = () => `127.0.0.1:${port}`;
  const fetch = createOutgoing({ resolve: async () => ["127.0.0.1"], allowed: () => [here()] });
  const ask = (path: string, more = {}) =>
    fetch({ url: `http://${here()}${path}`, timeoutMs: 5000, ...more });

  test("is asked with method, headers and body; brotli is not offered", async () => {
    const seen: unknown[] = [];
    answer = async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const { host, "accept-encoding": encoding, "x-one": one } = request.headers;
      seen.push(request.method, request.url, body, host, encoding, one);
      response.writeHead(201, { "x-two": "2" }).end(gzipSync("packed"));
    };
    const headers = { "x-one": "1", "accept-encoding": "br" };
    const got = await ask("/a?b=c", { method: "POST", headers, body: "ñ" });
    expect(seen).toEqual(["POST", "/a?b=c", "ñ", here(), "gzip, deflate", "1"]);
    expect(got).toMatchObject({ status: 201, truncated: false, headers: { "x-two": "2" } });
  });

  test("is that pair and no other", async () => {
    const elsewhere = fetch({ url: `http://allowed.example:${port}/` });
    await expect(elsewhere).rejects.toMatchObject({ reason: "address" });
    const other = fetch({ url: `http://127.0.0.1:${port - 1}/` });
    await expect(other).rejects.toMatchObject({ reason: "address" });
    expect(reached).toBe(0);
  });

  test.each([301, 302, 303, 307, 308])(
    "may not send on, by %i, to what is private",
    async (status) => {
      answer = (_, response) =>
        response.writeHead(status, { location: `http://[::1]:${port}/` }).end();
      await expect(ask("/")).rejects.toMatchObject({ reason: "address" });
      expect(reached).toBe(1);
    },
  );

  test.each(["file:///etc/passwd", "http://a:b@example.org/", "http://"])(
    "may not send on to %s",
    async (location) => {
      answer = (_, response) => response.writeHead(302, { location }).end();
      await expect(ask("/")).rejects.toMatchObject({ reason: "url" });
    },
  );

  test("may send on three times, and not a fourth", async () => {
    let left = 3;
    answer = (_, response) => {
      left -= 1;
      if (left < 0) response.end("there");
      else response.writeHead(302, { location: `/step-${left}` }).end();
    };
    expect(String((await ask("/")).body)).toBe("there");
    left = 4;
    await expect(ask("/")).rejects.toMatchObject({ reason: "redirects" });
  });

  test("a POST goes on with its body by 307 and 308, and by no other", async () => {
    const sent: string[] = [];
    let status = 308;
    answer = async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      sent.push(`${request.method} ${request.url} ${body}`);
      if (request.url === "/") response.writeHead(status, { location: "/on" }).end();
      else response.end();
    };
    expect((await ask("/", { method: "POST", body: "x" })).status).toBe(200);
    expect(sent).toEqual(["POST / x", "POST /on x"]);
    status = 302;
    expect((await ask("/", { method: "POST", body: "x" })).status).toBe(302);
  });

  test("what it answers is cut at the cap, packed or not", async () => {
    answer = (_, response) => response.end("x".repeat(5000));
    expect(await ask("/", { maxBytes: 100 })).toMatchObject({ truncated: true });
    expect((await ask("/", { maxBytes: 100 })).body).toHaveLength(100);
    answer = (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50e6)));
    expect((await ask("/", { maxBytes: 100 })).body).toHaveLength(100);
  });

  test("brotli all the same is not unpacked", async () => {
    answer = (_, response) =>
      response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync("x"));
    await expect(ask("/")).rejects.toMatchObject({ reason: "encoding" });
  });

  test.each<[string, RequestListener]>([
    ["nothing", () => {}],
    ["a head and no more", (_, response) => response.writeHead(200).flushHeaders()],
    ["a byte at a time", (_, response) => drip(() => response.write("x"))],
  ])("time runs out over %s", async (_, listener) => {
    answer = listener;
    await expect(ask("/", { timeoutMs: 200 })).rejects.toMatchObject({ reason: "time" });
  });

  test("credentials are not told to another origin", async () => {
    const seen: unknown[] = [];
    const both = createOutgoing({
      resolve: async () => ["127.0.0.1"],
      allowed: () => [here(), `other.example:${port}`],
    });
    answer = (request, response) => {
      seen.push(request.headers.authorization);
      if (request.url === "/on") response.end();
      else response.writeHead(307, { location: `http://other.example:${port}/on` }).end();
    };
    await both({ url: `http://${here()}/`, headers: { authorization: "Bearer x" } });
    expect(seen).toEqual(["Bearer x", undefined]);
  });
});

const dripping: NodeJS.Timeout[] = [];
const drip = (write: () => void) => dripping.push(setInterval(write, 20));
afterEach(() => dripping.splice(0).forEach(clearInterval));
