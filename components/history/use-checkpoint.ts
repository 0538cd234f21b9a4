"use client";

import { useEffectEvent, useMemo, useState } from "react";
import type { Command } from "@/components/commands/types";
import { useCommands } from "@/components/commands/use-commands";
import type { DraftStore } from "@/components/entries/draft-store";
import { useToast } from "@/components/ui/toasts";
import { keepCheckpointAction } from "@/lib/history/actions";
import type { Locale } from "@/lib/messages/catalogue";
import { type HistoryWords, historyMessages } from "@/lib/messages/history";

/** Tells an open list of versions that there is one more. */
export const keptEvent = "cauce:version-kept";

type Checkpoint = { entryId: string; store: DraftStore; words: HistoryWords };

/** Keeps the text as it stands, once it is saved; tells how it went. */
export function useCheckpoint({ entryId, store, words }: Checkpoint) {
  const toast = useToast();
  const [pending, setPending] = useState(false);

  async function keep(name: string): Promise<boolean> {
    setPending(true);
    try {
      if (!(await store.flush())) {
        toast({ message: words.notKeptUnsaved, tone: "bad" });
        return false;
      }
      const result = await keepCheckpointAction({ id: entryId, name });
      if (result.ok) toast({ message: words.kept(result.value.number), tone: "good" });
      else toast({ message: result.problem.message, tone: "bad" });
      window.dispatchEvent(new Event(keptEvent));
      return result.ok;
    } catch (cause) {
      console.error(cause);
      toast({ message: words.notKept, tone: "bad" });
      return false;
    } finally {
      setPending(false);
    }
  }

  return { keep, pending };
}

type Keys = { entryId: string; store: DraftStore; enabled: boolean; locale: Locale };

/** The same from wherever one writes, by name and by keys. */
export function useCheckpointCommand({ enabled, locale, ...rest }: Keys): void {
  const words = historyMessages(locale);
  const { keep } = useCheckpoint({ ...rest, words });
  const run = useEffectEvent(() => void keep(""));
  const commands = useMemo(
    (): Command[] =>
      enabled
        ? [
            {
              id: "entry:checkpoint",
              group: "here",
              icon: "check",
              label: words.keep,
              keys: "mod+s",
              early: true,
              run: () => run(),
            },
          ]
        : [],
    [enabled, words],
  );
  useCommands(commands);
}
