import "server-only";
import { logError } from "@/lib/core/log";
import { listTold } from "@/lib/events/queries";
import type { Told } from "@/lib/events/types";

type Follower = (event: Told) => void;

/** Milliseconds between looks. */
const look = 700;
/** Seconds that each look goes back: a row is seen when it is committed, later than it was made. */
const back = 60;

/** Tells those who follow what the ledger enters, each once; looks only while somebody does. */
class Hub {
  private readonly followers = new Set<Follower>();
  private timer: NodeJS.Timeout | undefined;
  /** What was seen, and when; null until the first look, which is of what was before. */
  private seen: Map<string, number> | null = null;
  private looking = false;

  async follow(follower: Follower): Promise<() => void> {
    if (this.followers.size === 0) this.seen = null;
    if (!this.seen) await this.begin();
    this.followers.add(follower);
    this.timer ??= setInterval(() => void this.look(), look);
    return () => {
      this.followers.delete(follower);
      if (this.followers.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  private async begin(): Promise<void> {
    const known = await listTold(back);
    this.seen ??= new Map(known.map(({ id }) => [id, Date.now()]));
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const event of await listTold(back)) {
        if (this.seen?.has(event.id)) continue;
        this.seen?.set(event.id, Date.now());
        for (const follower of this.followers) follower(event);
      }
      this.forget();
    } catch (error) {
      logError("follow", error);
    } finally {
      this.looking = false;
    }
  }

  private forget(): void {
    const old = Date.now() - 2 * back * 1000;
    for (const [id, at] of this.seen ?? []) if (at < old) this.seen?.delete(id);
  }
}

const holder = globalThis as { cauceEvents?: Hub };

/** One hub a process, whichever bundle asks. */
export function followEvents(follower: Follower): Promise<() => void> {
  holder.cauceEvents ??= new Hub();
  return holder.cauceEvents.follow(follower);
}
