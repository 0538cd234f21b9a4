import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Sql } from "postgres";
import { requireProgram } from "../scripts/test/programs.mjs";
import { test as base, expect } from "./fixtures";
import { makeKey } from "./pages/key";
import { site, unique } from "./pages/library";

const run = promisify(execFile);

type Mount = {
  key: string;
  /** A folder on the disk that goes with the test. */
  home: string;
  /** A folder of the library of the test's own, by its name. */
  folder: string;
  ask: (method: string, path: string, options?: RequestInit) => Promise<Response>;
};

const test = base.extend<{ dav: Mount }>({
  dav: async ({ sql }, use) => {
    const key = await makeKey(sql, await editorIn(sql), ["read", "write", "media"]);
    const home = mkdtempSync(join(tmpdir(), "cauce-dav-"));
    const folder = unique("dav");
    const authorization = `Basic ${Buffer.from(`anybody:${key}`).toString("base64")}`;
    const ask: Mount["ask"] = (method, path, { headers, ...options } = {}) =>
      fetch(`${site}/dav${path}`, { method, ...options, headers: { authorization, ...headers } });
    expect((await ask("MKCOL", `/media/${folder}`)).status).toBe(201);
    await use({ key, home, folder, ask });
    await ask("DELETE", `/media/${folder}/`);
    rmSync(home, { recursive: true, force: true });
  },
});

async function editorIn(sql: Sql): Promise<string> {
  const name = unique("dav");
  const [person] = await sql<{ id: string }[]>`insert into people (email, name, slug, role)
    values (${`${name}@example.org`}, ${name}, ${name}, 'editor') returning id`;
  return person?.id ?? "";
}

test("litmus finds nothing wrong", async ({ dav }) => {
  test.setTimeout(180_000);
  requireProgram("litmus");
  const { home, folder, key } = dav;
  const args = ["-k", `${site}/dav/media/${folder}/`, "anybody", key];
  const { stdout } = await run("litmus", args, { cwd: home }).catch(({ stdout: told }) => ({
    stdout: String(told),
  }));
  const sums = stdout.match(/of \d+ tests run: \d+ passed, \d+ failed/g) ?? [];
  expect(sums, stdout).toHaveLength(5);
  for (const sum of sums) expect(sum, stdout).toMatch(/ 0 failed$/);
});

test("rclone brings a folder there and back without a bit of difference", async ({ dav }) => {
  test.setTimeout(180_000);
  requireProgram("rclone");
  const { home, folder, key } = dav;
  const [from, to] = [join(home, "from"), join(home, "to")];
  mkdirSync(join(from, "sub/deep"), { recursive: true });
  const files: Record<string, Buffer> = {
    "film.mp4": readFileSync("db/seed/demo/media/delta.mp4"),
    "delta.webp": readFileSync("db/seed/demo/media/delta.webp"),
    "sheet.pdf": readFileSync("db/seed/demo/media/ports-and-protocols.pdf"),
    "sub/large.bin": randomBytes(9_000_000),
    "sub/drawing.svg": Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "sub/deep/año nuevo (1) 100% & #+.txt": Buffer.from("hola\n"),
    "sub/noextension": Buffer.from("x"),
    empty: Buffer.alloc(0),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(from, name), bytes);
  const remote = `${await remoteAt(`/media/${folder}`, key)}there`;
  await rclone("sync", from, remote);
  await rclone("check", "--download", from, remote);
  await rclone("sync", remote, to);
  expect((await run("diff", ["-r", from, to])).stdout).toBe("");

  await test.step("and the second time only what changed", async () => {
    rmSync(join(from, "sub/deep"), { recursive: true });
    writeFileSync(join(from, "sub/noextension"), "longer than before");
    await rclone("sync", from, remote);
    const { stdout } = await rclone("lsf", "-R", remote);
    expect(stdout.trim().split("\n").sort()).toEqual(
      ["delta.webp", "empty", "film.mp4", "sheet.pdf", "sub/"].concat(
        ...["sub/drawing.svg", "sub/large.bin", "sub/noextension"],
      ),
    );
    await rclone("check", "--download", from, remote);
  });
});

test("rclone writes a text and changes it, to the byte", async ({ dav: { key, home } }) => {
  requireProgram("rclone");
  const name = `${unique("davclone")}.md`;
  const remote = `${await remoteAt("/posts/es", key)}${name}`;
  // It deletes what it finds to have another length than it sent.
  for (const text of ["* uno\n", "* uno\n* dos\n\n\n", "---\ntitle: Tres\n---\n* tres\n"]) {
    writeFileSync(join(home, name), text);
    await rclone("copyto", join(home, name), remote);
    expect((await rclone("cat", remote)).stdout).toBe(text);
  }
});

const rclone = (...args: string[]) =>
  run("rclone", args, { env: { ...process.env, RCLONE_CONFIG: "/dev/null" } });

async function remoteAt(path: string, key: string): Promise<string> {
  const { stdout: password } = await rclone("obscure", key);
  return `:webdav,url='${site}/dav${path}',user=anybody,pass=${password.trim()}:`;
}

test("cadaver puts, copies, moves, and edits a page in one's own editor", async ({ dav, sql }) => {
  requireProgram("cadaver");
  const { home, folder, key, ask } = dav;
  writeFileSync(join(home, ".netrc"), `machine localhost login anybody password ${key}\n`);
  chmodSync(join(home, ".netrc"), 0o600);
  writeFileSync(join(home, "a.txt"), "uno\n");
  const slug = unique("davfile");
  const text = '---\ntitle: "Desde fuera"\n---\n\nPrimera línea.\n';
  expect((await ask("PUT", `/posts/es/${slug}.md`, { body: text })).status).toBe(201);
  // cadaver knows by the second whether somebody wrote.
  const edit = 'printf "\\nSegunda línea.\\n" >> "$1"; touch -d "1 minute" "$1"';
  writeFileSync(join(home, "editor.sh"), `#!/bin/sh\n${edit}\n`);
  chmodSync(join(home, "editor.sh"), 0o700);
  const told = await cadaver(home, [
    ...[`cd media/${folder}`, "mkcol c", "put a.txt", "copy a.txt c", "move a.txt b.txt"],
    ...["get b.txt back.txt", "ls", "cd /dav/posts/es", `edit ${slug}.md`, "quit"],
  ]);
  expect(told).not.toMatch(/failed|error/i);
  expect(readFileSync(join(home, "back.txt"), "utf8")).toBe("uno\n");
  const copied = await ask("GET", `/media/${folder}/c/a.txt`);
  expect(await copied.text()).toBe("uno\n");
  expect((await ask("GET", `/media/${folder}/a.txt`)).status).toBe(404);
  const edited = await (await ask("GET", `/posts/es/${slug}.md`)).text();
  expect(edited).toContain("Primera línea.\n\nSegunda línea.");

  const [entry] = await sql<{ title: string; public: boolean; locks: number }[]>`
    select d.title, e.published_revision_id is not null as public,
      (select count(*)::int from dav_locks where path like ${`%${slug}.md`}) as locks
    from entries e join drafts d on d.entry_id = e.id where e.slug = ${slug}`;
  expect(entry).toEqual({ title: "Desde fuera", public: false, locks: 0 });
});

function cadaver(home: string, commands: string[]): Promise<string> {
  const env = { ...process.env, HOME: home, EDITOR: join(home, "editor.sh"), LC_ALL: "C.UTF-8" };
  const child = spawn("cadaver", [`${site}/dav/`], { cwd: home, env });
  let told = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (words) => {
      told += words;
    });
  }
  child.stdin.end(`${commands.join("\n")}\n`);
  return new Promise((done) => child.once("exit", () => done(told)));
}

test("whoever writes upon an older text is told so", async ({ dav: { ask } }) => {
  const path = `/posts/es/${unique("davold")}.md`;
  await ask("PUT", path, { body: "Primero" });
  const first = (await ask("HEAD", path)).headers.get("etag") ?? "";
  const put = (body: string, etag: string) =>
    ask("PUT", path, { body, headers: { "if-match": etag } });
  expect((await put("Segundo", first)).status).toBe(204);
  expect((await put("Tercero", first)).status).toBe(412);
  expect(await (await ask("GET", path)).text()).toContain("Segundo");
  const part = await ask("GET", path, { headers: { range: "bytes=0-2" } });
  expect([part.status, await part.text()]).toEqual([206, "Seg"]);
});

test("no page takes harm: an address with a slash at its end leads to the one without", async () => {
  const ask = (path: string) => fetch(site + path, { redirect: "manual" });
  for (const path of ["/blog/", "/en/", "/servidores/", "/api/health/", "/feed.xml/", "/admin/"]) {
    const answer = await ask(`${path}?a=b`);
    expect(answer.status, path).toBe(308);
    const location = new URL(answer.headers.get("location") ?? "", site);
    expect(location.pathname + location.search, path).toBe(`${path.slice(0, -1)}?a=b`);
  }
  expect((await ask("/")).status).toBe(200);
  const stranger = await fetch(`${site}/dav/`, { method: "PROPFIND", headers: { depth: "1" } });
  expect(stranger.status).toBe(401);
  expect(stranger.headers.get("www-authenticate")).toMatch(/^Basic /);
});
