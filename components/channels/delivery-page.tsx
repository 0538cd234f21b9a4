import { DeskPage, DeskPart } from "@/components/admin/desk-page";
import { When } from "@/components/admin/when";
import { LinkButton } from "@/components/ui/button";
import type { DeliveryDetails } from "@/lib/channels/types";
import { channelsMessages } from "@/lib/messages/admin/channels";
import type { Locale } from "@/lib/messages/catalogue";
import { DeliveryRows, DeliveryTitle } from "./delivery-rows";

type Try = DeliveryDetails["tries"][number];
type Part = NonNullable<Try["request"]>;

type DeliveryPageProps = {
  delivery: DeliveryDetails;
  /** Names of channels by key. */
  names: Record<string, string>;
  timeZone: string;
  locale: Locale;
};

/** One delivery: how it stands, and what was said at each try. */
export function DeliveryPage({ delivery, names, timeZone, locale }: DeliveryPageProps) {
  const t = channelsMessages(locale);
  return (
    <DeskPage
      title={t.deliveryTitle}
      lead={<DeliveryTitle one={delivery} locale={locale} />}
      actions={
        <LinkButton href="/admin/channels" variant="plain" icon="arrow-left">
          {t.back}
        </LinkButton>
      }
    >
      <div className="grid grid-cols-1 gap-10">
        <DeliveryRows
          items={[{ ...delivery, isSent: false }]}
          ofOneEntry
          names={names}
          timeZone={timeZone}
          locale={locale}
        />
        <DeskPart title={t.tries}>
          {delivery.tries.length === 0 && <p className="pt-3 text-ink-soft">{t.noTries}</p>}
          <ol className="divide-y divide-line">
            {delivery.tries.map((one) => (
              <li key={one.id} className="grid grid-cols-1 gap-2 py-4">
                <TryHead one={one} timeZone={timeZone} locale={locale} />
                <TryPart label={t.request} part={one.request} locale={locale} />
                <TryPart label={t.response} part={one.response} locale={locale} />
              </li>
            ))}
          </ol>
        </DeskPart>
      </div>
    </DeskPage>
  );
}

function TryHead({ one, timeZone, locale }: { one: Try; timeZone: string; locale: Locale }) {
  const t = channelsMessages(locale);
  return (
    <p>
      <When date={one.at} locale={locale} timeZone={timeZone} />
      {" · "}
      {one.status === null ? t.noAnswer : `HTTP ${one.status}`}
      {` · ${t.tryTook(one.durationMs)}`}
      {one.error && one.status === null && (
        <code className="block [overflow-wrap:anywhere]">{one.error}</code>
      )}
    </p>
  );
}

function TryPart({ label, part, locale }: { label: string; part: Part | null; locale: Locale }) {
  const t = channelsMessages(locale);
  if (!part) return null;
  const headers = Object.entries(part.headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <details>
      <summary className="cursor-pointer py-1 text-note">{label}</summary>
      <Text label={`${label}: ${t.headers}`}>{headers.join("\n")}</Text>
      {part.body ? (
        <Text label={`${label}: ${t.body}`}>{part.body}</Text>
      ) : (
        <p className="pt-2 text-ink-soft text-note">{t.noBody}</p>
      )}
    </details>
  );
}

/** Long lines scroll in a region of their own, which the keyboard reaches. */
function Text({ label, children }: { label: string; children: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="mt-2 max-h-80 overflow-auto rounded-md border border-line bg-surface p-3"
    >
      <pre className="font-mono text-note">{children}</pre>
    </section>
  );
}
