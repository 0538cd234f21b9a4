/**
 * Keeps what was used last, up to a number of bytes.
 * @template V
 */
export class Lru {
  /** @type {Map<string, { value: V, size: number }>} */
  entries = new Map();
  size = 0;

  /** @param {number} limit bytes */
  constructor(limit) {
    this.limit = limit;
  }

  /** @param {string} key @returns {V | undefined} */
  get(key) {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  /** @param {string} key @param {V} value @param {number} size bytes */
  set(key, value, size) {
    this.delete(key);
    if (size > this.limit) return;
    this.entries.set(key, { value, size });
    this.size += size;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.limit) break;
      this.delete(oldest);
    }
  }

  /** @param {string} key */
  delete(key) {
    this.size -= this.entries.get(key)?.size ?? 0;
    this.entries.delete(key);
  }
}
