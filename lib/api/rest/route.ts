import "server-only";
import type { Call } from "../definition";
import { calls } from "../registry";

type Found = { calls: Call[]; params: Record<string, string> };

/** What lies at an address below `/api/v1`; words go before braces. Null where there is nothing. */
export function findCalls(segments: readonly string[]): Found | null {
  let best: { pattern: Pattern; params: Record<string, string> } | null = null;
  for (const pattern of patterns) {
    const params = match(pattern.parts, segments);
    if (params && (!best || pattern.words > best.pattern.words)) best = { pattern, params };
  }
  return best && { calls: best.pattern.calls, params: best.params };
}

type Pattern = { parts: string[]; words: number; calls: Call[] };

const patterns: Pattern[] = [...new Set(calls.map(({ path }) => path))].map((path) => {
  const parts = path.split("/").slice(1);
  return {
    parts,
    words: parts.filter((part) => !part.startsWith("{")).length,
    calls: calls.filter((call) => call.path === path),
  };
});

function match(parts: string[], segments: readonly string[]): Record<string, string> | null {
  if (parts.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const segment = segments[at] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = segment;
    else if (part !== segment) return null;
  }
  return params;
}
