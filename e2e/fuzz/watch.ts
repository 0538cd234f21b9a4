import type { Sql } from "postgres";

/**
 * What is written beside any request: work that follows a change, numbers of readers, who is at a draft,
 * and the wrong passwords that are counted against whoever guesses.
 */
const beside = [
  ...["counts", "jobs", "deliveries", "delivery_attempts", "notices", "purges"],
  ...["draft_presence", "draft_states", "draft_updates", "sign_in_failures"],
];
/** Columns that only tell when somebody was last here, or that work was handed on. */
const touched: Record<string, string[]> = {
  keys: ["last_used_at"],
  sessions: ["last_seen_at"],
  events: ["dispatched_at"],
};

export type Change = { place: string; act: string };

/** Notes every row that any transaction changes for good, of every table but those. */
export async function watchChanges(sql: Sql) {
  await sql`drop schema if exists watch cascade`;
  await sql`create schema watch`;
  await sql`create table watch.changes (n bigserial primary key, place text, act text)`;
  await sql`create function watch.note() returns trigger language plpgsql as $$ begin
    insert into watch.changes (place, act) values (tg_table_name, tg_op); return null; end $$`;
  const columns = await sql<{ place: string; name: string }[]>`
    select table_name as place, column_name as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  for (const place of new Set(columns.map((one) => one.place))) {
    if (beside.includes(place)) continue;
    const told = columns
      .filter((one) => one.place === place && !touched[place]?.includes(one.name))
      .map(({ name }) => name);
    // Columns cannot be parameters; these are the database's own words for them.
    await sql.unsafe(`create trigger watch after insert or delete or update of "${told.join('", "')}"
      on "${place}" for each row execute function watch.note()`);
  }
  let last = 0;
  /** What was changed since it was asked last. */
  return async (): Promise<Change[]> => {
    const rows = await sql<(Change & { n: string })[]>`
      select * from watch.changes where n > ${last} order by n`;
    last = Number(rows.at(-1)?.n ?? last);
    return rows.map(({ place, act }) => ({ place, act }));
  };
}
