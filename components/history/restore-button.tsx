"use client";

import { useId, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { restoreRevisionAction } from "@/lib/history/actions";
import type { Locale } from "@/lib/messages/catalogue";
import { historyMessages } from "@/lib/messages/history";

type RestoreButtonProps = {
  entry: { id: string; type: string };
  number: number;
  /** Of the draft that it takes the place of. */
  version: number;
  locale: Locale;
};

/** Goes back to a version, and to the text. */
export function RestoreButton({ entry, number, version, locale }: RestoreButtonProps) {
  const words = historyMessages(locale);
  const toast = useToast();
  const hint = useId();
  const [pending, start] = useTransition();

  const restore = () =>
    start(async () => {
      try {
        const result = await restoreRevisionAction({ id: entry.id, number, version });
        if (!result.ok) return toast({ message: result.problem.message, tone: "bad" });
        // A new page: the one that was left may be kept, with the text that it had.
        window.location.assign(`/admin/entries/${entry.type}/${entry.id}`);
      } catch (cause) {
        console.error(cause);
        toast({ message: words.notRestored, tone: "bad" });
      }
    });

  return (
    <div className="restore">
      <Button
        icon="restore"
        pending={pending}
        pendingLabel={words.restoring}
        aria-describedby={hint}
        onClick={restore}
      >
        {words.restore(number)}
      </Button>
      <p id={hint} className="text-note text-ink-soft">
        {words.restoreHint}
      </p>
    </div>
  );
}
