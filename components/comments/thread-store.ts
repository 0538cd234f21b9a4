import type { ThreadView } from "@/lib/comments/types";

export type Threads = {
  /** Null until they are there. */
  list: ThreadView[] | null;
  failed: boolean;
  /** The thread being read. */
  active: string | null;
  /** Where keys lead to in the panel: a thread, or the field for words about the selection. */
  wanted: string | null;
};

const nothing: Threads = { list: null, failed: false, active: null, wanted: null };

/** What is said about one entry, shared by the marks in its text and the panel beside it. */
export class ThreadStore {
  private state = nothing;
  private listeners = new Set<() => void>();

  constructor(private readonly entryId: string) {}

  getState = (): Threads => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async load(): Promise<void> {
    const response = await fetch(`/api/v1/entries/${this.entryId}/comments`).catch(() => null);
    if (!response?.ok) return this.set({ failed: true });
    const { items: list }: { items: ThreadView[] } = await response.json();
    if (JSON.stringify(list) === JSON.stringify(this.state.list))
      return this.set({ failed: false });
    this.set({ list, failed: false });
  }

  read(active: string | null): void {
    if (active !== this.state.active) this.set({ active });
  }

  want(wanted: string | null): void {
    this.set({ wanted });
  }

  private set(patch: Partial<Threads>): void {
    const changed = Object.entries(patch).some(
      ([name, value]) => this.state[name as keyof Threads] !== value,
    );
    if (!changed) return;
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
  }
}

const stores = new Map<string, ThreadStore>();

export function threadStoreOf(entryId: string): ThreadStore {
  const known = stores.get(entryId);
  if (known) return known;
  const made = new ThreadStore(entryId);
  stores.set(entryId, made);
  return made;
}
