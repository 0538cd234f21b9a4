"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Locale } from "@/lib/messages/catalogue";
import { listOptions, type Option } from "./options";
import { listRecent } from "./recent";
import { useOffered } from "./use-commands";
import { useFound } from "./use-found";

type Settings = { personId: string; locale: Locale; onChoose: (option: Option) => void };

/** What is typed, what answers to it and which of the answers is at hand. */
export function usePalette({ personId, locale, onChoose }: Settings) {
  const [q, setQ] = useState("");
  const [at, setAt] = useState<string | null>(null);
  const [recent] = useState(() => listRecent(personId));
  const commands = useOffered();
  const search = useFound(q.trim().replace(/\s+/g, " "));
  const words = q.trim().replace(/\s+/g, " ");
  const groups = useMemo(
    () => listOptions({ q: words, commands, recent, search, locale }),
    [words, commands, recent, search, locale],
  );
  const options = groups.flatMap((group) => group.options);
  const active = options.find(({ id }) => id === at) ?? options[0];

  // Whoever types a title and presses Enter at once means what is about to be found.
  const waiting = useRef(false);
  const chooseFirst = useEffectEvent(() => {
    if (!waiting.current || search.state === "searching") return;
    waiting.current = false;
    if (active) onChoose(active);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer has come
  useEffect(() => chooseFirst(), [search.state, search.q]);

  return {
    q,
    groups,
    count: options.length,
    active,
    state: search.state,
    search(text: string) {
      waiting.current = false;
      setQ(text);
      setAt(null);
    },
    point: (option: Option) => setAt(option.id),
    step(by: number, end: "turn" | "stop" = "turn") {
      const here = options.findIndex(({ id }) => id === active?.id);
      const last = options.length - 1;
      const next = here + by;
      const turned = (next + options.length) % options.length;
      setAt(options[end === "turn" ? turned : Math.max(0, Math.min(next, last))]?.id ?? null);
    },
    choose() {
      if (active) onChoose(active);
      else waiting.current = search.state === "searching";
    },
  };
}
