import { When } from "@/components/admin/when";
import { Icon } from "@/components/ui/icon";
import { Row, Rows } from "@/components/ui/rows";
import { Status } from "@/components/ui/status";
import type { ChannelState } from "@/lib/channels/types";
import { channelsMessages } from "@/lib/messages/admin/channels";
import type { Locale } from "@/lib/messages/catalogue";

export type ChannelCard = { key: string; label: string; summary: string; state: ChannelState };

type ChannelRowsProps = { channels: ChannelCard[]; timeZone: string; locale: Locale };

/** Each channel of the site: what it is, and how it is doing. */
export function ChannelRows({ channels, timeZone, locale }: ChannelRowsProps) {
  const t = channelsMessages(locale);
  return (
    <Rows label={t.list} className="rows-stacked">
      {channels.map(({ key, label, summary, state }) => (
        <Row
          key={key}
          leading={<Icon name="channel" className="text-accent" />}
          title={label}
          note={<span className="block max-w-prose">{summary}</span>}
          status={<ChannelStatus state={state} locale={locale} />}
          meta={
            state.lastAt && (
              <>
                <span className="@max-2xl:sr-only">{t.lastDelivery}</span>{" "}
                <When date={state.lastAt} locale={locale} timeZone={timeZone} />
              </>
            )
          }
        />
      ))}
    </Rows>
  );
}

function ChannelStatus({ state, locale }: { state: ChannelState; locale: Locale }) {
  const t = channelsMessages(locale);
  const { failed, waiting, lastAt } = state;
  if (failed > 0) {
    return (
      <Status shape="triangle" tone="warn">
        {t.stuck(failed)}
      </Status>
    );
  }
  if (waiting > 0) {
    return (
      <Status shape="wave" tone="info">
        {t.underWay(waiting)}
      </Status>
    );
  }
  return lastAt ? (
    <Status shape="check" tone="good">
      {t.upToDate}
    </Status>
  ) : (
    <Status shape="dash">{t.unused}</Status>
  );
}
