import "server-only";
import { listen } from "@/db/listen";
import { logError } from "@/lib/core/log";
import { loadPulses, type Pulse } from "../queries";

type Follower = (pulse: Pulse) => void;

/** Milliseconds between looks by ourselves, and between tries to be told. */
const look = 700;
const retry = 30_000;

/**
 * Tells those who follow drafts in this process how these stand: at once when the database notifies,
 * and otherwise within a second, by looking.
 */
class Hub {
  private readonly followers = new Map<string, Set<Follower>>();
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private lastTry = 0;
  private looking: Promise<void> | undefined;
  private again = false;

  follow(entryId: string, follower: Follower): () => void {
    const those = this.followers.get(entryId) ?? new Set();
    this.followers.set(entryId, those.add(follower));
    this.start();
    void this.look();
    return () => {
      those.delete(follower);
      if (those.size === 0) this.followers.delete(entryId);
      if (this.followers.size === 0) this.stop();
    };
  }

  private start(): void {
    this.timer ??= setInterval(() => void this.look(), look);
    if (!this.stopListening && Date.now() - this.lastTry > retry) void this.listen();
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.stopListening?.();
    this.stopListening = undefined;
    this.lastTry = 0;
  }

  private async listen(): Promise<void> {
    this.lastTry = Date.now();
    try {
      this.stopListening = await listen("cauce_drafts", (entryId) => {
        if (this.followers.has(entryId)) void this.look();
      });
      if (this.followers.size === 0) this.stop();
    } catch (error) {
      logError("listen", error);
    }
  }

  /** One look at a time; whoever asks meanwhile gets another one after it. */
  private look(): Promise<void> {
    if (this.looking) this.again = true;
    this.looking ??= this.lookNow().finally(() => {
      this.looking = undefined;
      if (!this.again) return;
      this.again = false;
      void this.look();
    });
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    const ids = [...this.followers.keys()];
    if (ids.length === 0) return;
    try {
      for (const pulse of await loadPulses(ids)) {
        for (const follower of this.followers.get(pulse.entryId) ?? []) follower(pulse);
      }
    } catch (error) {
      // The database is away: desks keep what they have, and the next look finds it again.
      if (!this.stopListening) return;
      logError("follow", error);
      this.stopListening();
      this.stopListening = undefined;
    }
  }
}

const holder = globalThis as { cauceHub?: Hub };

/** One hub a process, whichever bundle asks. */
export function followDraft(entryId: string, follower: Follower): () => void {
  holder.cauceHub ??= new Hub();
  return holder.cauceHub.follow(entryId, follower);
}
