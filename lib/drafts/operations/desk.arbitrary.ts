import { expect } from "vitest";
import * as Y from "yjs";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Replica } from "../present/replica.arbitrary";
import { type Change, type Unsent, UnsentChanges } from "../present/unsent";
import { loadUpdatesSince } from "../queries";
import { applyUpdate, syncDraft } from ".";

export type Fate = "arrives" | "lost" | "doubled" | "late" | "unanswered";

export const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

type Options = {
  id: string;
  actor: Actor;
  newReplica: (state: Uint8Array) => Replica;
};

/** What the desk does with its changes: as they were made, in order, until they are acknowledged. */
export class Desk {
  private version = 1;
  private count = 0;
  private device: Unsent[] = [];
  private unsent = this.newUnsent();
  private old: Change[] = [];
  replica: Replica;

  constructor(
    private readonly options: Options,
    state: Uint8Array,
  ) {
    this.replica = options.newReplica(state);
  }

  async send(fate: Fate): Promise<void> {
    this.collect();
    const batch = this.unsent.batch();
    if (!batch || fate === "lost") return;
    const arrived = await this.deliver(batch);
    if (fate === "doubled") await this.deliver(batch);
    if (fate === "late") this.old.push(batch);
    // Where the answer is lost, the same goes again later.
    if (arrived && fate !== "unanswered") this.unsent.acknowledge(batch.keys);
  }

  async receive(reordered: boolean): Promise<void> {
    this.collect();
    const rows = await loadUpdatesSince(this.options.id, this.version);
    if (rows === null) return this.sync();
    this.version = rows.at(-1)?.version ?? this.version;
    for (const { update } of reordered ? rows.reverse() : rows) this.replica.receive(update);
  }

  /** The page is closed and opened again: what the device kept is there. */
  restart(): void {
    this.collect();
    this.replica = this.options.newReplica(Y.encodeStateAsUpdate(this.replica.doc));
    const kept = [...this.device];
    this.unsent = this.newUnsent();
    this.unsent.restore(kept);
  }

  async sync(): Promise<void> {
    for (const old of this.old.splice(0)) await this.deliver(old);
    this.collect();
    const knows = Y.encodeStateVector(this.replica.doc);
    const server = await syncDraft(this.options.actor, { id: this.options.id, vector: knows });
    const update = bytes(server.update);
    const missing = this.unsent.missing(this.replica.doc, { update, vector: bytes(server.vector) });
    if (missing)
      this.unsent.add({
        key: this.nextKey(),
        update: missing,
        knows: new Uint8Array(),
        rest: true,
      });
    this.replica.receive(update);
    this.version = server.version;
    for (let batch = this.unsent.batch(); batch; batch = this.unsent.batch()) {
      expect(await this.deliver(batch)).toBe(true);
      this.unsent.acknowledge(batch.keys);
    }
  }

  private newUnsent(): UnsentChanges {
    return new UnsentChanges({
      put: (item) => this.device.push(item),
      drop: (key) => {
        this.device = this.device.filter((item) => item.key !== key);
      },
    });
  }

  private collect(): void {
    const made = this.replica.take();
    if (!made) return;
    const knows = Y.encodeStateVector(made.knows);
    this.unsent.add({ key: this.nextKey(), update: made.update, knows });
  }

  private nextKey(): string {
    this.count += 1;
    return String(this.count);
  }

  private async deliver({ update, knows }: Change): Promise<boolean> {
    try {
      const { actor, id } = this.options;
      await applyUpdate(actor, { id, update, knows: knows.length > 0 ? knows : null });
      return true;
    } catch (error) {
      if (error instanceof AppError && error.key === "updateBehind") return false;
      throw error;
    }
  }
}
