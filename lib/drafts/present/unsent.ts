import * as Y from "yjs";

/** A change as it was made, and the state vector of what its author had seen. */
export type Change = {
  update: Uint8Array;
  /** Empty where the change holds more than its author did. */
  knows: Uint8Array;
};
export type Unsent = Change & {
  key: string;
  /** All that a document holds, deletions made by others among them: it goes by itself, after the rest. */
  rest?: boolean;
};

/**
 * The changes that the server has not acknowledged, as they were made: what somebody else takes away
 * before they arrive is still in them, though no longer in the document.
 */
export class UnsentChanges {
  private items: Unsent[] = [];

  constructor(
    private readonly keep: { put: (item: Unsent) => void; drop: (key: string) => void },
  ) {}

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  add(item: Unsent): void {
    this.items.push(item);
    this.keep.put(item);
  }

  /** Brings back what was kept, before anything else. */
  restore(items: readonly Unsent[]): void {
    const known = new Set(this.items.map(({ key }) => key));
    this.items = [...items.filter(({ key }) => !known.has(key)), ...this.items];
  }

  /** What goes next as one change, in order; null when nothing waits. */
  batch(): (Change & { keys: string[] }) | null {
    const [first] = this.items;
    if (!first) return null;
    const end = this.items.findIndex(({ rest }) => rest);
    const items = end < 0 ? this.items : this.items.slice(0, Math.max(end, 1));
    const update = Y.mergeUpdates(items.map((item) => item.update));
    return { update, knows: first.knows, keys: items.map(({ key }) => key) };
  }

  /** Puts all into one change, for a server that lacks what these lean on. */
  fold(item: Unsent): void {
    const keys = this.items.map(({ key }) => key);
    const updates = [...this.items.map(({ update }) => update), item.update];
    this.add({ ...item, update: Y.mergeUpdates(updates) });
    this.acknowledge(keys);
  }

  acknowledge(keys: readonly string[]): void {
    this.items = this.items.filter(({ key }) => !keys.includes(key));
    for (const key of keys) this.keep.drop(key);
  }

  /** What `doc` holds that neither the server has nor is on its way there; null when nothing. */
  missing(doc: Y.Doc, server: { update: Uint8Array; vector: Uint8Array }): Uint8Array | null {
    const updates = this.items.map(({ update }) => update);
    const known = Y.decodeStateVector(server.vector);
    for (const update of updates) {
      for (const [client, clock] of Y.parseUpdateMeta(update).to) {
        known.set(client, Math.max(clock, known.get(client) ?? 0));
      }
    }
    const own = Y.decodeStateVector(Y.encodeStateVector(doc));
    const isNewer = [...own].some(([client, clock]) => clock > (known.get(client) ?? 0));
    if (!isNewer && !deletesMore(doc, [server.update, ...updates])) return null;
    return Y.encodeStateAsUpdate(doc, server.vector);
  }
}

function deletesMore(doc: Y.Doc, updates: Uint8Array[]): boolean {
  const theirs = Y.mergeDeleteSets(updates.map((update) => Y.decodeUpdate(update).ds));
  const own = Y.createDeleteSetFromStructStore(doc.store);
  return [...own.clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => {
      const covers = theirs.clients.get(client) ?? [];
      return !covers.some(
        (range) => range.clock <= clock && range.clock + range.len >= clock + len,
      );
    }),
  );
}
