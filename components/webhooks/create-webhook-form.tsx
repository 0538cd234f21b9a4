"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { useFocusOnProblem } from "@/components/account/form-state";
import { LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";
import { createWebhookAction } from "@/lib/webhooks/actions";
import { SecretOnce } from "./secret-once";
import { WebhookFields, webhookFieldNames } from "./webhook-fields";

/** When it is made, its secret stands where the form was. */
export function CreateWebhookForm({ locale }: { locale: Locale }) {
  const [state, send] = useActionState(createWebhookAction, null);
  const form = useFocusOnProblem(state);
  const t = webhooksMessages(locale);
  if (state?.ok) {
    const { id, secret } = state.value;
    return (
      <div className="grid max-w-xl justify-items-start gap-5">
        <SecretOnce secret={secret} told={t.created} locale={locale} />
        <LinkButton href={`/admin/channels/webhooks/${id}`} icon="arrow-right">
          {t.goOn}
        </LinkButton>
      </div>
    );
  }
  return (
    <form ref={form} action={send} className="grid max-w-xl gap-5">
      <FormOutcome state={state} fields={webhookFieldNames} />
      <WebhookFields state={state} locale={locale} />
      <SubmitButton pendingLabel={t.creating} className="justify-self-start">
        {t.create}
      </SubmitButton>
    </form>
  );
}
