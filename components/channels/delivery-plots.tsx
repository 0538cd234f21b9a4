import { Table } from "@/components/ui/table";
import type { DeliveryCounts } from "@/lib/channels/types";
import { channelsMessages } from "@/lib/messages/admin/channels";
import type { Locale } from "@/lib/messages/catalogue";

type Day = DeliveryCounts[string][number];
type Plotted = { key: string; label: string; days: Day[] };
/** What is plotted, in words. */
type Words = { caption: string; numbers: string; plotOf: (name: string, total: number) => string };
type DeliveryPlotsProps = {
  counts: DeliveryCounts;
  channels: { key: string; label: string }[];
  /** Without them, it is deliveries. */
  words?: Words;
  locale: Locale;
};

const height = 40;
const step = 8;

/** What each channel did by day: a plot each, on one scale, and the same numbers as a table. */
export function DeliveryPlots({ counts, channels, locale, ...props }: DeliveryPlotsProps) {
  const t = channelsMessages(locale);
  const words = props.words ?? { caption: t.overTime, numbers: t.numbers, plotOf: t.plotOf };
  const plots = channels.map((channel) => ({ ...channel, days: counts[channel.key] ?? [] }));
  const most = Math.max(1, ...plots.flatMap(({ days }) => days.map(totalOf)));
  return (
    <div className="grid gap-4 py-4">
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {plots.map((plot) => (
          <Plot key={plot.key} plot={plot} most={most} words={words} locale={locale} />
        ))}
      </div>
      <details>
        <summary className="cursor-pointer py-1 text-ink-soft text-note">{words.numbers}</summary>
        <Numbers plots={plots} caption={words.caption} locale={locale} />
      </details>
    </div>
  );
}

type PlotProps = { plot: Plotted; most: number; words: Words; locale: Locale };

function Plot({ plot, most, words, locale }: PlotProps) {
  const t = channelsMessages(locale);
  const total = plot.days.reduce((sum, day) => sum + totalOf(day), 0);
  const width = Math.max(1, plot.days.length) * step;
  return (
    <figure className="grid gap-1">
      <svg
        role="img"
        aria-label={words.plotOf(plot.label, total)}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-16 w-full border-line-strong border-b"
      >
        {plot.days.map((day, n) => (
          <Bar key={day.day} day={day} x={n * step} most={most} />
        ))}
      </svg>
      <figcaption className="flex justify-between gap-2 text-note">
        <span>{plot.label}</span>
        <span className="whitespace-nowrap text-ink-soft">
          {t.mostOnDay(Math.max(0, ...plot.days.map(totalOf)))}
        </span>
      </figcaption>
    </figure>
  );
}

/** What did not arrive stands on top, and has an outline besides its colour. */
function Bar({ day, x, most }: { day: Day; x: number; most: number }) {
  const good = (day.delivered / most) * height;
  const bad = (day.undelivered / most) * height;
  return (
    <>
      <rect className="fill-accent" x={x + 1} y={height - good} width={step - 2} height={good} />
      {bad > 0 && (
        <rect
          className="fill-warn-soft stroke-warn"
          x={x + 1}
          y={height - good - bad}
          width={step - 2}
          height={bad}
        />
      )}
    </>
  );
}

type NumbersProps = { plots: Plotted[]; caption: string; locale: Locale };

function Numbers({ plots, caption, locale }: NumbersProps) {
  const t = channelsMessages(locale);
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "es-ES", {
    dateStyle: "medium",
    timeZone: "UTC",
  });
  const rows = (plots[0]?.days ?? [])
    .map(({ day }, n) => ({ day, of: plots.map(({ days }) => days[n]) }))
    .filter(({ of }) => of.some((day) => day && totalOf(day) > 0))
    .reverse();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          {plots.map(({ key, label }) => (
            <th key={key} scope="col" data-numeric>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, of }) => (
          <tr key={day}>
            <th scope="row">{format.format(new Date(`${day}T00:00:00Z`))}</th>
            {plots.map(({ key }, n) => (
              <td key={key} data-numeric>
                <Count day={of[n]} locale={locale} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Count({ day, locale }: { day: Day | undefined; locale: Locale }) {
  const t = channelsMessages(locale);
  if (!day) return "0";
  const { delivered, undelivered } = day;
  return undelivered > 0
    ? `${delivered} + ${undelivered} (${t.undeliveredDays.toLowerCase()})`
    : `${delivered}`;
}

const totalOf = ({ delivered, undelivered }: Day) => delivered + undelivered;
