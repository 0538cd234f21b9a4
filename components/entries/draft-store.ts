import * as Y from "yjs";
import { newSharedDoc, rootsOf } from "@/lib/drafts/present/shared";
import { contentOf, type DraftContent, writeContent } from "./draft-content";
import { DraftPeople } from "./draft-people";
import { type DraftOptions, type DraftState, problemOf } from "./draft-state";
import type { Sent } from "./draft-transport";
import { KeptChanges } from "./kept-changes";
import { Observed } from "./observed";

/** Milliseconds: before a change is sent in company and alone, between tries, and of "merged". */
const pace = { company: 250, alone: 700, retry: 500, longest: 4000, merged: 8000 };

/**
 * The draft at the desk: a shared document, each change of which is kept on the device first and sent
 * in order, one request at a time, while what others write comes in. The desk knows only this module.
 */
export class DraftStore extends Observed<DraftState> {
  readonly doc = newSharedDoc();
  people: DraftPeople | null = null;
  private readonly kept = new KeptChanges(this.doc);
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private mergedTimer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<Sent | null> | undefined;
  private unfollow: (() => void) | undefined;
  private recovering = false;
  private tries = 0;
  private roundTrip = 0;
  /** Grows with each signing in: an answer to an earlier one says nothing of this one. */
  private session = 0;

  constructor(private readonly options: DraftOptions) {
    super({
      ...options.initial,
      ...{ status: "saved", problem: null, unheard: false, merged: false, outdated: false },
      ...{ others: [], ready: false, kept: true },
    });
    this.doc.on("update", this.onUpdate);
    const { title, excerpt, fields, terms } = rootsOf(this.doc);
    for (const type of [title, excerpt, fields, terms]) type.observe(this.onContent);
  }

  /** Brings back what the device kept, and follows the draft until `stop`. */
  async start(): Promise<void> {
    this.running = true;
    const { state, readOnly, openDevice, initial, transport } = this.options;
    if (!readOnly) await this.kept.open(openDevice);
    if (!this.running) return this.stop();
    if (!this.people) {
      this.people = new DraftPeople(this.doc, transport.tell);
      this.people.awareness.on("change", this.onPeople);
    }
    if (!this.state.ready) {
      const vector = Y.encodeStateVectorFromUpdate(state);
      this.reconcile({ update: state, vector, version: initial.version });
      this.set({ ready: true });
      this.onContent();
    }
    this.connect();
    this.people.arrive();
    void this.flush();
  }

  stop(): void {
    this.running = false;
    for (const timer of [this.timer, this.retryTimer, this.mergedTimer]) clearTimeout(timer);
    this.unfollow?.();
    this.unfollow = undefined;
    this.people?.leave();
    this.kept.close();
  }

  change(patch: Partial<DraftContent>): void {
    writeContent(this.doc, patch);
  }

  /** Saves what is not saved yet; true when all of it is acknowledged. */
  async flush(last = false): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (!this.kept.isEmpty && this.state.status !== "signed-out") {
      const sent = await this.send(last);
      if (sent?.kind !== "saved") break;
    }
    return this.kept.isEmpty;
  }

  /** Whoever signed in again goes on where they were. */
  resume = (): void => {
    this.session += 1;
    this.tries = 0;
    void this.recover();
  };

  /** Whether closing the page would lose something. */
  get atRisk(): boolean {
    return this.kept.atRisk;
  }

  private onUpdate = (
    update: Uint8Array,
    origin: unknown,
    _: Y.Doc,
    transaction: Y.Transaction,
  ): void => {
    if (!this.state.ready) return;
    if (origin === "server") {
      this.tellMerged();
      return;
    }
    this.kept.add(update, Y.encodeStateVector(transaction.beforeState));
    this.set({ status: this.status() });
    this.schedule();
  };

  private onContent = (): void => {
    if (!this.state.ready) return;
    this.set({ content: contentOf(this.doc, this.options.initial.content.fields) });
  };

  private onPeople = (): void => {
    const others = this.people?.othersThan(this.options.personId) ?? [];
    const ids = (people: DraftState["others"]) => people.map(({ id }) => id).join();
    if (ids(others) !== ids(this.state.others)) this.set({ others });
  };

  private tellMerged(): void {
    clearTimeout(this.mergedTimer);
    this.mergedTimer = setTimeout(() => this.set({ merged: false }), pace.merged);
    if (!this.state.merged) this.set({ merged: true });
  }

  /** Slower where the server is slow, and where nobody waits for it. */
  private schedule(): void {
    const wait = this.people?.company ? pace.company : pace.alone;
    if (this.timer === undefined) {
      this.timer = setTimeout(() => void this.flush(), Math.max(wait, 2 * this.roundTrip));
    }
  }

  private send(last: boolean): Promise<Sent | null> {
    this.timer = undefined;
    this.sending ??= this.sendOnce(last).finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async sendOnce(last: boolean): Promise<Sent | null> {
    const begun = Date.now();
    const { session } = this;
    this.set({ status: "saving" });
    const batch = this.kept.batch();
    if (!batch) return null;
    const sent = await this.options.transport.send(batch, last);
    this.roundTrip = Math.min(Date.now() - begun, 2000);
    if (sent.kind === "saved") {
      this.kept.acknowledge(batch.keys);
      const problem = problemOf(sent.issues);
      const version = Math.max(this.state.version, sent.version);
      this.set({ version, savedAt: sent.savedAt, slug: sent.slug, problem, unheard: false });
      this.set({ status: this.status() });
    } else this.fail(session === this.session ? sent : { kind: "unheard" });
    return sent;
  }

  private fail(failed: Exclude<Sent, { kind: "saved" }>): void {
    if (failed.kind === "refused") this.set({ status: "refused", problem: failed.problem });
    else if (failed.kind === "signed-out") this.signOut();
    else {
      if (failed.kind === "behind") this.kept.fallBehind();
      else this.set({ status: "offline", unheard: true });
      this.recoverLater();
    }
  }

  private signOut(): void {
    this.unfollow?.();
    this.unfollow = undefined;
    this.set({ status: "signed-out", unheard: false });
  }

  private connect(): void {
    if (this.unfollow || !this.running || this.state.outdated) return;
    let opened = false;
    this.unfollow = this.options.transport.follow(this.state.version, {
      onOpen: () => {
        opened = true;
        this.set({ unheard: false, status: this.status() });
      },
      onUpdate: (update, version) => this.receive(update, version),
      onBehind: () => void this.recover(),
      onLosses: (losses) => this.set({ losses }),
      onPresence: (people) => this.people?.hear(people),
      onOutdated: () => this.outdate(),
      onEnd: () => {
        this.unfollow = undefined;
        // A server that answers and lets nobody follow is about to end.
        if (opened) void this.recover();
        else this.recoverLater();
      },
    });
  }

  /** What is written here is still kept and sent; the rest comes with the page anew. */
  private outdate(): void {
    this.unfollow?.();
    this.unfollow = undefined;
    this.set({ outdated: true });
  }

  private receive(update: Uint8Array, version: number): void {
    Y.applyUpdate(this.doc, update, "server");
    this.set({ version: Math.max(this.state.version, version) });
    if (this.doc.store.pendingStructs) void this.recover();
  }

  private recoverLater(): void {
    clearTimeout(this.retryTimer);
    const wait = Math.min(pace.retry * 2 ** this.tries, pace.longest);
    this.tries += 1;
    this.retryTimer = setTimeout(() => void this.recover(), wait);
  }

  /** Both sides learn what they lack; then changes flow again. */
  recover = async (): Promise<void> => {
    if (this.recovering || !this.running || !this.state.ready) return;
    this.recovering = true;
    clearTimeout(this.retryTimer);
    const { session } = this;
    const synced = await this.options.transport.sync(Y.encodeStateVector(this.doc));
    this.recovering = false;
    if (!this.running) return;
    // It was asked under a session that had ended; there is another one by now.
    if (session !== this.session) return this.recover();
    if (synced.kind === "outdated") this.outdate();
    else if (synced.kind !== "synced") return this.fail(synced);
    if (this.state.status === "signed-out") this.set({ status: "changed" });
    if (synced.kind === "synced") {
      this.tries = 0;
      this.reconcile(synced);
    }
    this.set({ unheard: false, status: this.status() });
    this.connect();
    this.people?.arrive();
    await this.flush();
  };

  /** Takes what the server has, and keeps what it lacks beside the changes that wait already. */
  private reconcile(server: { update: Uint8Array; vector: Uint8Array; version: number }): void {
    if (!this.options.readOnly) this.kept.keepMissing(server);
    Y.applyUpdate(this.doc, server.update, "server");
    this.set({ version: Math.max(this.state.version, server.version), status: this.status() });
  }

  private status(): DraftState["status"] {
    const { status, unheard } = this.state;
    if (this.kept.isEmpty) return "saved";
    if (status === "signed-out") return status;
    return unheard ? "offline" : "changed";
  }

  protected override set(patch: Partial<DraftState>): boolean {
    const changed = super.set({ ...patch, kept: this.kept.isKept || this.options.readOnly });
    if (changed) this.kept.mark();
    return changed;
  }
}
