/**
 * How fast cached reading pages are answered, as a share of what a bare Node server does with the same
 * bytes in the same run: `npm start` in one terminal, `node bench/pages.mjs [address]` in another.
 */
import { Agent, createServer, get } from "node:http";

const site = process.argv[2] ?? "http://localhost:3000";
const pages = ["/", "/blog", "/servidores/api", "/feed.xml"];
const requests = 2000;
const atOnce = 16;

/** @param {string} url @param {Agent} agent @returns {Promise<{ status: number, body: Buffer }>} */
function fetchOnce(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }),
      );
    }).on("error", reject);
  });
}

/** Requests a second. @param {string} url */
async function rateOf(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let left = requests;
  const worker = async () => {
    while (left-- > 0) {
      const { status } = await fetchOnce(url, agent);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
    }
  };
  for (let n = 0; n < 50; n += 1) await fetchOnce(url, agent);
  const begun = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  agent.destroy();
  return (requests / (performance.now() - begun)) * 1000;
}

/** @param {Buffer} body */
async function bareRateOf(body) {
  const server = createServer((_, response) => response.end(body));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  const rate = await rateOf(`http://127.0.0.1:${address.port}/`);
  server.close();
  return rate;
}

for (const page of pages) {
  const { body } = await fetchOnce(site + page, new Agent());
  const bare = await bareRateOf(body);
  const ours = await rateOf(site + page);
  const share = (ours / bare).toFixed(3);
  console.log(
    `${page.padEnd(18)} ${String(body.length).padStart(7)} bytes gzipped  ratio ${share}`,
  );
}
