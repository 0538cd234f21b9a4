import type { Downloads } from "@/lib/counts/types";
import type { LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { formatDuration, formatSize } from "./facts";

type FactListProps = {
  item: LibraryItem;
  /** Null until they are known. */
  downloads: Downloads | null;
  locale: Locale;
};

export function FactList({ item, downloads, locale }: FactListProps) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-note">
      {factsOf({ item, downloads, locale }).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="break-all tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ item, downloads, locale }: FactListProps): [string, string][] {
  const t = mediaMessages(locale);
  const { width, height, duration } = item;
  const facts: [string, string | null][] = [
    [t.type, item.mimeType],
    [t.weight, formatSize(item.size, locale)],
    [t.measures, width && height ? t.pixels(width, height) : null],
    [t.length, duration ? formatDuration(duration) : null],
    [t.added, addedOf(item, locale)],
    [t.downloads, downloads ? downloadsOf(downloads, locale) : "…"],
    [t.fingerprint, item.sha256],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function addedOf({ createdAt, createdBy }: LibraryItem, locale: Locale): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(createdAt));
  return createdBy ? mediaMessages(locale).addedBy(date, createdBy) : date;
}

function downloadsOf({ ever, lately }: Downloads, locale: Locale): string {
  const { format } = new Intl.NumberFormat(locale);
  return mediaMessages(locale).downloadsOf(format(ever), format(lately));
}
