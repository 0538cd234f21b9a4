import { test as base, type Page } from "@playwright/test";
import postgres, { type Sql } from "postgres";
import { makeSignInLink } from "../scripts/launcher/administrator.mjs";

type Role = "admin" | "editor" | "author" | "contributor";
type Person = { id: string; email: string; name: string };

/** The site's database, for what a test needs and no page gives. */
type WorkerFixtures = { sql: Sql };
/** `signIn` makes a new person of that role and lets the page in as them. */
type Fixtures = { signIn: (role: Role, page?: Page) => Promise<Person> };

export const test = base.extend<Fixtures, WorkerFixtures>({
  sql: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here.
    async ({}, use) => {
      const sql = postgres(process.env.DATABASE_URL ?? "", { max: 2, prepare: false });
      await use(sql);
      await sql.end({ timeout: 5 });
    },
    { scope: "worker" },
  ],
  signIn: async ({ sql, page, baseURL }, use) => {
    await use(async (role, target = page) => {
      const person = await makePerson(sql, role);
      await target.goto(await makeSignInLink(sql, person.id, baseURL ?? ""));
      await target.getByRole("main").getByRole("button").click();
      await target.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
      return person;
    });
  },
});

export { expect } from "@playwright/test";

async function makePerson(sql: Sql, role: Role): Promise<Person> {
  const name = `${role}-${crypto.randomUUID().slice(0, 8)}`;
  const [person] = await sql<Person[]>`insert into people (email, name, slug, role)
    values (${`${name}@example.org`}, ${name}, ${name}, ${role}) returning id, email, name`;
  if (!person) throw new Error("The person was not kept");
  return person;
}
