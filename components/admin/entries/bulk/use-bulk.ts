"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useToast } from "@/components/ui/toasts";
import type { Problem } from "@/lib/core/result";
import { bulkEntriesAction } from "@/lib/entries/actions";
import { bulkMost } from "@/lib/entries/input";
import type { BulkOutcome } from "@/lib/entries/types";
import { bulkMessages } from "@/lib/messages/admin/bulk";
import type { Locale } from "@/lib/messages/catalogue";
import { errorMessages } from "@/lib/messages/errors";

export type Act = Parameters<typeof bulkEntriesAction>[0]["act"];
export type Refused = BulkOutcome["refused"];

/** What a dialog asks about first, which then tells what stood in the way. */
const asked: ReadonlySet<Act["verb"]> = new Set(["publish", "assign", "tag"]);

type Done = BulkOutcome["done"];
type Step = { ids: string[]; act: Act };

/** What an act is taken back by. */
function stepsBack(done: Done, act: Act): Step[] {
  const ids = done.map(({ id }) => id);
  if (act.verb === "trash") return [{ ids, act: { verb: "restore" } }];
  if (act.verb === "unpublish") {
    const dates = (name: "at" | "until") =>
      Object.fromEntries(done.flatMap(({ id, [name]: date }) => (date ? [[id, date]] : [])));
    return [{ ids, act: { verb: "republish", at: dates("at"), until: dates("until") } }];
  }
  if (act.verb === "assign") {
    const authors = [...new Set(done.flatMap(({ authorId }) => authorId ?? []))];
    return authors.map((authorId) => ({
      ids: done.filter((one) => one.authorId === authorId).map(({ id }) => id),
      act: { verb: "assign", authorId },
    }));
  }
  // Of both at once nobody knows which entry had one and which lacked the other.
  if (act.verb === "tag" && !(act.add?.length && act.remove?.length)) {
    return [{ ids, act: { verb: "tag", add: act.remove, remove: act.add } }];
  }
  return [];
}

/** Does one thing to many entries, some at a time, and tells what became of them. */
export function useBulk(locale: Locale) {
  const t = bulkMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [refused, setRefused] = useState<Refused>([]);

  async function send(ids: string[], act: Act) {
    const total: BulkOutcome = { done: [], refused: [] };
    for (let from = 0; from < ids.length; from += bulkMost) {
      setProgress({ done: from, all: ids.length });
      const some = ids.slice(from, from + bulkMost);
      const sent =
        act.verb === "republish"
          ? { ...act, at: pick(act.at, some), until: pick(act.until, some) }
          : act;
      const result = await bulkEntriesAction({ ids: some, act: sent }).catch(() => null);
      if (!result?.ok) return { ...total, problem: result?.problem ?? noAnswer(locale) };
      total.done.push(...result.value.done);
      total.refused.push(...result.value.refused);
    }
    return { ...total, problem: null };
  }

  /** Gives what stood in the way of all, or null. */
  async function run(ids: string[], act: Act, isUndo = false): Promise<Problem | null> {
    const { done, refused, problem } = await send(ids, act);
    setProgress(null);
    setRefused(refused);
    if (done.length > 0) {
      const back = isUndo ? [] : stepsBack(done, act);
      const undo = async () => {
        for (const step of back) await run(step.ids, step.act, true);
      };
      const message = t[`${act.verb}Done`](done.length);
      notify({ message, tone: "good", ...(back.length > 0 && { undo }) });
    }
    const told = asked.has(act.verb) && !isUndo && done.length === 0;
    if (problem && !told) notify({ message: problem.message, tone: "bad" });
    router.refresh();
    return problem;
  }

  return { run, progress, refused, forget: () => setRefused([]) };
}

function pick<T>(record: Record<string, T> = {}, keys: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}

const noAnswer = (locale: Locale): Problem => ({
  code: "unavailable",
  message: errorMessages(locale).unavailable,
  issues: [],
});
