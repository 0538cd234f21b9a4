"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { useFocusOnProblem } from "@/components/account/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import { updateWebhookAction } from "@/lib/webhooks/actions";
import type { WebhookView } from "@/lib/webhooks/types";
import { WebhookFields, webhookFieldNames } from "./webhook-fields";

export function EditWebhookForm({ webhook, locale }: { webhook: WebhookView; locale: Locale }) {
  const [state, send] = useActionState(updateWebhookAction, null);
  const form = useFocusOnProblem(state);
  const t = webhooksMessages(locale);
  const ui = uiMessages(locale);
  return (
    <form ref={form} action={send} className="grid max-w-xl gap-5 pt-3">
      <FormOutcome state={state} fields={webhookFieldNames} done={t.saved} />
      <input type="hidden" name="id" value={webhook.id} />
      <WebhookFields state={state} webhook={webhook} locale={locale} />
      <SubmitButton pendingLabel={ui.saving} className="justify-self-start">
        {ui.save}
      </SubmitButton>
    </form>
  );
}
