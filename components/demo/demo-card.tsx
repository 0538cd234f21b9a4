"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { removeDemoAction, restoreDemoAction } from "@/lib/demo/actions";
import type { DemoState } from "@/lib/demo/types";
import { dashboardMessages } from "@/lib/messages/admin/dashboard";
import type { Locale } from "@/lib/messages/catalogue";

/** Takes the demo content away with one press, says what goes, and brings it back. */
export function DemoCard({ state, locale }: { state: DemoState; locale: Locale }) {
  const t = dashboardMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [pending, startTransition] = useTransition();
  const { entries, media, terms, people } = state.counts;

  function change(removing: boolean) {
    startTransition(async () => {
      const result = await (removing ? removeDemoAction({}) : restoreDemoAction({}));
      if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
      notify(
        removing
          ? { message: t.demoRemoved, undo: () => change(false) }
          : { message: t.demoRestored },
      );
      router.refresh();
    });
  }

  return (
    <section aria-labelledby="demo" className="rounded-lg border border-line p-5">
      <h2 id="demo" className="font-medium">
        {t.demo}
      </h2>
      {state.removed ? (
        <>
          <p className="mt-1 text-ink-soft text-note">
            {t.demoRemoved} {t.demoRemovedText}
          </p>
          <Button
            size="sm"
            icon="restore"
            className="mt-3"
            pending={pending}
            pendingLabel={t.restoring}
            onClick={() => change(false)}
          >
            {t.restoreDemo}
          </Button>
        </>
      ) : (
        <>
          <p className="mt-1 text-ink-soft text-note">{t.demoText(entries, media)}</p>
          <p className="mt-2 text-ink-soft text-note">{t.demoKept(terms, people)}</p>
          <Button
            size="sm"
            icon="trash"
            className="mt-3"
            pending={pending}
            pendingLabel={t.removing}
            onClick={() => change(true)}
          >
            {t.removeDemo}
          </Button>
        </>
      )}
    </section>
  );
}
