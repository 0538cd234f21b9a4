"use client";

import { useEffect, useState } from "react";
import { findLinkTargetsAction } from "@/lib/entries/actions";
import type { DeskLink } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import { narrow } from "./narrow";

type Answer = { query: string | null; targets: DeskLink[] };

const quiet = 150;

/** Entries that a text in `language` can link to, asked for after a moment of quiet. */
export function useLinkTargets(language: Locale, query: string | null) {
  const [answer, setAnswer] = useState<Answer>({ query: null, targets: [] });
  useEffect(() => {
    if (query === null) return;
    let late = false;
    const timer = setTimeout(async () => {
      const targets = await findLinkTargetsAction(language, query).catch(() => []);
      if (!late) setAnswer({ query, targets });
    }, quiet);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [language, query]);
  if (query === null) return { targets: [], pending: false };
  const pending = answer.query !== query;
  return { targets: pending ? narrow(answer.targets, query) : answer.targets, pending };
}
