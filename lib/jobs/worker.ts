import "server-only";
import { sql } from "drizzle-orm";
import { db, type Transaction, transaction } from "@/db/client";
import { jobs } from "@/db/schema";
import { channels } from "@/lib/channels/registry";
import { logError } from "@/lib/core/log";
import { sendDue } from "./deliver/send";
import { jobKinds } from "./registry";

type Claimed = { id: string; kind: string; payload: unknown; attempts: number };

const lockSeconds = 120;
const maxAttempts = 12;
/** Of one kind each, where it is not the usual. */
const locks = JSON.stringify(
  Object.fromEntries(
    Object.values(jobKinds).flatMap((job) =>
      job.lockSeconds ? [[job.kind, job.lockSeconds]] : [],
    ),
  ),
);

/**
 * Turns due events into jobs, runs what is due and sends what waits, for at most `budget`
 * milliseconds. Any number of workers may drain at once. Returns how many jobs and deliveries ended
 * well and how many did not.
 */
export async function drainJobs(budget = 20_000): Promise<{ done: number; failed: number }> {
  const end = Date.now() + budget;
  const count = { done: 0, failed: 0 };
  await scheduleSweep();
  for (let busy = true; busy && Date.now() < end; ) {
    busy = await dispatchEvents();
    for (let job = await claimJob(); job; job = Date.now() < end ? await claimJob() : undefined) {
      count[(await runJob(job)) ? "done" : "failed"] += 1;
      busy = true;
    }
    const sent = await sendDue(end);
    busy ||= sent.done + sent.failed > 0;
    count.done += sent.done;
    count.failed += sent.failed;
  }
  return count;
}

/** One job for each due event and channel, in the transaction that marks the event as handed on. */
function dispatchEvents(): Promise<boolean> {
  return transaction(async (tx) => {
    const due = await tx.execute<{ id: string }>(sql`
      update events set dispatched_at = now() where id in (
        select id from events where dispatched_at is null and due_at <= now()
        order by due_at limit 200 for update skip locked)
      returning id`);
    await queueJobs(
      tx,
      due.flatMap(({ id }) =>
        channels.map(({ key }) => ({
          kind: "deliver",
          key: `${id}:${key}`,
          payload: { eventId: id, channel: key },
        })),
      ),
    );
    return due.length > 0;
  });
}

function scheduleSweep(): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  return transaction((tx) => queueJobs(tx, [{ kind: "sweep", key: day, payload: {} }]));
}

async function queueJobs(tx: Transaction, rows: (typeof jobs.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(jobs).values(rows).onConflictDoNothing();
}

async function claimJob(): Promise<Claimed | undefined> {
  const [job] = await db.execute<Claimed>(sql`
    update jobs set attempts = attempts + 1,
      locked_until = now() + make_interval(
        secs => coalesce((${locks}::text::jsonb ->> kind)::int, ${lockSeconds}))
    where id = (
      select id from jobs where finished_at is null and failed_at is null and run_at <= now()
        and (locked_until is null or locked_until < now())
      order by run_at limit 1 for update skip locked)
    returning id, kind, payload, attempts`);
  return job;
}

async function runJob(job: Claimed): Promise<boolean> {
  try {
    const definition = jobKinds[job.kind];
    if (!definition) throw new Error(`No job of the kind ${job.kind}`);
    await definition.run(definition.payload.parse(job.payload));
    await db.execute(
      sql`update jobs set finished_at = now(), last_error = null where id = ${job.id}`,
    );
    return true;
  } catch (error) {
    const id = logError("job", error, { kind: job.kind, job: job.id });
    await retryLater(job, `${id} ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** Delays double from ten seconds; after the last try the job stays, failed, for people to see. */
async function retryLater(job: Claimed, lastError: string): Promise<void> {
  const seconds = 10 * 2 ** Math.min(job.attempts, 12);
  await db.execute(sql`
    update jobs set last_error = ${lastError.slice(0, 2000)}, locked_until = null,
      run_at = now() + make_interval(secs => ${seconds}),
      failed_at = case when ${job.attempts}::int >= ${maxAttempts}::int then now() end
    where id = ${job.id}`);
}
