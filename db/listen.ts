import postgres from "postgres";

/**
 * Calls `onNote` with what is notified on a channel; gives what ends that. Behind a pooler nothing may
 * ever arrive, and after an outage notes may stop: whoever listens also looks by themselves.
 */
export async function listen(
  channel: string,
  onNote: (payload: string) => void,
): Promise<() => void> {
  const url = process.env.DATABASE_URL_DIRECT ?? process.env.DATABASE_URL ?? "";
  const sql = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} });
  await sql.listen(channel, onNote);
  return () => void sql.end({ timeout: 1 }).catch(() => {});
}
