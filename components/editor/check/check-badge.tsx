"use client";

import type { PanelContext } from "@/components/entries/panels/types";
import { writingMessages } from "@/lib/messages/writing";
import { useProblems } from "./use-problems";

/** How many things the checker has found. */
export function CheckBadge(context: PanelContext) {
  const count = useProblems(context)?.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="panel-badge">
      {count}
      <span className="sr-only"> {writingMessages(context.locale).problems(count)}</span>
    </span>
  );
}
