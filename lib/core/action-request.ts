/** False for what cannot be read as a form or as the call of a server action: Next would answer 500. */
export async function isReadableCall(request: Request): Promise<boolean> {
  if (request.method !== "POST") return true;
  const type = request.headers.get("content-type") ?? "";
  const called = request.headers.get("next-action");
  try {
    if (called !== null && !isAction(called)) return false;
    if (/^multipart\/form-data/i.test(type))
      return isReadableForm(await request.clone().formData());
    if (called === null) return true;
    const call = JSON.parse(await request.clone().text());
    return Array.isArray(call) && areReadable(new Map([["0", call]]));
  } catch {
    return false;
  }
}

/**
 * What pages cache (`use cache`) has an id of the same kind, with its first bit set; Next would run it
 * with whatever arguments come in.
 */
const isAction = (id: string) => /^[0-7][0-9a-f]*$/.test(id);

/** React writes an action's arguments as JSON, into fields of these names; of several, each has a prefix. */
function isReadableForm(form: FormData): boolean {
  const calls = new Map<string, Parts>();
  for (const [name, value] of form) {
    const [, id = null] = /^\$ACTION_ID_(.*)$/s.exec(name) ?? [];
    if (id !== null && !isAction(id)) return false;
    const [, prefix = "", part] = /^(\$ACTION_\d+:)?(\d+)$/.exec(name) ?? [];
    if (part === undefined || typeof value !== "string") continue;
    const parts: Parts = calls.get(prefix) ?? new Map();
    // Twice would be once too often for React.
    if (parts.has(part)) return false;
    calls.set(prefix, parts.set(part, JSON.parse(value)));
  }
  return [...calls.values()].every((parts) => areReadable(parts) && namesAction(parts.get("0")));
}

/** What a form is bound to; arguments themselves are a list. */
function namesAction(root: unknown): boolean {
  if (typeof root !== "object" || root === null || !("id" in root)) return true;
  return typeof root.id === "string" && isAction(root.id.split("#")[0] ?? "");
}

type Parts = Map<string, unknown>;

/** Whether what stands for something else, by a `$`, is of the kinds that the desk sends, and there. */
function areReadable(parts: Parts): boolean {
  const waiting = [...parts.values()];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === "string" && value.startsWith("$") && !holds(value, parts)) return false;
    if (typeof value === "object" && value !== null) waiting.push(...Object.values(value));
  }
  return true;
}

const plain = /^\$(\$|undefined$|NaN$|-?Infinity$|-0$|K[0-9a-f]+$|D\d{4}-|n-?\d{1,40}$)/;

function holds(reference: string, parts: Parts): boolean {
  if (plain.test(reference)) return true;
  const [, id, path = ""] = /^\$@?([0-9a-f]+)((?::[^:]+)*)$/.exec(reference) ?? [];
  // Nothing holds itself.
  if (id === undefined || (/^0+$/.test(id) && !path)) return false;
  if (!parts.has(String(Number.parseInt(id, 16)))) return false;
  let value = parts.get(String(Number.parseInt(id, 16)));
  for (const name of path.split(":").slice(1)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as Record<string, unknown>)[name];
  }
  return true;
}
