"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toasts";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import { deleteWebhookAction, testWebhookAction } from "@/lib/webhooks/actions";

type WebhookActProps = { webhook: { id: string; name: string }; locale: Locale };

/** What was sent is in the list as soon as the page is read again. */
export function TestWebhook({ webhook, locale }: WebhookActProps) {
  const t = webhooksMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [pending, start] = useTransition();
  const test = () =>
    start(async () => {
      const result = await testWebhookAction({ id: webhook.id });
      if (result.ok) notify({ message: t.tested });
      else notify({ message: result.problem.message, tone: "bad" });
      router.refresh();
    });
  return (
    <Button icon="send" onClick={test} pending={pending} pendingLabel={t.testing}>
      {t.test}
    </Button>
  );
}

/** Asks first: the secret cannot be brought back. */
export function DeleteWebhook({ webhook, locale }: WebhookActProps) {
  const t = webhooksMessages(locale);
  const ui = uiMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [asking, setAsking] = useState(false);
  const [pending, start] = useTransition();
  const remove = () =>
    start(async () => {
      const result = await deleteWebhookAction({ id: webhook.id });
      setAsking(false);
      if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
      notify({ message: t.deleted(webhook.name), tone: "good" });
      router.push("/admin/channels/webhooks");
    });
  return (
    <>
      <Button variant="danger" icon="trash" onClick={() => setAsking(true)}>
        {t.delete}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={remove}
        title={t.deleteTitle(webhook.name)}
        description={t.deleteText}
        confirmLabel={ui.delete}
        cancelLabel={ui.cancel}
        closeLabel={ui.close}
        danger
        pending={pending}
        pendingLabel={ui.deleting}
      />
    </>
  );
}
