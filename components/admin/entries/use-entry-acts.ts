"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useToast } from "@/components/ui/toasts";
import type { Result } from "@/lib/core/result";
import { duplicateEntryAction, restoreEntryAction, trashEntryAction } from "@/lib/entries/actions";
import { adminMessages } from "@/lib/messages/admin";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";

type Named = { id: string; title: string };

/** What can be done to an entry from a list: at once, with an undo where the list shows it no more. */
export function useEntryActs(locale: Locale) {
  const router = useRouter();
  const notify = useToast();
  const [pending, startTransition] = useTransition();
  const t = entriesMessages(locale);
  const nameOf = ({ title }: Named) => title || adminMessages(locale).untitled;

  function run(work: () => Promise<Result<unknown>>, done: () => void) {
    startTransition(async () => {
      const result = await work();
      if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
      done();
      router.refresh();
    });
  }

  function trash(entry: Named) {
    run(
      () => trashEntryAction({ id: entry.id }),
      () => notify({ message: t.trashedToast(nameOf(entry)), undo: () => restore(entry) }),
    );
  }

  /** Goes on to the copy. */
  function duplicate({ id }: Named) {
    startTransition(async () => {
      const result = await duplicateEntryAction({ id });
      if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
      router.push(`/admin/entries/${result.value.type}/${result.value.id}`);
    });
  }

  function restore(entry: Named) {
    run(
      () => restoreEntryAction({ id: entry.id }),
      () => notify({ message: t.restoredToast(nameOf(entry)) }),
    );
  }

  return { trash, restore, duplicate, run, pending };
}
