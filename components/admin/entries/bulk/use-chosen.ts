"use client";

import { useState, useTransition } from "react";
import { useToast } from "@/components/ui/toasts";
import { listMatchingAction } from "@/lib/entries/actions";
import type { ListFilter } from "../list-address";

/** Which entries of a list are chosen: some of the page, all of it, or all that match. */
export function useChosen(filter: ListFilter, page: string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [pending, startTransition] = useTransition();
  const notify = useToast();
  const wholePage = page.length > 0 && page.every((id) => chosen.has(id));

  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const togglePage = () => setChosen(wholePage ? new Set() : new Set([...chosen, ...page]));
  const chooseMatching = () =>
    startTransition(async () => {
      const result = await listMatchingAction(filter);
      if (result.ok) setChosen(new Set(result.value));
      else notify({ message: result.problem.message, tone: "bad" });
    });

  return {
    ...{ chosen, wholePage, pending, toggle, togglePage, chooseMatching },
    clear: () => setChosen(new Set()),
  };
}
