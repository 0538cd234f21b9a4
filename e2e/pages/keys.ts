import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Sql } from "postgres";
import { requireProgram } from "../../scripts/test/programs.mjs";

type Answer = { status: number; headers: string; body: string };

/** What curl, as a person uses it, hears from an address. */
export async function curl(...args: string[]): Promise<Answer> {
  requireProgram("curl");
  const all = ["-sS", "-i", "--max-time", "90", ...args];
  const { stdout } = await promisify(execFile)("curl", all, { maxBuffer: 10_000_000 });
  const end = stdout.indexOf("\r\n\r\n");
  const headers = stdout.slice(0, end);
  return {
    status: Number(headers.split(" ")[1]),
    headers: headers.toLowerCase(),
    body: stdout.slice(end + 4),
  };
}

export const bearer = (token: string) => ["-H", `Authorization: Bearer ${token}`];

/** A key of that person, written as the site writes them. */
export async function makeKey(sql: Sql, personId: string, scopes: string[]): Promise<string> {
  const token = `cauce_${randomBytes(32).toString("base64url")}`;
  const hash = createHash("sha256").update(token).digest("hex");
  await sql`insert into keys (person_id, name, prefix, token_hash, scopes)
    values (${personId}, 'x', ${token.slice(0, 12)}, ${hash}, ${scopes})`;
  return token;
}
