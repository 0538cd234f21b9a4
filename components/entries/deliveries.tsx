import { Status } from "@/components/ui/status";
import type { EntryDelivery } from "@/lib/entries/types";
import type { EntryWords } from "@/lib/messages/entries";

type Props = {
  deliveries: EntryDelivery[];
  /** Names of channels by key. */
  channels: Record<string, string>;
  /** Where all of it is told. */
  ledger: string;
  words: EntryWords;
};

const look = {
  delivered: { shape: "check", tone: "good" },
  pending: { shape: "dash", tone: "neutral" },
  failed: { shape: "cross", tone: "bad" },
  stopped: { shape: "ring", tone: "neutral" },
} as const;

/** By which channels the last publication reached people. */
export function Deliveries({ deliveries, channels, ledger, words }: Props) {
  const latest = [...new Map(deliveries.toReversed().map((row) => [addressOf(row), row])).values()];
  return (
    <section className="grid gap-3 border-line border-t pt-5">
      <h2 className="text-ui font-medium">{words.delivered}</h2>
      {latest.length === 0 && <p className="text-note text-ink-soft">{words.notDelivered}</p>}
      <ul className="grid gap-2">
        {latest.map((row) => (
          <li key={row.id} className="grid gap-0.5 text-note">
            <Status {...look[row.state]}>{channels[row.channel] ?? row.channel}</Status>
            {row.address && (
              <a href={row.address} className="truncate text-ink-soft hover:underline">
                {row.address}
              </a>
            )}
            {row.lastError && <span className="text-bad">{row.lastError}</span>}
          </li>
        ))}
      </ul>
      {latest.length > 0 && (
        <a href={ledger} className="justify-self-start text-note underline">
          {words.seeLedger}
        </a>
      )}
    </section>
  );
}

const addressOf = ({ channel, recipient }: EntryDelivery) => `${channel} ${recipient}`;
