import { join } from "node:path";
import { connect } from "../../db/embedded/connection.mjs";
import { Failure } from "../../db/embedded/failure.mjs";

/**
 * Whether nobody has ever used this database: without people and entries. A site whose demo was
 * removed keeps its people, so it is not seeded again.
 *
 * @param {string} address
 */
export async function isUnused(address) {
  const sql = await connect(address, 10);
  try {
    const [row] =
      await sql`select exists (select from people) or exists (select from entries) as used`;
    return !row?.used;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * Runs `work` while no other launcher runs its own on the same database.
 *
 * @param {string} address of a direct connection
 * @param {() => Promise<void>} work
 */
export async function alone(address, work) {
  const sql = await connect(address, 10);
  try {
    await sql`select pg_advisory_lock(4242003)`;
    await work();
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * @param {string} root
 * @param {import("./children.mjs").Children} children
 * @param {NodeJS.ProcessEnv} env with DATABASE_URL and the secrets
 */
export async function seed(root, children, env) {
  const args = ["--conditions=react-server", "--import", "tsx", join(root, "scripts/seed.ts")];
  if (await children.runNode(args, { cwd: root, env })) {
    throw new Failure("Putting in the demo failed: the lines above say why.");
  }
}
