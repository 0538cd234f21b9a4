import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guardServer } from "./guard-server";

const server = createServer((request, response) =>
  response.end(`seen ${request.method} ${request.url}`),
);

beforeAll(async () => {
  guardServer();
  // As Next does: somebody listens, and may do nothing.
  server.on("upgrade", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (line: string, host = "localhost") =>
  new Promise<string>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.once("error", reject).once("close", () => resolve(heard));
    socket.write(`${line} HTTP/1.1\r\nHost: ${host}\r\n`);
    socket.write("Connection: close, upgrade\r\nUpgrade: websocket\r\n\r\n");
  });

test("whoever wants another protocol is answered in this one, and TRACE is no verb", async () => {
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("seen GET /");
  expect(await ask("GET /\\..\\")).toContain("seen GET");
  expect(await ask("TRACE /")).toContain("seen SEARCH");
  expect(await ask("GET /", "[")).toContain("seen SEARCH");
  expect(await ask("OPTIONS *")).toContain("seen OPTIONS /*");
});
