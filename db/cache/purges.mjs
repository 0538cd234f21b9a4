import postgres from "postgres";

/**
 * What this process knows of the table `purges`: for each tag since when, by the local clock, what
 * was cached before is out of date. Pages and data share it.
 *
 * A row becomes visible only at its commit, later than the time that it bears. So a purge counts
 * from the moment at which this process first saw it: whatever was rendered earlier may have read
 * what was there before, whatever is rendered later reads what is there now. A date ahead is compared
 * as such, by the database's clock.
 */
class Purges {
  /** @type {Map<string, number>} local milliseconds */
  seen = new Map();
  /** @type {Map<string, number[]>} local milliseconds, ahead when first seen */
  ahead = new Map();
  /** @type {Map<number, number>} row id → when seen */
  known = new Map();
  floor = 0;
  /** @type {import("postgres").Sql | undefined} */
  sql = undefined;
  /** @type {Promise<void> | undefined} */
  running = undefined;
  /** @type {Promise<void> | undefined} */
  next = undefined;
  failedAt = 0;

  /**
   * Reads new purges. Callers during a read share the one after it: the read under way may have begun
   * before their change was committed. Never throws: without a database, what is cached is served.
   * @returns {Promise<void>}
   */
  sync() {
    if (!process.env.DATABASE_URL || process.env.NEXT_PHASE === "phase-production-build") {
      return Promise.resolve();
    }
    if (!this.running) {
      this.running = this.read().finally(() => {
        this.running = undefined;
      });
      return this.running;
    }
    this.next ??= this.running.then(() => {
      this.next = undefined;
      return this.sync();
    });
    return this.next;
  }

  async read() {
    if (Date.now() - this.failedAt < 1000) return;
    try {
      const rows = await deadline(this.query(), 2000);
      const now = Date.now();
      for (const { id, tag, wait } of rows) this.note(Number(id), tag, Number(wait), now);
      this.forget(now);
    } catch (error) {
      this.failedAt = Date.now();
      // Where a server fell silent, its connection would wait for as long as TCP does.
      void this.sql?.end({ timeout: 0 });
      this.sql = undefined;
      process.stderr.write(
        `${JSON.stringify({ level: "warn", event: "purges", cause: String(error) })}\n`,
      );
    }
  }

  query() {
    this.sql ??= postgres(process.env.DATABASE_URL ?? "", {
      max: 1,
      idle_timeout: 20,
      connect_timeout: 2,
      prepare: false,
      fetch_types: false,
      onnotice: () => {},
    });
    return this.sql`select id, tag, extract(epoch from at - clock_timestamp()) * 1000 as wait
      from purges where id > ${this.floor} order by id`;
  }

  /** @param {number} id @param {string} tag @param {number} wait @param {number} now */
  note(id, tag, wait, now) {
    if (this.known.has(id)) return;
    this.known.set(id, now);
    if (wait > 0) this.ahead.set(tag, [...(this.ahead.get(tag) ?? []), now + wait]);
    else this.seen.set(tag, now);
  }

  /** Ids are given before commits: a lower one may still appear for as long as a transaction lasts. */
  /** @param {number} now */
  forget(now) {
    for (const [id, at] of this.known) {
      if (now - at < 120_000) break;
      this.known.delete(id);
      this.floor = Math.max(this.floor, id);
    }
  }

  /**
   * Whether something cached at `since` (local milliseconds) under `tags` is out of date.
   * @param {string[]} tags
   * @param {number} since
   */
  isStale(tags, since) {
    const now = Date.now();
    return tags.some((tag) => {
      if ((this.seen.get(tag) ?? 0) >= since) return true;
      return this.ahead.get(tag)?.some((at) => since < at && at <= now) ?? false;
    });
  }

  /** For Next's own updateTag and revalidateTag. @param {string[]} tags */
  async add(tags) {
    for (const tag of tags) this.seen.set(tag, Date.now());
  }
}

const step = 50;

/**
 * Counts the time in steps: a process that was held up itself finds the answer there when it goes on,
 * and what it was held up for is no silence of the other side.
 *
 * @template T
 * @param {PromiseLike<T>} work
 * @param {number} ms
 * @returns {Promise<T>}
 */
function deadline(work, ms) {
  return new Promise((resolve, reject) => {
    let passed = 0;
    const timer = setInterval(() => {
      passed += step;
      if (passed >= ms) reject(new Error(`no answer in ${ms} ms`));
    }, step);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => clearInterval(timer));
  });
}

const holder = /** @type {{ caucePurges?: Purges }} */ (globalThis);
holder.caucePurges ??= new Purges();

export const purges = holder.caucePurges;
