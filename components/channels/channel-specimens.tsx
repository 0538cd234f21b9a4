import { Specimen } from "@/components/admin/specimens/specimen";
import type { DeliveryView } from "@/lib/channels/types";
import { channelsMessages } from "@/lib/messages/admin/channels";
import type { Locale } from "@/lib/messages/catalogue";
import { specimenMessages } from "@/lib/messages/specimens";
import { type ChannelCard, ChannelRows } from "./channel-rows";
import { NoDeliveries } from "./channels-page";
import { DeliveryRows } from "./delivery-rows";

const at = "2026-03-10T12:00:00Z";

const delivered: DeliveryView = {
  id: "delivered",
  channel: "web",
  state: "delivered",
  address: "https://example.org/blog/muestra",
  attempts: 1,
  event: "entry.published",
  at,
  deliveredAt: at,
  nextAt: null,
  lastError: null,
  lastResponse: null,
  canRetry: false,
  canStop: false,
  isSent: false,
  title: "El río que volvió a su cauce, y lo que contaron en la orilla",
  locale: "es",
  entryHref: "/admin/entries/post",
};

const undelivered = {
  ...{ channel: "webhooks", address: "https://lector.example", deliveredAt: null },
  ...{ lastError: "HTTP 503", lastResponse: "Vuelve más tarde", canRetry: true, canStop: true },
};
const deliveries: DeliveryView[] = [
  delivered,
  { ...delivered, ...undelivered, id: "pending", state: "pending", attempts: 3, nextAt: at },
  { ...delivered, ...undelivered, id: "failed", state: "failed", attempts: 10 },
  { ...delivered, ...undelivered, id: "stopped", state: "stopped", attempts: 2, canStop: false },
  { ...delivered, id: "gone", event: "entry.unpublished", title: null, entryHref: null },
];

const states = [
  { lastAt: at, waiting: 0, failed: 0 },
  { lastAt: at, waiting: 2, failed: 0 },
  { lastAt: at, waiting: 1, failed: 1 },
  { lastAt: null, waiting: 0, failed: 0 },
];

/** Channels and deliveries in each of their states. */
export function ChannelSpecimens({ locale }: { locale: Locale }) {
  const t = channelsMessages(locale);
  const shared = { locale, timeZone: "Europe/Madrid" };
  const channels: ChannelCard[] = states.map((state, n) => ({
    key: `${n}`,
    label: t.channel,
    summary: t.lead,
    state,
  }));
  return (
    <>
      <Specimen name={t.title} className="block">
        <ChannelRows channels={channels} {...shared} />
      </Specimen>
      <Specimen name={t.deliveries} className="block">
        <DeliveryRows items={deliveries} names={{ web: "Web" }} {...shared} />
      </Specimen>
      <Specimen name={specimenMessages(locale).empty} className="grid gap-x-8 md:grid-cols-2">
        <NoDeliveries total={0} filtered={false} locale={locale} />
        <NoDeliveries total={0} filtered locale={locale} />
        <NoDeliveries total={3} filtered={false} locale={locale} />
      </Specimen>
    </>
  );
}
