/** A state that React follows by `useSyncExternalStore`. */
export class Observed<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(protected state: State) {}

  getState = (): State => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells whether anything became another. */
  protected set(patch: Partial<State>): boolean {
    const changes = Object.entries(patch) as [keyof State, unknown][];
    if (changes.every(([name, value]) => this.state[name] === value)) return false;
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
    return true;
  }
}
