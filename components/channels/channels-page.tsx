import { DeskPage, DeskPart } from "@/components/admin/desk-page";
import { DeskPagination } from "@/components/admin/desk-pagination";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeliveryCounts, DeliveryView } from "@/lib/channels/types";
import type { Page } from "@/lib/entries/types";
import { channelsMessages } from "@/lib/messages/admin/channels";
import type { Locale } from "@/lib/messages/catalogue";
import { type ChannelCard, ChannelRows } from "./channel-rows";
import { type DeliveryFilter, deliveriesAddress } from "./delivery-filter";
import { DeliveryFilters } from "./delivery-filters";
import { DeliveryPlots } from "./delivery-plots";
import { DeliveryRows } from "./delivery-rows";

type ChannelsPageProps = {
  channels: ChannelCard[];
  counts: DeliveryCounts;
  /** The same of those who read. */
  readers: DeliveryCounts;
  list: Page<DeliveryView>;
  /** Whether webhooks are theirs to see. */
  webhooks: boolean;
  filter: DeliveryFilter;
  timeZone: string;
  locale: Locale;
};

/** The channels, and the ledger of what they delivered. */
export function ChannelsPage({ channels, list, filter, ...props }: ChannelsPageProps) {
  const { timeZone, locale } = props;
  const t = channelsMessages(locale);
  const filtered = [filter.channel, filter.state, filter.recipient].some(Boolean);
  const names = Object.fromEntries(channels.map(({ key, label }) => [key, label]));
  return (
    <DeskPage
      title={t.title}
      lead={t.lead}
      actions={
        props.webhooks && (
          <LinkButton href="/admin/channels/webhooks" icon="link">
            {t.webhooks}
          </LinkButton>
        )
      }
    >
      <section aria-label={t.list} className="mb-10 border-line border-t">
        <ChannelRows channels={channels} timeZone={timeZone} locale={locale} />
      </section>
      <div className="mb-8 grid grid-cols-1 gap-8">
        <DeskPart title={t.overTime}>
          <DeliveryPlots counts={props.counts} channels={channels} locale={locale} />
        </DeskPart>
        <DeskPart title={t.readersOverTime}>
          <ReaderPlots readers={props.readers} names={names} locale={locale} />
        </DeskPart>
      </div>
      <DeskPart title={t.deliveries}>
        {(filtered || list.total > 0) && (
          <DeliveryFilters filter={filter} channels={channels} locale={locale} />
        )}
        <p className="sr-only" role="status">
          {t.results(list.total)}
        </p>
        {list.items.length > 0 ? (
          <DeliveryRows items={list.items} names={names} timeZone={timeZone} locale={locale} />
        ) : (
          <NoDeliveries total={list.total} filtered={filtered} locale={locale} />
        )}
      </DeskPart>
      <DeskPagination
        page={list.page}
        pages={list.pages}
        href={(page) => deliveriesAddress({ ...filter, page })}
        locale={locale}
      />
    </DeskPage>
  );
}

type ReaderPlotsProps = {
  readers: DeliveryCounts;
  names: Record<string, string>;
  locale: Locale;
};

function ReaderPlots({ readers, names, locale }: ReaderPlotsProps) {
  const t = channelsMessages(locale);
  const words = {
    caption: t.readersOverTime,
    numbers: t.readersNumbers,
    plotOf: t.readersPlotOf,
  };
  const channels = Object.keys(readers).map((key) => ({ key, label: names[key] ?? t.files }));
  return <DeliveryPlots counts={readers} channels={channels} words={words} locale={locale} />;
}

type NoDeliveriesProps = { total: number; filtered: boolean; locale: Locale };

/** Why there is nothing, and what to do about it. */
export function NoDeliveries({ total, filtered, locale }: NoDeliveriesProps) {
  const t = channelsMessages(locale);
  if (total === 0 && !filtered) {
    return (
      <EmptyState
        title={t.empty}
        action={<LinkButton href="/admin/entries/post">{t.write}</LinkButton>}
      >
        {t.emptyText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={total > 0 ? t.pastEnd : t.none}
      action={<LinkButton href="/admin/channels">{t.seeAll}</LinkButton>}
    >
      {total === 0 && t.noneText}
    </EmptyState>
  );
}
