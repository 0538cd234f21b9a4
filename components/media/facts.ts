import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

/** Bytes for people: 138 kB, 2.4 MB, 5.4 GB. */
export function formatSize(bytes: number, locale: Locale): string {
  const [amount, unit] =
    bytes < 1000
      ? [bytes, "byte"]
      : bytes < 1e6
        ? [bytes / 1000, "kilobyte"]
        : bytes < 1e9
          ? [bytes / 1e6, "megabyte"]
          : [bytes / 1e9, "gigabyte"];
  const digits = amount < 10 && unit !== "byte" ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  }).format(amount);
}

/** Seconds as a clock: 0:07, 12:30, 1:02:03. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const two = (n: number) => String(n).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What tells one file from another in a list: measures or duration, and size. */
export function briefOf(media: MediaView, locale: Locale): string {
  const { width, height, duration, size } = media;
  const parts = [
    width && height ? `${width} × ${height}` : null,
    duration ? formatDuration(duration) : null,
    formatSize(size, locale),
  ];
  return parts.filter(Boolean).join(" · ");
}

export function lacksAlt({ kind, alt }: MediaView): boolean {
  return kind === "image" && alt === "";
}
