import { hash } from "@node-rs/argon2";
import type { Sql } from "postgres";

export const password = "el río que nos lleva";

/** An editor who comes in by the form. */
export async function makePersonWithPassword(sql: Sql) {
  const slug = `p-${crypto.randomUUID()}`;
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const [person] = await sql<{ id: string; email: string; name: string }[]>`
    insert into people (email, name, slug, role, password_hash)
    values (${`${slug}@example.org`}, 'Lucía Prado', ${slug}, 'editor', ${passwordHash})
    returning id, email, name`;
  if (!person) throw new Error("The person was not kept");
  return person;
}
