import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** What a file is and how heavy: “PDF · 1,2 MB”. */
export function fileNote({ filename, mimeType, size }: MediaView, locale: Locale): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(filename)?.[1];
  const kind = (extension ?? mimeType.split("/")[1] ?? mimeType).toUpperCase();
  return `${kind} · ${formatSize(size, locale)}`;
}

function formatSize(bytes: number, locale: Locale): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step],
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
