const unstorable = /\0|\p{Surrogate}/u;

/**
 * Where in plain data a text stands that PostgreSQL refuses (NUL, half a surrogate pair), as a dotted
 * path; null when there is none. Bytes and other objects of a class are not looked into.
 */
export function findUnstorable(raw: unknown): string | null {
  const waiting: [path: string, value: unknown][] = [["", raw]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === "string" && unstorable.test(value)) return path;
    if (!isPlain(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      waiting.push([path ? `${path}.${key}` : key, inner]);
    }
  }
  return null;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
