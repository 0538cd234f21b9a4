import * as Y from "yjs";
import { type Unsent, UnsentChanges } from "@/lib/drafts/present/unsent";
import type { Device } from "./draft-device";

type Server = { update: Uint8Array; vector: Uint8Array };

/** What was written here and the server has not acknowledged: each change is on the device first. */
export class KeptChanges {
  private device: Device | null = null;
  private readonly unsent = new UnsentChanges({
    put: (item) => void this.write(item),
    drop: (key) => {
      this.writing.delete(key);
      this.device?.drop(key);
    },
  });
  /** Keys of what the device has not yet said to have. */
  private readonly writing = new Set<string>();
  private failed = false;
  private count = 0;
  private behind = false;

  constructor(private readonly doc: Y.Doc) {}

  /** Brings back what the device kept of an earlier visit. */
  async open(openDevice: (doc: Y.Doc) => Promise<Device>): Promise<void> {
    if (this.device) return;
    this.device = await openDevice(this.doc);
    this.unsent.restore(this.device.unsent);
  }

  close(): void {
    this.device?.close();
    this.device = null;
  }

  get isEmpty(): boolean {
    return this.unsent.isEmpty;
  }

  /** Whether the device takes in what is written. */
  get isKept(): boolean {
    return Boolean(this.device?.keeps) && !this.failed;
  }

  /** Whether closing the page would lose something. */
  get atRisk(): boolean {
    return !this.unsent.isEmpty && (!this.isKept || this.writing.size > 0);
  }

  /** Tells the device whether the server lacks something. */
  mark(): void {
    this.device?.markUnsent(!this.unsent.isEmpty);
  }

  add(update: Uint8Array, knows: Uint8Array): void {
    this.unsent.add({ key: this.nextKey(), update, knows });
  }

  batch() {
    return this.unsent.batch();
  }

  acknowledge(keys: readonly string[]): void {
    this.unsent.acknowledge(keys);
  }

  /** The server lacks what these changes lean on: all of it goes at once next time. */
  fallBehind(): void {
    this.behind = true;
  }

  /** Keeps what the server lacks beside the changes that wait already. */
  keepMissing(server: Server): void {
    const knows = new Uint8Array();
    if (this.behind) {
      const update = Y.encodeStateAsUpdate(this.doc, server.vector);
      this.unsent.fold({ key: this.nextKey(), update, knows, rest: true });
      this.behind = false;
      return;
    }
    const update = this.unsent.missing(this.doc, server);
    if (update) this.unsent.add({ key: this.nextKey(), update, knows, rest: true });
  }

  private async write(item: Unsent): Promise<void> {
    if (!this.device) return;
    this.writing.add(item.key);
    try {
      await this.device.put(item);
    } catch {
      // Full, or taken away: from here on nothing is safe but what is sent.
      this.failed = true;
    }
    this.writing.delete(item.key);
  }

  private nextKey(): string {
    this.count += 1;
    return `${Date.now()}:${this.doc.clientID}:${String(this.count).padStart(9, "0")}`;
  }
}
