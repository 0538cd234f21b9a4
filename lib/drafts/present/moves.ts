import type { DraftMove } from "@/db/schema";
import { keyOf, type Place } from "./identity";

/** Where characters and blocks went that were taken out in one place and put into another. */
export class Moves {
  private readonly targets = new Map<string, Place>();
  private readonly known: Place[] = [];
  private added: DraftMove[] = [];

  constructor(known: readonly DraftMove[]) {
    for (const move of known) this.index(move);
  }

  /** Where it is now, as far as it was followed; null for what never moved. */
  follow(place: Place): Place | null {
    return this.path(place).at(-1) ?? null;
  }

  /** Where it went, one place after the other. */
  path(place: Place): Place[] {
    const path = new Map<string, Place>();
    for (let next = this.targets.get(keyOf(place)); next; next = this.targets.get(keyOf(next))) {
      if (path.has(keyOf(next))) break;
      path.set(keyOf(next), next);
    }
    return [...path.values()];
  }

  /** All that ever moved, by the names it had before. */
  sources(): readonly Place[] {
    return this.known;
  }

  /** The moves noted since the last call. */
  takeAdded(): DraftMove[] {
    const { added } = this;
    this.added = [];
    return added;
  }

  add(from: Place, to: Place): void {
    const last = this.added.at(-1);
    const continues =
      last &&
      last.from[0] === from.client &&
      last.to[0] === to.client &&
      last.from[1] + last.length === from.clock &&
      last.to[1] + last.length === to.clock;
    this.set(from, to);
    if (continues) last.length += 1;
    else this.added.push({ from: [from.client, from.clock], to: [to.client, to.clock], length: 1 });
  }

  private index({ from, to, length }: DraftMove): void {
    for (let n = 0; n < length; n += 1) {
      const place = { client: from[0], clock: from[1] + n };
      this.set(place, { client: to[0], clock: to[1] + n });
    }
  }

  private set(from: Place, to: Place): void {
    if (!this.targets.has(keyOf(from))) this.known.push(from);
    this.targets.set(keyOf(from), to);
  }
}
