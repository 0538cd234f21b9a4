"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { Icon } from "@/components/ui/icon";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Checklist, type FirstStep, firstSteps } from "@/lib/activity/types";
import { dashboardMessages } from "@/lib/messages/admin/dashboard";
import type { Locale } from "@/lib/messages/catalogue";
import { hideChecklistAction } from "@/lib/settings/actions";

const places: Record<FirstStep, string> = {
  name: "/admin/settings#name",
  look: "/admin/settings#look",
  write: "/admin/entries/post",
  publish: "/admin/entries/post?status=draft",
  invite: "/admin/people/new",
  channels: "/admin/channels",
};

/** The first things to do, each where it is done; they tick themselves. */
export function FirstDay({ checklist, locale }: { checklist: Checklist; locale: Locale }) {
  const t = dashboardMessages(locale);
  const words: Record<FirstStep, string> = {
    name: t.stepName,
    look: t.stepLook,
    write: t.stepWrite,
    publish: t.stepPublish,
    invite: t.stepInvite,
    channels: t.stepChannels,
  };
  const done = firstSteps.filter((step) => checklist.done[step]).length;
  return (
    <section aria-labelledby="first-day" className="rounded-lg border border-line bg-surface p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id="first-day" className="title text-h4">
          {t.firstDay}
        </h2>
        <HideForm hidden label={t.hide} />
      </div>
      <div className="mt-1 max-w-sm">
        <Progress
          label={t.firstDayProgress(done, firstSteps.length)}
          value={done}
          max={firstSteps.length}
        />
      </div>
      <ol className="mt-4 grid gap-x-8 sm:grid-cols-2">
        {firstSteps.map((step) => (
          <li key={step}>
            <a
              href={places[step]}
              className="first-step"
              data-done={checklist.done[step] || undefined}
            >
              <span className="step-mark">
                {checklist.done[step] && <Icon name="check" size={14} />}
              </span>
              <span className="sr-only">{checklist.done[step] ? t.stepDone : t.stepToDo} </span>
              <span>{words[step]}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The way back to a list that was hidden. */
export function FirstDayHidden({ locale }: { locale: Locale }) {
  const t = dashboardMessages(locale);
  return (
    <div className="text-ink-soft text-note">
      <p>{t.hidden}</p>
      <HideForm hidden={false} label={t.show} />
    </div>
  );
}

function HideForm({ hidden, label }: { hidden: boolean; label: string }) {
  const [state, send] = useActionState(hideChecklistAction, null);
  return (
    <form action={send}>
      <input type="hidden" name="hidden" value={String(hidden)} />
      <SubmitButton variant="plain" size="sm" className={hidden ? "-my-1" : "-ms-2.5"}>
        {label}
      </SubmitButton>
      <FormOutcome state={state} fields={[]} />
    </form>
  );
}
