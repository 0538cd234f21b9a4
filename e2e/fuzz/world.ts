import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { encode } from "next-auth/jwt";
import type { Sql } from "postgres";
import { makeKey } from "../pages/key";
import type { Caller, World } from "./types";

/** Fills an empty site with one of everything, and tells what it has. */
export async function makeWorld(
  url: string,
  sql: Sql,
): Promise<{ world: World; callers: Caller[] }> {
  const admin = await addPerson(sql, "admin");
  const cookie = await openSession(sql, admin);
  const ask = askAs(url, cookie);
  const entries = ["post", "post", "post", "post", "page"].map((type) => ({
    type,
    locale: "es",
    title: `Agua ${type}`,
  }));
  const made: { id: string }[] = [];
  for (const entry of entries) made.push(await ask("POST", "/entries", entry));
  const [draft, open, later, gone, page] = made.map(({ id }) => id);
  await ask("PUT", `/entries/${open}/publication`, {});
  await ask("PUT", `/entries/${page}/publication`, {});
  await ask("PUT", `/entries/${later}/publication`, { at: "2099-01-01T00:00:00Z" });
  await ask("DELETE", `/entries/${gone}`);
  await ask("POST", `/entries/${draft}/comments`, { quote: "agua", words: "Una." });
  await ask("POST", `/entries/${draft}/previews`, {});
  await ask("POST", "/terms", { locale: "es", name: "Ríos" });
  await ask("POST", "/media?filename=nota.txt", Buffer.from("agua"));
  await ask("POST", "/media?filename=punto.png", Buffer.from(dot, "base64"));
  await ask("POST", "/folders", { name: "Mapas" });
  await ask("POST", "/redirects", { locale: "es", path: "blog/antes", entryId: open });
  await ask("POST", "/webhooks", {
    name: "Uno",
    url: "https://weir.invalid/in",
    events: ["entry.published"],
  });
  const ids = await listIds(sql);
  const callers = await makeCallers(sql, { url, admin, cookie });
  const openapi = await (await fetch(`${url}/api/v1/openapi.json`)).json();
  const headers = {
    cookie,
    origin: url,
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
  };
  const rpc = async (path: string, body: object) =>
    (await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) })).json();
  const { getIntrospectionQuery } = await import("graphql");
  const { data } = await rpc("/api/graphql", { query: getIntrospectionQuery() });
  const { result } = await rpc("/api/mcp", { jsonrpc: "2.0", id: 1, method: "tools/list" });
  const world = {
    url,
    ids,
    paths: await listPaths(sql),
    openapi,
    introspection: data,
    tools: result.tools,
    actions: listActions(),
  };
  return { world, callers };
}

const everyScope = ["read", "write", "publish", "media", "site", "people"];
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function addPerson(sql: Sql, role: string): Promise<string> {
  const name = `${role}-${crypto.randomUUID().slice(0, 8)}`;
  const [row] = await sql<{ id: string }[]>`insert into people (email, name, slug, role)
    values (${`${name}@example.org`}, ${name}, ${name}, ${role}) returning id`;
  return row?.id ?? "";
}

/** As signing in leaves it, with the secret of tests. */
async function openSession(sql: Sql, person: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`insert into sessions (person_id, expires_at)
    values (${person}, now() + interval '1 day') returning id`;
  const name = "cauce-session";
  const secret = process.env.AUTH_SECRET ?? "";
  return `${name}=${await encode({ token: { sessionId: row?.id }, secret, salt: name, maxAge: 86_400 })}`;
}

function askAs(url: string, cookie: string) {
  return async (method: string, path: string, body?: object): Promise<{ id: string }> => {
    const type = Buffer.isBuffer(body) ? "application/octet-stream" : "application/json";
    const headers = { cookie, origin: url, ...(body && { "content-type": type }) };
    const sent = Buffer.isBuffer(body) ? new Uint8Array(body) : body && JSON.stringify(body);
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, body: sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : { id: "" };
  };
}

/** Of whatever has one, but for who asks: they shall be able to ask to the end. */
async function listIds(sql: Sql): Promise<string[]> {
  const places = await sql<{ place: string }[]>`select table_name as place
    from information_schema.columns where table_schema = 'public' and column_name = 'id'
    and data_type = 'uuid' and table_name not in ('people', 'sessions', 'keys', 'jobs', 'audit')`;
  const all: string[] = [];
  for (const { place } of places) {
    const rows = await sql<{ id: string }[]>`select id from ${sql(place)} limit 6`;
    all.push(...rows.map(({ id }) => id));
  }
  return all;
}

async function listPaths(sql: Sql): Promise<string[]> {
  const entries = await sql<
    { path: string; slug: string; type: string }[]
  >`select path, slug, type from entries`;
  const files = await sql<{ id: string; filename: string }[]>`select id, filename from media`;
  return [
    ...entries.map(({ path }) => `/${path}`),
    ...entries.map(
      ({ path, slug, type }) =>
        `/dav/${type === "post" ? `posts/es/${slug}` : `pages/es/${path}`}.md`,
    ),
    ...files.flatMap(({ id, filename }) => [`/media/${id}/${filename}`, `/dav/media/${filename}`]),
    ...["/tag/rios", "/"],
  ];
}

/** Strangers, keys of each scope, a key of all, a key of nobody, and an administrator who signed in. */
async function makeCallers(
  sql: Sql,
  { url, admin, cookie }: { url: string; admin: string; cookie: string },
) {
  const stranger: Caller = { name: "stranger", headers: [], basic: [] };
  const forged = `cauce_${randomBytes(32).toString("base64url")}`;
  const sets = [...everyScope.map((scope) => [scope]), everyScope];
  const keys = await Promise.all(
    sets.map(async (scopes) => callerOf(scopes.join("+"), await makeKey(sql, admin, scopes))),
  );
  const session: Caller = {
    name: "admin",
    headers: [
      ["Cookie", cookie],
      ["Origin", url],
    ],
    basic: [],
  };
  return [stranger, callerOf("nobody's key", forged), ...keys, session];
}

const callerOf = (name: string, key: string): Caller => ({
  name,
  headers: [["Authorization", `Bearer ${key}`]],
  basic: [["Authorization", `Basic ${Buffer.from(`x:${key}`).toString("base64")}`]],
});

/** All that the build answers to as an action, and what else it names so. */
function listActions(): string[] {
  const file = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  const { node } = JSON.parse(file) as { node: Record<string, unknown> };
  return Object.keys(node);
}
