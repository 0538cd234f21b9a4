/** Saves numbers as fast as it can and tells its parent of each one that the server acknowledged. */
import postgres from "postgres";

const [address = "", writer = ""] = process.argv.slice(2);
const sql = postgres(address, { max: 4, prepare: false, fetch_types: false, connect_timeout: 3 });

let next = 0;
async function save() {
  for (;;) {
    const n = next++;
    await sql`insert into saves values (${writer}, ${n})`;
    process.send?.(`${writer} ${n}`);
  }
}

await Promise.all([save(), save(), save(), save()]).catch(() => process.exit(0));
