/** Stands in for the site where only the launcher is tested: health, scheduled work, and saving. */
import { createServer } from "node:http";
import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL ?? "", {
  max: 4,
  prepare: false,
  fetch_types: false,
  onnotice: () => {},
});
await sql`create table if not exists saves (n int)`;
let beats = 0;

/** @type {Record<string, (url: URL, authorization: string | undefined) => Promise<unknown>>} */
const routes = {
  "/api/health": async () => "well",
  "/api/cron": async (_, authorization) => {
    if (authorization === `Bearer ${process.env.CRON_SECRET}`) beats++;
  },
  "/beats": async () => beats,
  "/pid": async () => process.pid,
  "/database": async () => process.env.DATABASE_URL,
  "/save": async (url) => sql`insert into saves values (${url.searchParams.get("n")})`,
  "/saves": async () => (await sql`select n from saves`).map((row) => row.n),
};

createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://site");
  try {
    const answer = await routes[url.pathname]?.(url, request.headers.authorization);
    response.end(JSON.stringify(answer ?? null));
  } catch {
    response.writeHead(500).end();
  }
}).listen(Number(process.env.PORT), "127.0.0.1");
