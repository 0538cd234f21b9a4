import { When } from "@/components/admin/when";
import { Row, Rows } from "@/components/ui/rows";
import { Status, type StatusShape, type Tone } from "@/components/ui/status";
import type { DeliveryState, DeliveryView } from "@/lib/channels/types";
import { adminMessages } from "@/lib/messages/admin";
import { channelsMessages } from "@/lib/messages/admin/channels";
import type { Locale } from "@/lib/messages/catalogue";
import { DeliveryActs } from "./delivery-acts";

type Place = { names: Record<string, string>; timeZone: string; locale: Locale };

const looks: Record<DeliveryState, { shape: StatusShape; tone: Tone }> = {
  delivered: { shape: "check", tone: "good" },
  pending: { shape: "wave", tone: "info" },
  failed: { shape: "cross", tone: "bad" },
  stopped: { shape: "ring", tone: "neutral" },
};

type DeliveryRowsProps = Place & {
  items: DeliveryView[];
  /** Then lines are named by their channel. */
  ofOneEntry?: boolean;
};

/** What became of each publication by each channel; a line leads to what was published. */
export function DeliveryRows({ items, ofOneEntry = false, ...place }: DeliveryRowsProps) {
  const { names, timeZone, locale } = place;
  const t = channelsMessages(locale);
  return (
    <Rows label={t.deliveries} className="rows-stacked">
      {items.map((one) => (
        <Row
          key={one.id}
          title={
            ofOneEntry ? (
              (names[one.channel] ?? one.channel)
            ) : (
              <DeliveryTitle one={one} locale={locale} />
            )
          }
          href={hrefOf(one)}
          note={<DeliveryNote one={one} {...place} names={ofOneEntry ? {} : names} />}
          status={<DeliveryStatus state={one.state} locale={locale} />}
          meta={<When date={one.at} locale={locale} timeZone={timeZone} />}
          actions={(one.canRetry || one.canStop) && <DeliveryActs delivery={one} locale={locale} />}
        />
      ))}
    </Rows>
  );
}

function DeliveryNote({ one, names, timeZone, locale }: Place & { one: DeliveryView }) {
  const t = channelsMessages(locale);
  const events: Record<string, unknown> = t;
  const event = one.event && events[one.event];
  return (
    <span className="block">
      {[names[one.channel], typeof event === "string" && event].filter(Boolean).join(" · ")}
      {one.address && (
        <>
          {" · "}
          <Address url={one.address} />
        </>
      )}
      {one.deliveredAt && !one.isSent && (
        <>
          {` · ${t.currentSince} `}
          <When date={one.deliveredAt} locale={locale} timeZone={timeZone} />
        </>
      )}
      {(one.attempts > 1 || one.state !== "delivered") && ` · ${t.attempts(one.attempts)}`}
      {one.nextAt && (
        <>
          {`, ${t.nextTry} `}
          <When date={one.nextAt} locale={locale} timeZone={timeZone} />
        </>
      )}
      {one.lastError && (
        <span className="block">
          {t.lastError} <code className="[overflow-wrap:anywhere]">{one.lastError}</code>
        </span>
      )}
      {one.lastError && one.lastResponse && (
        <span className="block">
          {t.lastResponse} <code className="[overflow-wrap:anywhere]">{one.lastResponse}</code>
        </span>
      )}
    </span>
  );
}

/** As short as it can be read: the path of an address, or the host that something was sent to. */
function Address({ url }: { url: string }) {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  if (url === new URL(url).origin) return host;
  return (
    <a href={url} className="quiet-link relative z-1 [overflow-wrap:anywhere]">
      {pathname + search}
    </a>
  );
}

export function DeliveryStatus({ state, locale }: { state: DeliveryState; locale: Locale }) {
  return <Status {...looks[state]}>{channelsMessages(locale)[state]}</Status>;
}

/** What was sent has tries to look at; what is fetched leads to the entry. */
function hrefOf({ id, isSent, entryHref }: DeliveryView): string | undefined {
  return isSent ? `/admin/channels/deliveries/${id}` : (entryHref ?? undefined);
}

export function DeliveryTitle({ one, locale }: { one: DeliveryView; locale: Locale }) {
  if (one.event === "webhook.test") return channelsMessages(locale).testTitle;
  if (!one.entryHref) return channelsMessages(locale).gone;
  if (!one.title) return adminMessages(locale).untitled;
  return <span lang={one.locale ?? undefined}>{one.title}</span>;
}
