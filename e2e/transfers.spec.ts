import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { requireProgram } from "../scripts/test/programs.mjs";
import { expect, test } from "./fixtures";
import { makeLargeFile } from "./pages/large-file";
import { site } from "./pages/library";

const size = 200_000_000;
const interruptions = 10;
/** The goals of the breaks, so that a slow look at the disk does not add up. */
const step = 12_000_000;
const rate = 20_000_000;

type Client = { name: string; signal: NodeJS.Signals; args: (url: string, to: string) => string[] };

const clients: Client[] = [
  {
    name: "curl",
    signal: "SIGKILL",
    args: (url, to) => ["-sSf", "-C", "-", "--limit-rate", `${rate}`, "-o", join(to, "file"), url],
  },
  {
    name: "wget",
    signal: "SIGKILL",
    args: (url, to) => ["-q", "-c", "-t", "1", `--limit-rate=${rate}`, "-O", join(to, "file"), url],
  },
  {
    name: "aria2c",
    // It writes down at its end which pieces it has.
    signal: "SIGINT",
    args: (url, to) => [
      ...["-q", "-c", "-x4", "-s4", "-k1M", "--file-allocation=none", "--no-conf"],
      ...[`--max-overall-download-limit=${rate}`, "-d", to, "-o", "file", url],
    ],
  },
];

test("a file of 200 MB arrives whole after ten breaks, whoever fetches it", async ({ sql }) => {
  test.setTimeout(600_000);
  requireProgram(...clients.map(({ name }) => name));
  const file = await makeLargeFile(sql, size);
  const home = mkdtempSync(join(tmpdir(), "cauce-transfers-"));
  try {
    const head = await fetch(site + file.path, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(size));
    for (const client of clients) {
      await test.step(client.name, async () => {
        const folder = mkdtempSync(join(home, client.name));
        for (let n = 0; n < interruptions; n += 1) {
          await fetchInPart(client, { path: file.path, folder, goal: (n + 1) * step });
        }
        const last = start(client, file.path, folder);
        expect(await ended(last)).toBe(0);
        expect(await sha256Of(join(folder, "file"))).toBe(file.sha256);
        rmSync(folder, { recursive: true });
      });
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
    await file.remove();
  }
});

/** Breaks off once a further piece is on the disk; that it was not over before is checked. */
async function fetchInPart(
  client: Client,
  { path, folder, goal: least }: { path: string; folder: string; goal: number },
) {
  const goal = Math.max(least, bytesOnDisk(join(folder, "file")) + 1_000_000);
  const running = start(client, path, folder);
  const end = ended(running);
  while (running.exitCode === null && bytesOnDisk(join(folder, "file")) < goal) await wait(5);
  expect(running.exitCode).toBeNull();
  running.kill(client.signal);
  await end;
  expect(bytesOnDisk(join(folder, "file"))).toBeLessThan(size);
}

function start({ name, args }: Client, path: string, folder: string): ChildProcess {
  return spawn(name, args(site + path, folder), { stdio: ["ignore", "inherit", "inherit"] });
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once("exit", (code) => done(code)));

/** Not its length: pieces of its end may have come first. */
function bytesOnDisk(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.blocks ?? 0) * 512;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
