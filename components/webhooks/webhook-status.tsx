import { Status } from "@/components/ui/status";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";
import type { WebhookView } from "@/lib/webhooks/types";

type WebhookStatusProps = { webhook: WebhookView; locale: Locale };

export function WebhookStatus({ webhook, locale }: WebhookStatusProps) {
  const t = webhooksMessages(locale);
  if (webhook.disabledAt) {
    const why = { gone: t.offGone, failing: t.offFailing };
    return webhook.disabledFor ? (
      <Status shape="cross" tone="bad">
        {why[webhook.disabledFor]}
      </Status>
    ) : (
      <Status shape="ring">{t.off}</Status>
    );
  }
  return webhook.failingSince ? (
    <Status shape="triangle" tone="warn">
      {t.failing}
    </Status>
  ) : (
    <Status shape="check" tone="good">
      {t.active}
    </Status>
  );
}
