import { DeskPage } from "@/components/admin/desk-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, Rows } from "@/components/ui/rows";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";
import type { WebhookView } from "@/lib/webhooks/types";
import { WebhookStatus } from "./webhook-status";

type WebhooksPageProps = { webhooks: WebhookView[]; locale: Locale };

export function WebhooksPage({ webhooks, locale }: WebhooksPageProps) {
  const t = webhooksMessages(locale);
  const add = (
    <LinkButton href="/admin/channels/webhooks/new" variant="primary" icon="plus">
      {t.add}
    </LinkButton>
  );
  return (
    <DeskPage
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <LinkButton href="/admin/channels" variant="plain" icon="arrow-left">
            {t.back}
          </LinkButton>
          {webhooks.length > 0 && add}
        </>
      }
    >
      {webhooks.length === 0 ? (
        <EmptyState title={t.empty} action={add}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <Rows label={t.title}>
          {webhooks.map((webhook) => (
            <Row
              key={webhook.id}
              title={webhook.name}
              href={`/admin/channels/webhooks/${webhook.id}`}
              note={
                <span className="block [overflow-wrap:anywhere]">
                  {webhook.url} · {webhook.events.map((event) => t[event].toLowerCase()).join(", ")}
                </span>
              }
              status={<WebhookStatus webhook={webhook} locale={locale} />}
            />
          ))}
        </Rows>
      )}
    </DeskPage>
  );
}
