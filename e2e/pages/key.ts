import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "postgres";

/** A key for a person, as a program keeps it; how one is made at the desk other journeys tell. */
export async function makeKey(sql: Sql, personId: string, scopes: string[]): Promise<string> {
  const key = `cauce_${randomBytes(32).toString("base64url")}`;
  const hash = createHash("sha256").update(key).digest("hex");
  await sql`insert into keys (person_id, name, prefix, token_hash, scopes)
    values (${personId}, 'tests', ${key.slice(0, 12)}, ${hash}, ${`{${scopes.join(",")}}`})`;
  return key;
}
