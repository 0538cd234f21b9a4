"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useToast } from "@/components/ui/toasts";
import type { Result } from "@/lib/core/result";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { deleteTermAction, restoreTermAction } from "@/lib/taxonomy/actions";
import type { TermGroup } from "@/lib/taxonomy/types";

/** Deleting is done at once and can be undone; what was deleted can be brought back later too. */
export function useTermActs(term: TermGroup, name: string, locale: Locale) {
  const router = useRouter();
  const notify = useToast();
  const [pending, start] = useTransition();
  const t = siteDeskMessages(locale);
  const { group } = term;
  const uses = Object.values(term.uses).reduce((sum, count) => sum + count, 0);

  function run(work: () => Promise<Result<unknown>>, done: () => void) {
    start(async () => {
      const result = await work();
      if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
      done();
      router.refresh();
    });
  }

  const restore = () =>
    run(
      () => restoreTermAction({ group }),
      () => notify({ message: t.termRestored(name) }),
    );
  const remove = () =>
    run(
      () => deleteTermAction({ group }),
      () => notify({ message: t.termDeleted(name, uses), undo: restore }),
    );
  return { remove, restore, pending };
}
