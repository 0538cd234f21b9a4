import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@/db/embedded/server.mjs";

const script = join(import.meta.dirname, "start-fake.mjs");

/** A launcher of the fake site in a process of its own. */
export class Launched {
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  output = "";

  constructor(
    readonly port: number,
    env: Record<string, string>,
    command: string[] = [script],
  ) {
    const rest = { ...process.env };
    for (const name of ["DATABASE_URL", "SITE_URL", "AUTH_SECRET", "CRON_SECRET"])
      delete rest[name];

    this.process = spawn(process.execPath, command, {
      env: { ...rest, SEED: "empty", PORT: `${port}`, HOST: "127.0.0.1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on("data", (chunk) => {
        this.output += chunk;
      });
    }
    this.exit = new Promise((resolve) => this.process.on("close", resolve));
  }

  static async start(env: Record<string, string>, command?: string[]): Promise<Launched> {
    return new Launched(await freePort(), env, command);
  }

  static slow = [script, "slow"];

  /** Waits until the output has `text`; fails when the launcher ends before. */
  async says(text: string | RegExp): Promise<RegExpMatchArray> {
    const ended = this.exit.then((code) => {
      throw new Error(`ended with ${code} before saying ${text}:\n${this.output}`);
    });
    ended.catch(() => {});
    for (;;) {
      const match = this.output.match(text);
      if (match) return match;
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 20)), ended]);
    }
  }

  async ready(): Promise<this> {
    await this.says("Cauce runs");
    return this;
  }

  async get(path: string): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    this.process.kill(signal);
    return this.exit;
  }
}
