import { ToggleForm } from "@/components/account/toggle-form";
import { DeskPage, DeskPart } from "@/components/admin/desk-page";
import { When } from "@/components/admin/when";
import { deliveriesAddress } from "@/components/channels/delivery-filter";
import { DeliveryRows } from "@/components/channels/delivery-rows";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeliveryView } from "@/lib/channels/types";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";
import { switchWebhookAction } from "@/lib/webhooks/actions";
import type { WebhookView } from "@/lib/webhooks/types";
import { EditWebhookForm } from "./edit-webhook-form";
import { SecretForm } from "./secret-form";
import { DeleteWebhook, TestWebhook } from "./webhook-acts";
import { WebhookStatus } from "./webhook-status";

type WebhookPageProps = {
  webhook: WebhookView;
  deliveries: DeliveryView[];
  timeZone: string;
  locale: Locale;
};

const mostShown = 10;

/** One webhook: whether it works, what it was sent, what it hears of, and its secret. */
export function WebhookPage({ webhook, deliveries, timeZone, locale }: WebhookPageProps) {
  const t = webhooksMessages(locale);
  const only = { channel: null, state: null, recipient: webhook.id, page: 1 };
  const all = deliveriesAddress(only);
  return (
    <DeskPage
      title={webhook.name}
      lead={<span className="[overflow-wrap:anywhere]">{webhook.url}</span>}
      actions={
        <LinkButton href="/admin/channels/webhooks" variant="plain" icon="arrow-left">
          {t.backToList}
        </LinkButton>
      }
    >
      <div className="grid gap-12">
        <DeskPart title={t.state}>
          <State {...{ webhook, timeZone, locale }} />
        </DeskPart>
        <DeskPart title={t.deliveries}>
          {deliveries.length > 0 ? (
            <>
              <DeliveryRows
                items={deliveries.slice(0, mostShown)}
                names={{}}
                timeZone={timeZone}
                locale={locale}
              />
              {deliveries.length > mostShown && (
                <p className="pt-3">
                  <a href={all} className="underline">
                    {t.seeAll}
                  </a>
                </p>
              )}
            </>
          ) : (
            <EmptyState title={t.noDeliveries}>{t.noDeliveriesText}</EmptyState>
          )}
        </DeskPart>
        <DeskPart title={t.details}>
          <EditWebhookForm webhook={webhook} locale={locale} />
        </DeskPart>
        <DeskPart title={t.secret}>
          <SecretForm webhook={webhook} timeZone={timeZone} locale={locale} />
        </DeskPart>
        <div className="border-line border-t pt-6">
          <DeleteWebhook webhook={webhook} locale={locale} />
        </div>
      </div>
    </DeskPage>
  );
}

function State({ webhook, timeZone, locale }: Omit<WebhookPageProps, "deliveries">) {
  const t = webhooksMessages(locale);
  const { enable, enabling, disable, disabling } = t;
  const disabled = webhook.disabledAt !== null;
  return (
    <div className="grid justify-items-start gap-4 pt-3">
      <p role="status">
        <WebhookStatus webhook={webhook} locale={locale} />
      </p>
      {disabled && <p className="max-w-prose text-ink-soft">{t.offText}</p>}
      {webhook.failingSince && (
        <p className="text-ink-soft">
          {t.failingSince} <When date={webhook.failingSince} locale={locale} timeZone={timeZone} />.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {!disabled && <TestWebhook webhook={webhook} locale={locale} />}
        <ToggleForm
          action={switchWebhookAction}
          id={webhook.id}
          disabled={disabled}
          icons={{ enable: "play", disable: "pause" }}
          words={{ enable, enabling, disable, disabling }}
        />
      </div>
    </div>
  );
}
