"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { useFocusOnProblem } from "@/components/account/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";
import { rotateWebhookSecretAction } from "@/lib/webhooks/actions";
import type { WebhookView } from "@/lib/webhooks/types";
import { SecretOnce } from "./secret-once";

type SecretFormProps = { webhook: WebhookView; timeZone: string; locale: Locale };

export function SecretForm({ webhook, timeZone, locale }: SecretFormProps) {
  const [state, send] = useActionState(rotateWebhookSecretAction, null);
  const form = useFocusOnProblem(state);
  const t = webhooksMessages(locale);
  const until = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "es-ES", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  const secret = state?.ok ? state.value.secret : null;
  return (
    <form ref={form} action={send} className="grid max-w-xl justify-items-start gap-4 pt-3">
      <p className="text-ink-soft">{t.secretText}</p>
      <input type="hidden" name="id" value={webhook.id} />
      <FormOutcome state={state} fields={[]} />
      {secret && <SecretOnce key={secret} secret={secret} told={t.rotated} locale={locale} />}
      {webhook.previousSecretUntil && (
        <p className="text-note text-ink-soft">
          {t.previousUntil} {until.format(new Date(webhook.previousSecretUntil))}.
        </p>
      )}
      <SubmitButton variant="quiet" icon="key" pendingLabel={t.rotating}>
        {t.rotate}
      </SubmitButton>
    </form>
  );
}
