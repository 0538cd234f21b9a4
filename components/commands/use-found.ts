"use client";

import { useEffect, useState } from "react";
import type { DeskFound } from "@/lib/desk/types";

type Answer = { q: string; found: DeskFound[] };
export type Search = Answer & { state: "done" | "searching" | "failed" };

const pause = 120;
const fresh = 30_000;
const kept = new Map<string, { at: number; found: DeskFound[] }>();

/** What the server finds for the words; what was found for others stays until the answer comes. */
export function useFound(q: string): Search {
  const [answer, setAnswer] = useState<Answer>(() => ({ q: "", found: keptFor("") ?? [] }));
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    const known = keptFor(q);
    if (known) return setAnswer({ q, found: known });
    const abort = new AbortController();
    const wait = setTimeout(
      () => {
        ask(q, abort.signal).then(
          (found) => {
            kept.set(q, { at: Date.now(), found });
            setAnswer({ q, found });
            setFailed(null);
          },
          () => abort.signal.aborted || setFailed(q),
        );
      },
      q === "" ? 0 : pause,
    );
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [q]);
  const state = failed === q ? "failed" : answer.q === q ? "done" : "searching";
  return { ...answer, state };
}

function keptFor(q: string): DeskFound[] | null {
  const one = kept.get(q);
  return one && Date.now() - one.at < fresh ? one.found : null;
}

async function ask(q: string, signal: AbortSignal): Promise<DeskFound[]> {
  const response = await fetch(`/api/v1/desk/search?${new URLSearchParams({ q })}`, { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}`);
  const { items } = (await response.json()) as { items: DeskFound[] };
  return items;
}
