import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../db/embedded/server.mjs";

export type Instance = {
  url: string;
  /** Megabytes that its process holds in memory. */
  memory: () => number;
  stop: () => Promise<void>;
};

/** One more process of the site under test: the same build, the same database, a port of its own. */
export async function startInstance(): Promise<Instance> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORT: String(port),
    SITE_URL: url,
  };
  const next = "node_modules/next/dist/bin/next";
  const args = [
    // A small heap, so that what is left in it is what is held.
    ...["--max-old-space-size=384", "--dns-result-order=ipv4first", next, "start"],
    ...["--hostname", "localhost", "--port", String(port), "--keepAliveTimeout", "75000"],
  ];
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  await untilHealthy(url, child);
  return {
    url,
    memory: () => {
      const rss = execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" });
      return Number(rss) / 1024;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function untilHealthy(url: string, child: ChildProcess) {
  for (const end = Date.now() + 180_000; Date.now() < end; await wait(200)) {
    if (child.exitCode !== null) throw new Error("The instance did not start");
    const health = await fetch(`${url}/api/health`).catch(() => null);
    if (health?.ok) return;
  }
  throw new Error("The instance did not become ready");
}
